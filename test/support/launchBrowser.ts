import { chromium, type Browser } from "playwright-core";

/** Quiet, self-contained Chromium: no sandbox because root cannot have one, and no call home. */
const browserFlags: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The browser of a program, without a window. */
export function launchBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...browserFlags] });
}
