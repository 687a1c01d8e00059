import { expose, transfer } from "comlink";
import { packedTables } from "./packedTables.ts";
import type { TablesMaker } from "./tablesThread.ts";

const maker: TablesMaker = {
  make(files, dataset) {
    const tables = packedTables(files, dataset);
    const { whose, filings, notes } = tables;
    const buffers = [whose.bytes.buffer, filings.bytes.buffer, notes.bytes.buffer];
    return Promise.resolve(transfer(tables, buffers));
  },
};

expose(maker);
