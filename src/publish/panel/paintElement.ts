import { getInstanceByDom } from "../../charts/echarts.ts";

/** Where and how large on the paper. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A sheet of paper that a part of the page is painted on. */
export interface Paper {
  readonly context: CanvasRenderingContext2D;
  /** How many dots a point of the page has. */
  readonly scale: number;
  /** What lies left of and above the paper on the page. */
  readonly left: number;
  readonly top: number;
}

const skipped = "input, textarea, .choice, .imported-chip, [hidden], button:not(.legend button)";

function placeOf({ left, top, width, height }: DOMRect, paper: Paper): Place {
  return { x: left - paper.left, y: top - paper.top, width, height };
}

/** A drawing of ECharts anew at the fineness of the paper. */
function paintChart(element: HTMLElement, paper: Paper): boolean {
  const chart = getInstanceByDom(element);
  if (chart === undefined) return false;
  const { x, y, width, height } = placeOf(element.getBoundingClientRect(), paper);
  paper.context.drawImage(chart.renderToCanvas({ pixelRatio: paper.scale }), x, y, width, height);
  return true;
}

function isVisible(color: string): boolean {
  return color !== "transparent" && !/(?:, |\/ )0\)$/.test(color);
}

function paintHatches({ context }: Paper, { x, y, width, height }: Place, ground: string): void {
  context.save();
  context.beginPath();
  context.rect(x, y, width, height);
  context.clip();
  context.strokeStyle = ground;
  context.lineWidth = 2;
  for (let at = -height; at < width; at += 5) {
    context.beginPath();
    context.moveTo(x + at, y + height);
    context.lineTo(x + at + height, y);
    context.stroke();
  }
  context.restore();
}

const dashes: Readonly<Record<string, readonly number[]>> = { dashed: [4, 3], dotted: [1, 3] };

/** What an element is filled with, and the lines above and below it. */
function paintBox(element: Element, style: CSSStyleDeclaration, paper: Paper, ground: string): void {
  const { context } = paper;
  const place = placeOf(element.getBoundingClientRect(), paper);
  context.save();
  context.globalAlpha = Number(style.opacity);
  if (isVisible(style.backgroundColor)) {
    context.fillStyle = style.backgroundColor;
    context.beginPath();
    context.roundRect(
      place.x,
      place.y,
      place.width,
      place.height,
      Number.parseFloat(style.borderTopLeftRadius) || 0,
    );
    context.fill();
    if (element.classList.contains("hatched")) paintHatches(paper, place, ground);
  }
  const sides = [
    [style.borderTopStyle, style.borderTopWidth, style.borderTopColor, place.y],
    [style.borderBottomStyle, style.borderBottomWidth, style.borderBottomColor, place.y + place.height],
  ] as const;
  for (const [line, width, color, y] of sides) {
    const thick = Number.parseFloat(width);
    if (line === "none" || !(thick > 0) || !isVisible(color)) continue;
    context.strokeStyle = color;
    context.lineWidth = thick;
    context.setLineDash([...(dashes[line] ?? [])]);
    context.beginPath();
    context.moveTo(place.x, y);
    context.lineTo(place.x + place.width, y);
    context.stroke();
  }
  context.restore();
}

interface Line {
  text: string;
  readonly place: DOMRect;
}

/** The lines that the page has broken a text into. */
function linesOf(node: Text): readonly Line[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  const whole = [...range.getClientRects()].filter(({ width }) => width > 0);
  const [only] = whole;
  if (only === undefined) return [];
  if (whole.length === 1) return [{ text: node.data, place: only }];
  const lines: Line[] = [];
  for (let at = 0; at < node.length;) {
    const letter = String.fromCodePoint(node.data.codePointAt(at) ?? 32);
    range.setStart(node, at);
    range.setEnd(node, at + letter.length);
    const place = range.getBoundingClientRect();
    const last = lines.at(-1);
    if (place.width > 0)
      if (last !== undefined && Math.abs(last.place.top - place.top) < place.height / 2) last.text += letter;
      else lines.push({ text: letter, place });
    at += letter.length;
  }
  return lines;
}

function fontOf({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): string {
  return `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
}

function paintText(node: Text, style: CSSStyleDeclaration, paper: Paper): void {
  const { context } = paper;
  context.font = fontOf(style);
  context.fillStyle = style.color;
  context.textBaseline = "middle";
  for (const { text, place } of linesOf(node)) {
    const { x, y, height } = placeOf(place, paper);
    context.fillText(text.replaceAll(/\s+/g, " ").replace(/ ›$/u, ""), x, y + height / 2);
  }
}

/** What is chosen in a list, without the list. */
function paintChosen(element: HTMLSelectElement, style: CSSStyleDeclaration, paper: Paper): void {
  const { context } = paper;
  const { x, y, height } = placeOf(element.getBoundingClientRect(), paper);
  context.font = fontOf(style);
  context.fillStyle = style.color;
  context.textBaseline = "middle";
  context.fillText(element.selectedOptions[0]?.text ?? "", x + 4, y + height / 2);
}

/**
 * Paints a part of the page as it stands there: charts, fills, lines, words; controls and what is not shown are left
 * out. `ground` is the colour of the paper.
 */
export function paintElement(element: Element, paper: Paper, ground: string): void {
  if (element.matches(skipped)) return;
  const style = getComputedStyle(element);
  if (style.display === "none" || style.visibility === "hidden") return;
  if (element instanceof HTMLSelectElement) {
    paintChosen(element, style, paper);
    return;
  }
  paintBox(element, style, paper, ground);
  if (element instanceof HTMLElement && element.classList.contains("chart") && paintChart(element, paper))
    return;
  for (const child of element.childNodes)
    if (child instanceof Text) paintText(child, style, paper);
    else if (child instanceof Element) paintElement(child, paper, ground);
}
