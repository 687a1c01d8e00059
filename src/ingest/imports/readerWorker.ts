import { expose, transfer } from "comlink";
import { readImport, readSource } from "./readImport.ts";
import { packResult, type RemoteReader } from "./remoteReader.ts";

const reader: RemoteReader = {
  async read(file, choices) {
    const { result, buffers } = packResult(file.id, await readImport(file, choices));
    return transfer(result, [...buffers]);
  },
  source: readSource,
};

expose(reader);
