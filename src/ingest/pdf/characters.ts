/**
 * Radicals that PDF writers put in place of the character of the same shape, because a font draws both
 * with one glyph. NFKC knows the Kangxi radicals (U+2F00) but not these of the supplement (U+2E80).
 */
const radicals =
  "⺁厂 ⺇几 ⺌小 ⺎兀 ⺏尣 ⺐尢 ⺕彐 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺝月 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺥爪 ⺦丬 ⺨犭 ⺩王 ⺪疋 ⺬示 ⺭礻 " +
  "⺮竹 ⺯糸 ⺰纟 ⺲罒 ⺶羊 ⺷羊 ⺸羊 ⺹耂 ⺺聿 ⺼肉 ⺾艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝 ⻊足 ⻋车 ⻌辶 ⻍辶 " +
  "⻎辶 ⻏阝 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞飠 ⻟飠 ⻠饣 ⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 " +
  "⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟";

const characters: ReadonlyMap<string, string> = new Map(
  radicals.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)]),
);

/** A glyph whose font does not say which character it draws. */
export const unmapped = "\uFFFD";

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const strange = /[\u0000-\u001f\u007f-\u009f\uFFFD\p{Co}\p{Cn}]/u;

/**
 * Letters that Chinese reports do not have. Some programs write half of a Chinese character's number into a font's
 * map, so that （ becomes ÿ; then 、 becomes 1, and no digit of the file is sure.
 */
const misnamed = /^[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]$/u;

/** Whether a font's map gives a glyph a letter that it cannot be. */
export function isMisnamed(unicode: string): boolean {
  return misnamed.test(unicode);
}

/** The text that a glyph stands for; U+FFFD where the font hides it, "" where it draws nothing. */
export function characterOf(unicode: string): string {
  if (/^[\s\u00ad\u200b-\u200f\ufeff]*$/u.test(unicode)) return unicode.length === 0 ? unmapped : "";
  if (strange.test(unicode)) return unmapped;
  return unicode
    .replace(/[\u2E80-\u2EFF]/gu, (radical) => characters.get(radical) ?? radical)
    .replace(/[\u2F00-\u2FDF\uF900-\uFAFF\uFB00-\uFB06]/gu, (shape) => shape.normalize("NFKC"));
}
