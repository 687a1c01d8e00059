import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { DomUtils, parseDocument } from "htmlparser2";
import { pictureMark } from "../source.ts";

/** Elements and text of a parsed part of a Word file. */
type Node = ReturnType<typeof DomUtils.getChildren>[number];
type Element = Extract<Node, { attribs: unknown }>;

const isElement = (node: Node): node is Element => "attribs" in node;
const elementsOf = (node: Element): readonly Element[] => DomUtils.getChildren(node).filter(isElement);
const childOf = (node: Element, name: string): Element | undefined =>
  elementsOf(node).find((child) => child.name === name);
const within = (node: Element, name: string): readonly Element[] =>
  DomUtils.getElementsByTagName(name, node, true);

/** Whether a switch such as <w:vanish/> is on; its value may turn it off. */
function isOn(properties: Element | undefined, name: string): boolean {
  const found = properties === undefined ? undefined : childOf(properties, name);
  return found !== undefined && !/^(?:0|false|off)$/u.test(found.attribs["w:val"] ?? "");
}

function parsed(markup: string): readonly Element[] {
  return DomUtils.getChildren(parseDocument(markup, { xmlMode: true })).filter(isElement);
}

function replace(node: Element, by: readonly Node[]): void {
  for (const one of by) {
    DomUtils.removeElement(one);
    DomUtils.prepend(node, one);
  }
  DomUtils.removeElement(node);
}

const marked = `<w:t>${pictureMark}</w:t>`;

/** A drawing, picture or object: its text box, itself where the picture is there, else a mark. */
function showDrawn(node: Element, pictures: ReadonlySet<string>): void {
  const [box] = within(node, "w:txbxContent");
  if (box !== undefined) {
    const [pict] = parsed("<w:pict/>");
    if (pict === undefined || node.name === "w:pict") return;
    replace(node, [pict]);
    DomUtils.removeElement(box);
    DomUtils.appendChild(pict, box);
    return;
  }
  const images = [...within(node, "a:blip"), ...within(node, "v:imagedata")];
  const idOf = ({ attribs }: Element): string =>
    attribs["r:embed"] ?? attribs["r:link"] ?? attribs["r:id"] ?? "";
  if (images.length > 0 && images.every((image) => pictures.has(idOf(image)))) return;
  // Beside text it is a line or an ornament; alone it stands for what the cell holds.
  replace(node, hasText(node) ? [] : parsed(marked));
}

function hasText(node: Element): boolean {
  const paragraph = node.name === "w:p" ? node : node.parent;
  if (paragraph === null || !isElement(paragraph)) return false;
  return paragraph.name === "w:p" ? DomUtils.textContent(paragraph).trim() !== "" : hasText(paragraph);
}

/** What Word shows of an element that the converter would drop, or hides where it would show it. */
function show(node: Element, pictures: ReadonlySet<string>): void {
  switch (node.name) {
    case "w:r":
      if (isOn(childOf(node, "w:rPr"), "w:vanish")) DomUtils.removeElement(node);
      return;
    case "w:dstrike":
      node.name = "w:strike";
      return;
    case "w:fldSimple":
      replace(node, DomUtils.getChildren(node).slice());
      return;
    case "m:oMath": {
      const text = within(node, "m:t")
        .map((one) => DomUtils.textContent(one))
        .join("");
      const [run] = parsed("<w:r><w:t/></w:r>");
      const [holder] = run === undefined ? [] : elementsOf(run);
      if (run === undefined || holder === undefined) return;
      replace(node, [run]);
      for (const one of DomUtils.getChildren(parseDocument(escape(text), { xmlMode: true })).slice())
        DomUtils.appendChild(holder, one);
      return;
    }
    case "w:ruby": {
      const base = childOf(node, "w:rubyBase");
      if (base !== undefined && node.parent !== null && isElement(node.parent))
        replace(node.parent, DomUtils.getChildren(base).slice());
      return;
    }
    case "w:altChunk":
      replace(node, parsed(`<w:p><w:r>${marked}</w:r></w:p>`));
      return;
    case "w:drawing":
    case "w:object":
    case "w:pict":
      showDrawn(node, pictures);
      return;
    case "w:p":
      markNumber(node);
  }
}

/** A paragraph that shows nothing but the number Word gives it is not blank. */
function markNumber(paragraph: Element): void {
  const properties = childOf(paragraph, "w:pPr");
  const number = properties === undefined ? undefined : childOf(properties, "w:numPr");
  const id = number === undefined ? undefined : childOf(number, "w:numId");
  if (id === undefined || id.attribs["w:val"] === "0" || DomUtils.textContent(paragraph).trim() !== "")
    return;
  for (const run of parsed(`<w:r>${marked}</w:r>`)) DomUtils.appendChild(paragraph, run);
}

const strange = /<w:(?:vanish|dstrike|fldSimple|ruby|altChunk|drawing|object|pict|numPr)\b|<m:oMath\b/u;

/** Every element, those inside first; the list is made before anything moves. */
function allOf(root: Element): readonly Element[] {
  return [...elementsOf(root).flatMap(allOf), root];
}

const escape = (text: string): string => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;");

/** An element as XML again, with all that is in it; comments and instructions are not needed. */
function written(node: Node): string {
  if (!isElement(node)) return "data" in node && node.nodeType === 3 ? escape(node.data) : "";
  const attributes = Object.entries(node.attribs).map(
    ([name, value]) => ` ${name}="${escape(value).replace(/"/gu, "&quot;")}"`,
  );
  return `<${node.name}${attributes.join("")}>${DomUtils.getChildren(node).map(written).join("")}</${node.name}>`;
}

function shown(xml: string, pictures: ReadonlySet<string>): string {
  const document = parseDocument(xml, { xmlMode: true });
  for (const root of DomUtils.getChildren(document).filter(isElement))
    for (const node of allOf(root)) show(node, pictures);
  return DomUtils.getChildren(document).map(written).join("");
}

/** The ids of pictures that are in the file. */
function picturesIn(files: Readonly<Record<string, Uint8Array>>): ReadonlySet<string> {
  const relations = files["word/_rels/document.xml.rels"];
  if (relations === undefined) return new Set();
  const found = parsed(strFromU8(relations)).flatMap((root) => elementsOf(root));
  const isThere = ({ attribs }: Element): boolean => {
    const target = attribs["Target"] ?? "";
    return attribs["TargetMode"] === "External" || target.startsWith("/")
      ? target.slice(1) in files
      : `word/${target}` in files;
  };
  return new Set(found.filter(isThere).map(({ attribs }) => attribs["Id"] ?? ""));
}

/**
 * A Word file with what the converter drops or shows against Word made plain: hidden and doubly struck text, simple
 * fields, formulas, text boxes, pictures that are missing, numbers that Word counts itself.
 */
export function shownDocument(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const body = files["word/document.xml"];
  if (body === undefined) return bytes;
  const xml = strFromU8(body);
  if (!strange.test(xml)) return bytes;
  return zipSync({ ...files, "word/document.xml": strToU8(shown(xml, picturesIn(files))) }, { level: 0 });
}
