import { Parser, type Handler } from "htmlparser2";
import { pictureMark, UnreadableFile } from "../source.ts";
import { hiddenClasses, hiding } from "./hiddenClasses.ts";
import { Flow, type CellDraft, type TableDraft } from "./flow.ts";

/** What a page holds, before anything is made of it. */
export interface Page {
  readonly flow: Flow;
  readonly title: string;
  /** What the page says of itself in `<meta>`, by lower-case name. */
  readonly meta: ReadonlyMap<string, string>;
  /** Scripts, fields and attributes that hold markup of a table. */
  readonly scripts: readonly string[];
  /** Pages in a frame of the page that it carries with it. */
  readonly frames: readonly string[];
  readonly hasHidden: boolean;
  readonly hasStruckOut: boolean;
}

type Role =
  | "table"
  | "row"
  | "cell"
  | "block"
  | "raised"
  | "title"
  | "script"
  | "style"
  | "field"
  | "skipped"
  | "struck"
  | "inline";

interface Table {
  readonly type: "table";
  readonly draft: TableDraft;
}
interface Cell {
  readonly type: "cell";
  readonly draft: CellDraft;
}

const skipped: ReadonlySet<string> = new Set("select iframe object svg button audio video canvas".split(" "));
/** Not shown where scripts run, but some sites keep a report there for them to show. */
const kept: ReadonlySet<string> = new Set(["noscript", "template"]);
const drawn: ReadonlySet<string> = new Set("select iframe object svg canvas video".split(" "));
const blocks: ReadonlySet<string> = new Set(
  "p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd section article header footer main nav aside form center blockquote pre hr tr td th caption table tbody figure figcaption fieldset legend address".split(
    " ",
  ),
);
/** No page nests tables deeper in earnest; what is deeper is read as text. */
const deepest = 40;

const raisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** A raised 1 after a figure is a note mark; as a plain 1 it would become a digit of the figure. */
function raise(text: string): string {
  return text
    .replace(/[[\](){}（）〔〕]/gu, "")
    .replace(/\d/gu, (digit) => raisedDigits.charAt(Number(digit)));
}

/** Pictures of a few pixels decorate a page. */
function isIcon(attributes: Readonly<Record<string, string>>): boolean {
  const sizes = [attributes["width"], attributes["height"]].map((size) => Number.parseInt(size ?? "", 10));
  return sizes.some((size) => size <= 40);
}

function spanOf(attribute: string | undefined, most: number): number {
  const span = Number.parseInt(attribute ?? "1", 10);
  return Number.isNaN(span) || span < 0 ? 1 : span === 0 ? most : Math.min(span, most);
}

function styleSays(attributes: Readonly<Record<string, string>>, pattern: RegExp): boolean {
  return pattern.test(attributes["style"] ?? "");
}

const tableParts: Readonly<Record<string, "table" | "row" | "cell">> = {
  ...{ table: "table", grid: "table", tr: "row", row: "row", "table-row": "row" },
  ...{ td: "cell", th: "cell", cell: "cell", gridcell: "cell", columnheader: "cell", rowheader: "cell" },
  "table-cell": "cell",
};

/** What an element is of a table: by its name, or because the page says it is shown as one. */
function tablePart(
  name: string,
  attributes: Readonly<Record<string, string>>,
): "table" | "row" | "cell" | undefined {
  if (/^(?:table|tr|td|th)$/u.test(name)) return tableParts[name];
  if (name !== "div" && name !== "span" && name !== "li" && name !== "ul") return undefined;
  const display = /display\s*:\s*(table(?:-row|-cell)?)\s*(?:;|!|$)/iu.exec(attributes["style"] ?? "")?.[1];
  return tableParts[(display ?? attributes["role"] ?? "").toLowerCase()];
}

/** Deeper than any page of people, whatever they forget to close. */
const mostNested = 5_000;

/** Reads the elements of a page one by one into a flow. Nothing in it is ever run. */
class PageReader implements Partial<Handler> {
  readonly flow = new Flow();
  readonly meta = new Map<string, string>();
  readonly scripts: string[] = [];
  readonly frames: string[] = [];
  title = "";
  hasHidden = false;
  hasStruckOut = false;
  isEnding = false;
  readonly #keepsHidden: boolean;
  readonly #roles: Role[] = [];
  readonly #containers: (Table | Cell)[] = [];
  #skipDepth = 0;
  #raiseDepth = 0;
  #preDepth = 0;
  #script = "";
  #hiddenClasses: ReadonlySet<string> = new Set();

