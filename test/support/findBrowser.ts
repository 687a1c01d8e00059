import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

const commands = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge"];

const macApplications = [
  "Google Chrome.app/Contents/MacOS/Google Chrome",
  "Chromium.app/Contents/MacOS/Chromium",
  "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const windowsPrograms = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/** Where Chromium and its kin stand on this kind of machine, the likeliest first. */
function candidates(): readonly string[] {
  const { env } = process;
  if (process.platform === "darwin")
    return ["/Applications", join(env["HOME"] ?? "", "Applications")].flatMap((folder) =>
      macApplications.map((application) => join(folder, application)),
    );
  if (process.platform === "win32")
    return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) =>
      windowsPrograms.map((program) => join(env[name] ?? "", program)),
    );
  const folders = [...(env["PATH"] ?? "").split(delimiter), "/usr/bin", "/usr/local/bin", "/snap/bin"];
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false; // Not there, or not ours to run: either way not a candidate.
  }
}

/** The program of an installed Chromium, Chrome or Edge; CHROMIUM_PATH goes first. Null if there is none. */
export function findBrowser(): string | null {
  const chosen = process.env["CHROMIUM_PATH"];
  if (chosen !== undefined && chosen !== "") {
    if (!isExecutable(chosen)) throw new Error(`CHROMIUM_PATH names no program: ${chosen}`);
    return chosen;
  }
  return candidates().find(isExecutable) ?? null;
}

/** Whether Chinese can be drawn; null where nothing tells. */
function hasChineseFont(): boolean | null {
  const { status, stdout } = spawnSync("fc-list", [":lang=zh-cn", "family"], { encoding: "utf8" });
  return status === 0 ? stdout.trim() !== "" : null;
}

/** Whether packages can be installed here: Debian or its kin, as root. */
function canInstall(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/etc/os-release")) return false;
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(readFileSync("/etc/os-release", "utf8"));
}

function aptGet(...words: readonly string[]): boolean {
  const { status } = spawnSync("apt-get", ["-q", "-y", "-o", "DPkg::Lock::Timeout=300", ...words], {
    stdio: ["ignore", process.stderr, process.stderr],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return status === 0;
}

function install(packages: readonly string[]): void {
  console.error(`Installing ${packages.join(" and ")} for the browser tests ...`);
  if (!aptGet("update")) console.error("apt-get update failed; trying with the lists there are.");
  if (!aptGet("install", "--no-install-recommends", ...packages))
    console.error(`apt-get could not install ${packages.join(" and ")}.`);
}

/**
 * The browser's program, installed first where it is missing and that is possible. Null, with a message on
 * what to do, where there is none and none can be installed.
 */
export function ensureBrowser(): string | null {
  const missing = [
    ...(findBrowser() === null ? ["chromium"] : []),
    ...(process.platform === "linux" && hasChineseFont() !== true ? ["fonts-noto-cjk"] : []),
  ];
  if (missing.length > 0 && canInstall()) install(missing);
  const browser = findBrowser();
  if (browser === null)
    console.error("No Chromium, Chrome or Edge found. Install one, or set CHROMIUM_PATH to its program.");
  return browser;
}
