/** What keeps text from being seen. */
export const hiding = /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])/iu;
const showing = /display\s*:\s*(?!none)[a-z]/iu;

function withoutComments(css: string): string {
  const [first = "", ...others] = css.split("/*");
  return (
    first +
    others.map((part) => part.slice(part.indexOf("*/") < 0 ? part.length : part.indexOf("*/") + 2)).join("")
  );
}

/** The rules that hold on every screen: those under a condition, for paper or small ones, are passed over. */
function* rulesOf(css: string): Generator<readonly [selectors: string, body: string]> {
  const open: string[] = [];
  let start = 0;
  for (const { 0: brace, index } of css.matchAll(/[{}]/gu)) {
    const text = css.slice(start, index);
    start = index + 1;
    if (brace === "{") open.push(text.slice(text.lastIndexOf(";") + 1).trim());
    else {
      const selectors = open.pop() ?? "";
      if (![...open, selectors].some((one) => one.startsWith("@"))) yield [selectors, text];
    }
  }
}

/** The classes that a style sheet hides wherever they stand; one that some rule shows again is not among them. */
export function hiddenClasses(css: string): ReadonlySet<string> {
  const hidden = new Set<string>();
  const shown = new Set<string>();
  for (const [selectors, body] of rulesOf(withoutComments(css))) {
    const [hides, shows] = [hiding.test(body), showing.test(body)];
    if (!hides && !shows) continue;
    for (const selector of selectors.split(",")) {
      const only = /^\s*(?:[a-z]+)?\.([\w-]+)\s*$/iu.exec(selector)?.[1];
      if (hides && only !== undefined) hidden.add(only);
      if (shows) for (const [, name = ""] of selector.matchAll(/\.([\w-]+)/gu)) shown.add(name);
    }
  }
  return new Set([...hidden].filter((name) => !shown.has(name)));
}
