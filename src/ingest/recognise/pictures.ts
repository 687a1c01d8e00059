import { cellOf, type Cell } from "../../form/cells.ts";
import { issueOf, type Issue } from "../issues.ts";
import { readHeading } from "../sections.ts";
import { pictureMark, type SourceDocument } from "../source.ts";

type Section = Cell["section"];

const sections: Readonly<Partial<Record<number, Section>>> = {
  2: "disclosure",
  3: "requests",
  4: "disputes",
};
const names: Readonly<Record<Section, string>> = { disclosure: "表二", requests: "表三", disputes: "表四" };

/** The sections of tables in which a document shows a picture. */
function picturedSections(document: SourceDocument): ReadonlySet<Section> {
  const found = new Set<Section>();
  let current: Section | undefined;
  for (const block of document.blocks) {
    const texts =
      block.type === "text"
        ? block.text.split("\n")
        : block.rows.flatMap((row) => row.map(({ text }) => text));
    for (const text of texts) {
      const heading = block.type === "text" ? readHeading(text) : null;
      if (heading !== null) current = sections[heading];
      if (current !== undefined && text.includes(pictureMark)) found.add(current);
    }
  }
  return found;
}

/** A table that is missing where the document shows a picture is said to be a picture. */
export function tellPictures(issues: readonly Issue[], document: SourceDocument): readonly Issue[] {
  const pictured = picturedSections(document);
  return issues.map((issue) => {
    const [code] = issue.codes;
    if (issue.kind !== "table_missing" || code === undefined) return issue;
    const { section } = cellOf(code);
    return pictured.has(section)
      ? issueOf("tables_are_pictures", null, issue.codes, { meant: names[section] })
      : issue;
  });
}
