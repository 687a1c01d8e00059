/** How a written cell looks and whether it may be typed into on a protected sheet. */
interface Style {
  readonly font: keyof typeof fonts;
  readonly fill: keyof typeof fills;
  readonly border: boolean;
  readonly across: "left" | "center" | "right";
  readonly down?: "center" | "top";
  readonly wraps?: boolean;
  readonly isOpen?: boolean;
  readonly format?: keyof typeof formats;
}

const family = `<name val="微软雅黑"/><family val="2"/>`;
const fonts = {
  plain: `<font><sz val="10"/><color rgb="FF1B2430"/>${family}</font>`,
  bold: `<font><b/><sz val="10"/><color rgb="FF1B2430"/>${family}</font>`,
  title: `<font><b/><sz val="16"/><color rgb="FF1B2430"/>${family}</font>`,
  section: `<font><b/><sz val="12"/><color rgb="FF1B2430"/>${family}</font>`,
  quiet: `<font><sz val="9"/><color rgb="FF5B6675"/>${family}</font>`,
  warning: `<font><b/><sz val="11"/><color rgb="FFB25E00"/>${family}</font>`,
  link: `<font><u/><sz val="10"/><color rgb="FF1F5FBF"/>${family}</font>`,
} as const;

const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const fills = {
  none: `<fill><patternFill patternType="none"/></fill>`,
  // The format keeps the second place for this one.
  grey125: `<fill><patternFill patternType="gray125"/></fill>`,
  heading: solid("EEF2F7"),
  answer: solid("FFFBE6"),
  error: solid("FBE3E1"),
  warning: solid("FCEFD9"),
} as const;

const line = `style="thin"><color rgb="FF9AA5B1"/>`;
const borders = [
  `<border><left/><right/><top/><bottom/><diagonal/></border>`,
  `<border><left ${line}</left><right ${line}</right><top ${line}</top><bottom ${line}</bottom><diagonal/></border>`,
];

const formats = {
  general: 0,
  whole: 3,
  text: 49,
  amount: 164,
  day: 165,
  least: 166,
  share: 167,
  leastWhole: 168,
} as const;
const ownFormats = [
  `<numFmts count="5">`,
  `<numFmt numFmtId="164" formatCode="#,##0.####"/>`,
  `<numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/>`,
  `<numFmt numFmtId="166" formatCode="&quot;≥ &quot;#,##0.####"/>`,
  `<numFmt numFmtId="167" formatCode="0.0%"/>`,
  // Excel leaves the point of a fraction that is not there.
  `<numFmt numFmtId="168" formatCode="&quot;≥ &quot;#,##0"/>`,
  `</numFmts>`,
].join("");

const boxed = { font: "plain", fill: "none", border: true, across: "left", wraps: true } as const;
const figure = { font: "plain", fill: "none", border: true, across: "center", isOpen: true } as const;

export const styles = {
  plain: { font: "plain", fill: "none", border: false, across: "left" },
  words: { font: "plain", fill: "none", border: false, across: "left", down: "top", wraps: true },
  bullet: { font: "plain", fill: "none", border: false, across: "right", down: "top" },
  title: { font: "title", fill: "none", border: false, across: "left" },
  formTitle: { font: "title", fill: "none", border: false, across: "center", wraps: true },
  section: { font: "section", fill: "none", border: false, across: "left" },
  quiet: { font: "quiet", fill: "none", border: false, across: "left", down: "top", wraps: true },
  warning: { font: "warning", fill: "warning", border: false, across: "left", wraps: true },
  heading: { font: "bold", fill: "heading", border: true, across: "center", wraps: true },
  label: { font: "plain", fill: "heading", border: true, across: "left", wraps: true },
  figure,
  amount: { ...figure, format: "amount" },
  figureText: figure,
  figureError: { ...figure, fill: "error" },
  figureWarning: { ...figure, fill: "warning" },
  amountError: { ...figure, fill: "error", format: "amount" },
  amountWarning: { ...figure, fill: "warning", format: "amount" },
  boxed,
  boxedCenter: { ...boxed, across: "center" },
  boxedNumber: { ...boxed, across: "right", format: "amount" },
  boxedWhole: { ...boxed, across: "right", format: "whole" },
  boxedLeastWhole: { ...boxed, across: "right", format: "leastWhole" },
  boxedLeast: { ...boxed, across: "right", format: "least" },
  boxedShare: { ...boxed, across: "right", format: "share" },
  boxedQuiet: { ...boxed, font: "quiet", across: "right" },
  boxedLink: { ...boxed, font: "link" },
  answer: { ...boxed, fill: "answer", isOpen: true },
  answerDay: { ...boxed, fill: "answer", isOpen: true, across: "center", format: "day" },
} as const satisfies Record<string, Style>;
export type StyleName = keyof typeof styles;

const list: readonly Style[] = Object.values(styles);
const names = Object.keys(styles);

/** The place of a style in the workbook's list. */
export function styleIndex(name: StyleName): number {
  return names.indexOf(name);
}

const marks = {
  good: ["FF1B6B3A", "FFE3F3E8"],
  bad: ["FFB3261E", "FFFBE3E1"],
  unsure: ["FF5B6675", "FFEEF2F7"],
  changed: ["FF1B2430", "FFCFE2FF"],
} as const;

/** The place of a mark in the workbook's list of conditional looks. */
export function markIndex(mark: keyof typeof marks): number {
  return Object.keys(marks).indexOf(mark);
}

function styleXml(style: Style): string {
  const { font, fill, border, across, down = "center", wraps = false, isOpen = false, format } = style;
  const ids = [
    `numFmtId="${formats[format ?? "general"]}"`,
    `fontId="${Object.keys(fonts).indexOf(font)}"`,
    `fillId="${Object.keys(fills).indexOf(fill)}"`,
    `borderId="${border ? 1 : 0}" xfId="0"`,
  ].join(" ");
  const alignment = `<alignment horizontal="${across}" vertical="${down}"${wraps ? ' wrapText="1"' : ""}${border && across === "left" ? ' indent="1"' : ""}/>`;
  return `<xf ${ids} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1">${alignment}<protection locked="${isOpen ? 0 : 1}"/></xf>`;
}

const counted = (name: string, parts: readonly string[]): string =>
  `<${name} count="${parts.length}">${parts.join("")}</${name}>`;

/** The part of a workbook that says how cells look. */
export function stylesXml(): string {
  const conditional = Object.values(marks).map(
    ([ink, ground]) =>
      `<dxf><font><color rgb="${ink}"/></font><fill><patternFill patternType="solid"><fgColor rgb="${ground}"/><bgColor rgb="${ground}"/></patternFill></fill></dxf>`,
  );
  return [
    `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
    ownFormats,
    counted("fonts", Object.values(fonts)),
    counted("fills", Object.values(fills)),
    counted("borders", borders),
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>`,
    counted("cellXfs", list.map(styleXml)),
    `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>`,
    counted("dxfs", conditional),
    `</styleSheet>`,
  ].join("");
}
