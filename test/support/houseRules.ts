import { dirname, join, normalize, sep } from "node:path";
import ts from "typescript";

/** The floors, from the ground up: a floor imports from itself and from those before it. */
export const floors = [
  "locale",
  "form",
  "place",
  "ingest",
  "database",
  "selection",
  "queries",
  "charts",
  "publish",
  "views",
  "app",
] as const;

/** Libraries that one part of the house knows, as beginnings of package names and of paths under src. */
const homes: readonly { readonly packages: RegExp; readonly paths: readonly string[] }[] = [
  { packages: /^(@duckdb\/|apache-arrow)/, paths: ["database/"] },
  { packages: /^echarts/, paths: ["charts/"] },
  { packages: /^(htmlparser2|mammoth|pdfjs-dist)/, paths: ["ingest/"] },
  { packages: /^(papaparse|@e965\/xlsx|fflate)/, paths: ["ingest/", "publish/"] },
  { packages: /^docx/, paths: ["publish/"] },
  { packages: /^react/, paths: ["views/", "app/", "charts/Chart.tsx"] },
  { packages: /^(antd|codemirror|@codemirror\/|@tanstack\/react-)/, paths: ["views/", "app/"] },
];

const fileImport = /\.(ts|tsx|css|json|svg)(\?[a-z&]+)?$/;
const addressBar =
  /\b(window|document|globalThis|self)\.location\b|(?<![.\w])location\.(hash|href|search|pathname|assign|replace|reload)\b|\bhistory\.(push|replace)State\b/;
const foreignHost = /https?:\/\/[\w.-]*(cdn|jsdelivr|unpkg|googleapis|gstatic|boot(css|cdn)|duckdb\.org)/i;

const workerImport = /new URL\(\s*"(\.[^"]+)",\s*import\.meta\.url/g;

/** What a file imports: static, dynamic, type-only, passed on, or started as a worker. */
function importsOf(source: string): readonly string[] {
  const { importedFiles } = ts.preProcessFile(source, true, true);
  const workers = [...source.matchAll(workerImport)].flatMap(([, target]) => target ?? []);
  return [...importedFiles.map(({ fileName }) => fileName), ...workers];
}

function floorOf(path: string): number {
  return (floors as readonly string[]).indexOf(path.split("/")[0] ?? "");
}

function checkRelative(file: string, target: string): string | null {
  const path = normalize(join(dirname(file), target))
    .split(sep)
    .join("/");
  if (path.startsWith("..")) return `imports ${target} from outside src`;
  if (!fileImport.test(target)) return `imports ${target} without its ending`;
  // What is declared for all floors, such as modules made by the build, stands on none.
  if (file.endsWith(".d.ts") && floorOf(file) < 0) return null;
  return floorOf(path) > floorOf(file) ? `imports ${target} from a floor below` : null;
}

function checkPackage(file: string, name: string): string | null {
  const home = homes.find(({ packages }) => packages.test(name));
  const isHome = home === undefined || home.paths.some((path) => file.startsWith(path));
  return isHome ? null : `imports ${name}, which only ${home.paths.join(", ")} knows`;
}

function checkImport(file: string, target: string): string | null {
  return target.startsWith(".") ? checkRelative(file, target) : checkPackage(file, target);
}

/** What a file under src (path relative to it, with slashes) does against the rules of the house. */
export function breachesOf(file: string, source: string): readonly string[] {
  const isCode = /\.tsx?$/.test(file);
  const imports = isCode ? importsOf(source) : [];
  const found = [
    ...imports.map((target) => checkImport(file, target)),
    isCode && !file.endsWith(".d.ts") && floorOf(file) < 0 ? "stands on no floor" : null,
    isCode && !file.startsWith("app/") && addressBar.test(source) ? "touches the address bar" : null,
    foreignHost.test(source) ? "names a host of libraries" : null,
  ];
  return found.filter((breach) => breach !== null).map((breach) => `${file} ${breach}`);
}
