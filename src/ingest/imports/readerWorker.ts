import { expose } from "comlink";
import { readImport, readSource } from "./readImport.ts";
import type { ImportReader } from "./readResult.ts";

const reader: ImportReader = { read: readImport, source: readSource };

expose(reader);
