import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { dataSets } from "./datasets/compile.ts";
import { duckdbEngine } from "./datasets/engineFiles.ts";
import { pdfCharacterMaps } from "./datasets/pdfFiles.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here("src"),
  base: "./",
  publicDir: here("public"),
  cacheDir: here(".cache/vite"),
  build: {
    outDir: here("dist"),
    emptyOutDir: true,
    target: "es2022",
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What the first charts need comes in three files and not in forty: each request costs a turn on the line.
          groups: [
            { name: "vendor", tags: ["$initial"], test: /node_modules/ },
            { name: "page", tags: ["$initial"] },
          ],
        },
      },
    },
  },
  worker: { format: "es" },
  plugins: [react(), dataSets({ isPacked: true }), duckdbEngine(), pdfCharacterMaps()],
  test: {
    root: here("."),
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**"],
          // The first test of a file waits for DuckDB to start, on a busy machine for seconds.
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "views",
          environment: "jsdom",
          include: ["test/views/**/*.test.tsx"],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          environment: "node",
          include: ["test/browser/**/*.test.ts"],
          globalSetup: here("test/support/builtPage.ts"),
          fileParallelism: false,
          // After the others, which would take the browser's time.
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A busy machine draws late: what is polled for may take as long as what is waited for.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
