import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
export const builtDirectory = fileURLToPath(new URL("../../dist/", import.meta.url));

/** Builds the page as `npm run build` does; throws with what the build said. KEEP_DIST=1 keeps an earlier build. */
export function buildPage(): void {
  if (process.env["KEEP_DIST"] === "1" && existsSync(`${builtDirectory}index.html`)) return;
  // A test run's environment would make Vite build React for development.
  const kept = Object.entries(process.env).filter(
    ([name]) => name !== "NODE_ENV" && !name.startsWith("VITE"),
  );
  const { status, stdout, stderr } = spawnSync(process.execPath, ["node_modules/vite/bin/vite.js", "build"], {
    cwd: root,
    env: { ...Object.fromEntries(kept), NODE_ENV: "production" },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`The page does not build:\n${stdout}\n${stderr}`);
}
