import { expose, transfer } from "comlink";
import { packedTables } from "./packedTables.ts";
import type { TablesMaker } from "./tablesThread.ts";

const maker: TablesMaker = {
  make(files, dataset) {
    const tables = packedTables(files, dataset);
    const { whose, abouts, filings, notes } = tables;
    const buffers = [whose, abouts, filings, notes].flat().map(({ buffer }) => buffer);
    return Promise.resolve(transfer(tables, buffers));
  },
};

expose(maker);
