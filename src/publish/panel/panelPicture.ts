import { fontFamily, type Palette } from "../../charts/theme.ts";
import type { PanelAbout } from "./panelAbout.ts";
import { paintElement } from "./paintElement.ts";

const margin = 24;
const finest = 2;
/** What every browser can still draw on, phones included. */
const mostDots = 16_000_000;
const longestSide = 16_000;

/** Thrown where a panel is too long for a picture that anyone could read. */
export class PictureTooLarge extends Error {}

interface Words {
  readonly text: string;
  readonly size: number;
  readonly color: string;
  readonly weight?: number;
}

function fontOf({ size, weight = 400 }: Words): string {
  return `${weight} ${size}px ${fontFamily}`;
}

/** Breaks words into lines that fit; Chinese breaks anywhere, a run of Latin letters only at its ends. */
function broken(context: CanvasRenderingContext2D, words: Words, width: number): readonly string[] {
  context.font = fontOf(words);
  const lines = [""];
  for (const piece of words.text.match(/[\w.,%:/#?&=+-]+|./gu) ?? []) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && context.measureText(line + piece).width > width) lines.push(piece.trimStart());
    else lines[lines.length - 1] = line + piece;
  }
  return lines;
}

/** Lays paragraphs under one another; returns where the next would begin. Without `isDrawn` it only measures. */
function layWords(
  context: CanvasRenderingContext2D,
  paragraphs: readonly Words[],
  {
    x,
    y,
    width,
    isDrawn,
  }: { readonly x: number; readonly y: number; readonly width: number; readonly isDrawn: boolean },
): number {
  let at = y;
  for (const words of paragraphs)
    for (const line of broken(context, words, width)) {
      if (isDrawn) {
        context.fillStyle = words.color;
        context.textBaseline = "middle";
        context.fillText(line, x, at + words.size * 0.8);
      }
      at += words.size * 1.6;
    }
  return at;
}

/** The names of what stands under a picture. */
export interface PictureWords {
  readonly source: string;
}

function headOf(about: PanelAbout, palette: Palette): readonly Words[] {
  const { simulated, incomplete, imported } = about;
  return [
    { text: about.title, size: 20, weight: 600, color: palette.ink },
    ...(simulated === null
      ? []
      : [{ text: `${simulated.mark} · ${simulated.notice}`, size: 13, weight: 600, color: palette.warning }]),
    ...(incomplete === null ? [] : [{ text: incomplete, size: 13, weight: 600, color: palette.warning }]),
    ...(imported === null ? [] : [{ text: imported, size: 13, weight: 600, color: palette.accent }]),
    ...(about.measure === "" ? [] : [{ text: about.measure, size: 13, color: palette.quiet }]),
    {
      text: [about.selection, about.years].filter((part) => part !== "").join(" · "),
      size: 13,
      color: palette.ink,
    },
  ];
}

/** The word that figures are simulated, faint and slanting over all of a picture, so that no cutting takes it off. */
function layMark(
  context: CanvasRenderingContext2D,
  mark: string,
  width: number,
  height: number,
  color: string,
): void {
  context.save();
  context.globalAlpha = 0.1;
  context.fillStyle = color;
  context.font = `600 28px ${fontFamily}`;
  context.textBaseline = "middle";
  for (let y = 60; y < height + width / 3; y += 130)
    for (let x = (y % 260) - 60; x < width; x += 260) {
      context.save();
      context.translate(x, y - x / 12);
      context.rotate(-Math.PI / 9);
      context.fillText(mark, 0, 0);
      context.restore();
    }
  context.restore();
}

/** The room that the whole of an element takes, whatever of it is scrolled away. */
function extentOf(element: Element): { readonly width: number; readonly height: number } {
  const { left, top } = element.getBoundingClientRect();
  // Its own box may be stretched to that of a neighbour.
  const boxes = [...element.querySelectorAll("*")].map((one) => one.getBoundingClientRect());
  return {
    width: Math.ceil(
      Math.max(...boxes.map(({ right }) => right), element.getBoundingClientRect().right) - left,
    ),
    height: Math.ceil(Math.max(...boxes.map(({ bottom }) => bottom), top) - top),
  };
}

function fileOf(canvas: HTMLCanvasElement): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new PictureTooLarge(`${canvas.width} × ${canvas.height}`));
      else void blob.arrayBuffer().then((bytes) => resolve(new Uint8Array(bytes)), reject);
    }, "image/png");
  });
}

function draw(
  body: HTMLElement,
  about: PanelAbout,
  palette: Palette,
  words: PictureWords,
): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("the browser draws no pictures");
  const { width: inner, height: shown } = extentOf(body);
  const width = inner + 2 * margin;
  const head = headOf(about, palette);
  const foot: readonly Words[] = [
    { text: `${words.source}: ${about.source} · ${about.day}`, size: 12, color: palette.quiet },
  ];
  const room = { x: margin, width: inner };
  const bodyTop = layWords(context, head, { ...room, y: margin, isDrawn: false }) + 12;
  const footTop = bodyTop + shown + 12;
  const height = Math.ceil(layWords(context, foot, { ...room, y: footTop, isDrawn: false }) + margin / 2);
  const scale = Math.min(
    finest,
    longestSide / Math.max(width, height),
    Math.sqrt(mostDots / (width * height)),
  );
  if (scale < 1) throw new PictureTooLarge(`${width} × ${height}`);
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  context.scale(scale, scale);
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, width, height);
  layWords(context, head, { ...room, y: margin, isDrawn: true });
  const { left, top } = body.getBoundingClientRect();
  paintElement(body, { context, scale, left: left - margin, top: top - bodyTop }, palette.surface);
  layWords(context, foot, { ...room, y: footTop, isDrawn: true });
  if (about.simulated !== null) layMark(context, about.simulated.mark, width, height, palette.warning);
  return canvas;
}

/**
 * A panel as a picture, twice as fine as the screen: its title, what is chosen, all that it shows, and its source.
 * Rejects with `PictureTooLarge` where it is longer than a browser can draw.
 */
export async function panelPicture(
  body: HTMLElement,
  about: PanelAbout,
  palette: Palette,
  words: PictureWords,
): Promise<Uint8Array> {
  // Tables are laid out whole, for no longer than it takes to paint them.
  body.classList.add("painting");
  let canvas;
  try {
    canvas = draw(body, about, palette, words);
  } finally {
    body.classList.remove("painting");
  }
  return fileOf(canvas);
}
