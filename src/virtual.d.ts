/* eslint-disable @typescript-eslint/consistent-type-imports -- a file of ambient modules must not import itself */

/** The bundled data sets and their files; made by `datasets/compile.ts`. */
declare module "virtual:datasets" {
  /** The first is the one the page opens on. */
  export const dataSets: readonly import("./database/bundled.ts").DataSetManifest[];
  export const database: import("./database/bundled.ts").BundledFile;
  /** Null where no questions are answered beforehand. */
  export const snapshot: import("./database/bundled.ts").BundledFile | null;
}

/** The engine that travels with the page; made by `datasets/engineFiles.ts`. */
declare module "virtual:engine" {
  /** `bytes` as it travels, gzipped; `unpackedBytes` as the engine wants it. */
  export const wasm: import("./database/bundled.ts").BundledFile & { readonly unpackedBytes: number };
  export const worker: import("./database/bundled.ts").BundledFile;
}
