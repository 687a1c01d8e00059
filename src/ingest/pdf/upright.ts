import type { Box } from "./geometry.ts";
import type { OpenPage } from "./openPdf.ts";

/** The page turned by a quarter counter-clockwise. */
function turned(page: OpenPage): OpenPage {
  const turnBox = <B extends Box>(box: B): B => ({
    ...box,
    left: box.top,
    right: box.bottom,
    top: page.width - box.right,
    bottom: page.width - box.left,
  });
  return {
    hidden: page.hidden,
    width: page.height,
    height: page.width,
    glyphs: page.glyphs.map((glyph) => ({ ...turnBox(glyph), turn: (glyph.turn + 3) % 4 })),
    strokes: page.strokes.map(turnBox),
    images: page.images.map(turnBox),
  };
}

/** The page turned so that most of its text stands upright; a wide table is often set sideways on a tall page. */
export function upright(page: OpenPage): OpenPage {
  const counts = [0, 0, 0, 0];
  for (const glyph of page.glyphs) counts[glyph.turn] = (counts[glyph.turn] ?? 0) + 1;
  const turn = counts.indexOf(Math.max(...counts));
  let result = page;
  for (let quarter = 0; quarter < turn; quarter += 1) result = turned(result);
  return result;
}
