const entities: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  "#39": "'",
  "#34": '"',
  amp: "&",
};

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(
      text.replace(/%u([0-9a-f]{4})/giu, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
    );
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

const joint = /["'`]\s*(?:;\s*[\w.]+\s*\+=|\+)\s*["'`]/gu;

/**
 * The markup that a script carries as a string, or null if it carries no table.
 * Some sites deliver a report this way and let the browser write it into the page.
 */
export function embeddedMarkup(script: string): string | null {
  const decoded = /%3Ctable/iu.test(script) ? decodePercent(script) : script;
  const unescaped = decoded
    .replace(joint, "")
    .replace(/\\u([0-9a-f]{4})/giu, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\x([0-9a-f]{2})/giu, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/\\[rnt]/gu, "\n")
    .replace(/\\(["'/\\`])/gu, "$1");
  const markup = /&lt;\s*table/iu.test(unescaped)
    ? unescaped.replace(/&(lt|gt|quot|apos|amp|#39|#34);/gu, (whole, name: string) => entities[name] ?? whole)
    : unescaped;
  const [first, last] = [markup.search(/<[a-z]/iu), markup.toLowerCase().lastIndexOf("</table>")];
  return /<table/iu.test(markup) && first >= 0 && last > first
    ? markup.slice(first, last + "</table>".length)
    : null;
}
