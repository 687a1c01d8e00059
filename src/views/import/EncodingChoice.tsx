import { useState, type ReactNode } from "react";
import type { ImportedFile } from "../../ingest/imports/importedFile.ts";
import type { Rereading } from "../../ingest/imports/importLibrary.ts";
import { encodingNames, importPhrases } from "../../locale/phrases/import.ts";
import type { Locale } from "../../locale/text.ts";
import { Choice } from "../Choice.tsx";
import type { ImportsProps } from "./importsProps.ts";

const encodings = [
  { value: "utf-8", label: "UTF-8" },
  { value: "gb18030", label: "GB18030" },
  { value: "utf-16le", label: "UTF-16" },
  { value: "utf-16be", label: "UTF-16 BE" },
] as const;

interface EncodingChoiceProps extends Pick<ImportsProps, "library" | "judge" | "locale"> {
  readonly file: ImportedFile;
}

function outcomeOf({ refusal, dropped }: Rereading, locale: Locale): string {
  if (refusal !== null) return importPhrases.encodingRefused[locale];
  return importPhrases[dropped === 0 ? "readAgainDone" : "readAgainDropped"](dropped)[locale];
}

/** Whether a file is text, whose encoding can be told and chosen. */
export function hasEncoding({ encoding, name, refusal }: ImportedFile): boolean {
  const isUnclear = refusal === "not_a_report" || refusal === "unknown_format" || refusal === "damaged";
  return encoding !== null || (isUnclear && /\.(?:csv|tsv|tab|txt|md|x?html?|shtml)$/iu.test(name));
}

/** The encoding a file was read in, and another one at a click: it is read again, decisions stay where cells agree. */
export function EncodingChoice({ file, library, judge, locale }: EncodingChoiceProps): ReactNode {
  const [outcome, setOutcome] = useState<Rereading | null>(null);
  if (!hasEncoding(file)) return null;
  const name = file.encoding?.name ?? null;
  const isOther = name !== null && encodings.every(({ value }) => value !== name);
  const read = (encoding: string): void => {
    setOutcome(null);
    void library.readAgain(file.id, { encoding }, judge).then(setOutcome);
  };
  return (
    <span className="encoding-choice">
      <span className="quiet small">
        {importPhrases.encoding[locale]}
        {file.encoding === null ? "" : ` (${encodingNames[file.encoding.from][locale]})`}
      </span>
      <Choice
        label={importPhrases.encodingAgain[locale]}
        value={name ?? ""}
        options={[...(isOther ? [{ value: name, label: name.toUpperCase() }] : []), ...encodings]}
        onChange={read}
      />
      {outcome === null ? null : (
        <span className="small" role="status">
          {outcomeOf(outcome, locale)}
        </span>
      )}
    </span>
  );
}
