import { expose, transfer } from "comlink";
import { packedTables } from "./packedTables.ts";
import type { TablesMaker } from "./tablesThread.ts";

const maker: TablesMaker = {
  make(files, dataset) {
    const tables = packedTables(files, dataset);
    const buffers = Object.values(tables).map(({ bytes }) => bytes.buffer);
    return Promise.resolve(transfer(tables, buffers));
  },
};

expose(maker);
