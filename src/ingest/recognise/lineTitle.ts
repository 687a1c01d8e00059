import { localName, splitName } from "./organName.ts";
import { readTitle, type ReadTitle } from "./title.ts";

/** Bodies named before the region they work for: 中共宿迁市委办公室, 国家税务总局宿迁市税务局. */
const ofCentralBody = /^(?:中国|中共|中华|国家|共青团)/u;
const shortestOrgan = 5;

const beginsWithRegion = (name: string): boolean => splitName(localName(name)).regions.length > 0;

/**
 * Where the name of a region begins inside an organ's name that does not begin with one: 政策宿迁市人民政府 has a word
 * of a menu glued to it. 0 where it begins as names do, or no region stands in it.
 */
export function regionStart(organ: string): number {
  if (ofCentralBody.test(organ) || beginsWithRegion(organ)) return 0;
  for (let at = 1; at + shortestOrgan <= organ.length; at += 1) {
    const [first] = splitName(organ.slice(at)).regions;
    if (first !== undefined && /[省市县区盟州旗]$/u.test(first.name)) return at;
  }
  return 0;
}

/** The start of an organ's name: a place, known or not, or a body above places. */
const placeStart = /^\p{Script=Han}{1,6}[省市县区盟州旗镇乡]\p{Script=Han}{2}/u;
const isPlaceOrBody = (piece: string): boolean =>
  ofCentralBody.test(piece) || beginsWithRegion(piece) || /[省市县区盟州旗镇乡]$/u.test(piece);

/**
 * The title on a line of a page. Words of a menu may stand on the same line, set off by a gap: they are no part of the
 * organ's name where that begins with a place.
 */
export function readLineTitle(line: string): ReadTitle | null {
  const whole = readTitle(line);
  if (whole === null || whole.organ === null) return whole;
  const { organ } = whole;
  const pieces = line.normalize("NFKC").trim().split(/\s+/u);
  const menu = pieces.findIndex((_, index) => {
    const before = pieces.slice(0, index);
    if (index === 0 || before.some((piece) => piece.length < 2 || isPlaceOrBody(piece))) return false;
    return organ.startsWith(before.join("")) && placeStart.test(organ.slice(before.join("").length));
  });
  return menu < 1 ? whole : readTitle(pieces.slice(menu).join(" "));
}