  constructor(keepsHidden: boolean) {
    this.#keepsHidden = keepsHidden;
  }

  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    // The parser shifts its whole stack for every element, which for a page made to hang takes minutes.
    if (this.#roles.length >= mostNested)
      throw new UnreadableFile("damaged", `elements nested more than ${mostNested} deep`);
    const role = this.#skipDepth > 0 ? "skipped" : this.#roleOf(name, attributes);
    this.#roles.push(role);
    this.#keepMarkup(name, attributes);
    if (role === "skipped" || role === "struck") this.#skipDepth += 1;
    if (role === "raised") this.#raiseDepth += 1;
    if (role === "table" || role === "block") this.#here().breakLine();
    if (role === "table") this.#containers.push({ type: "table", draft: { rows: [] } });
    if (role === "row") this.#table()?.rows.push([]);
    if (role === "cell") this.#openCell(attributes);
    if (role === "inline" || name === "iframe") this.#readVoid(name, attributes);
    // What is drawn or chosen in a cell cannot be read, but the cell is not blank.
    if (drawn.has(name) && this.#skipDepth === 1 && this.#isInCell) this.#here().write(pictureMark);
    if (name === "pre") this.#preDepth += 1;
  }

  ontext(data: string): void {
    const role = this.#roles.at(-1);
    if (role === "title" && this.#skipDepth === 0) this.title += data;
    else if (role === "script" || role === "style" || role === "field") this.#script += data;
    else if (this.#skipDepth === 0) this.#write(data);
  }

  onclosetag(name: string): void {
    const role = this.#roles.pop();
    if (role === "skipped" || role === "struck") this.#skipDepth -= 1;
    if (role === "raised") this.#raiseDepth -= 1;
    if (role === "block") this.#here().breakLine();
    if (role === "cell") this.#closeCell();
    if (role === "table") this.#closeTable();
    if (role === "script") this.#closeScript();
    if (role === "style") this.#closeStyle();
    if (role === "field") this.#closeField();
    if (name === "pre") this.#preDepth -= 1;
  }

  #roleOf(name: string, attributes: Readonly<Record<string, string>>): Role {
    if (name === "script" || name === "xmp") return "script";
    if (name === "title") return "title";
    if (name === "style") return "style";
    if (name === "textarea") return "field";
    if (skipped.has(name)) return "skipped";
    const isHidden =
      "hidden" in attributes ||
      kept.has(name) ||
      styleSays(attributes, hiding) ||
      (attributes["class"] ?? "").split(/\s+/u).some((one) => this.#hiddenClasses.has(one));
    if (isHidden) this.hasHidden = true;
    if (isHidden && !this.#keepsHidden) return "skipped";
    if (/^(?:del|s|strike)$/u.test(name) || styleSays(attributes, /line-through/iu)) {
      this.hasStruckOut = true;
      return "struck";
    }
    if (/^su[pb]$/u.test(name) || styleSays(attributes, /vertical-align\s*:\s*su(?:b|per)/iu))
      return "raised";
    const part = tablePart(name, attributes);
    if (part === "table" && this.#containers.length < deepest) return part;
    if ((part === "row" || part === "cell") && this.#table() !== null) return part;
    return blocks.has(name) ? "block" : "inline";
  }

  #readVoid(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "br") this.#here().breakLine();
    else if (name === "img" && !isIcon(attributes)) this.#here().write(pictureMark);
    else if (name === "iframe" && attributes["srcdoc"] !== undefined) this.frames.push(attributes["srcdoc"]);
    else if (
      name === "input" &&
      this.#isInCell &&
      !/^(?:hidden|button|submit|checkbox|radio|image)$/iu.test(attributes["type"] ?? "")
    )
      this.#here().write(attributes["value"] ?? "");
    else if (name === "meta" && attributes["content"] !== undefined)
      this.meta.set((attributes["name"] ?? "").toLowerCase(), attributes["content"]);
  }

  get #isInCell(): boolean {
    return this.#containers.at(-1)?.type === "cell";
  }

  /** Where text goes. Text in a table but in none of its cells goes before the table, as in a browser. */
  #here(): Flow {
    const cell = this.#containers.findLast((one) => one.type === "cell");
    return cell === undefined ? this.flow : cell.draft.flow;
  }

  #table(): TableDraft | null {
    const top = this.#containers.at(-1);
    return top?.type === "table" ? top.draft : null;
  }

  #write(data: string): void {
    const text = this.#raiseDepth > 0 ? raise(data) : data;
    if (this.#preDepth === 0) {
      this.#here().write(text.replace(/[ \t\n\r\f]+/gu, " "));
      return;
    }
    for (const [index, line] of text.split(/\r\n?|\n/u).entries()) {
      if (index > 0) this.#here().breakLine();
      this.#here().write(line);
    }
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const table = this.#table();
    if (table === null) return;
    const draft: CellDraft = {
      rowSpan: spanOf(attributes["rowspan"] ?? attributes["aria-rowspan"], 1000),
      columnSpan: spanOf(attributes["colspan"] ?? attributes["aria-colspan"], 200),
      flow: new Flow(),
      isCutOff: false,
    };
    const row = table.rows.at(-1);
    if (row === undefined) table.rows.push([draft]);
    else row.push(draft);
    this.#containers.push({ type: "cell", draft });
  }

  #closeCell(): void {
    const cell = this.#containers.pop();
    if (cell?.type !== "cell") return;
    cell.draft.flow.breakLine();
    cell.draft.isCutOff = this.isEnding;
  }

  #closeTable(): void {
    const table = this.#containers.pop();
    if (table?.type === "table") this.#here().addTable(table.draft);
  }

  /** Markup of a table in an attribute, as pages carry it for a script that writes it. */
  #keepMarkup(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "iframe") return;
    for (const value of Object.values(attributes)) if (/<table/iu.test(value)) this.scripts.push(value);
  }

  #closeStyle(): void {
    this.#hiddenClasses = new Set([...this.#hiddenClasses, ...hiddenClasses(this.#script)]);
    this.#script = "";
  }

  /** A text field shows what it holds; one that holds a table is for a script to show. */
  #closeField(): void {
    if (/<table/iu.test(this.#script)) this.scripts.push(this.#script);
    else if (this.#skipDepth === 0) this.#write(this.#script);
    this.#script = "";
  }

  #closeScript(): void {
    if (/table/iu.test(this.#script)) this.scripts.push(this.#script);
    this.#script = "";
  }
}

/** Reads the markup of a page. `keepsHidden` takes in what the page hides. Broken markup is read as far as it goes. */
export function readPage(markup: string, keepsHidden: boolean): Page {
  const reader = new PageReader(keepsHidden);
  const parser = new Parser(reader, { decodeEntities: true, lowerCaseTags: true });
  parser.write(markup);
  reader.isEnding = true;
  parser.end();
  reader.flow.breakLine();
  return reader;
}
