import type { ReactNode } from "react";
import { valueLabel, type CellCode } from "../../form/cells.ts";
import type { Choice, ComparedCell } from "../../ingest/correction/compareCorrection.ts";
import type { TypedFigure } from "../../ingest/correction/readCells.ts";
import { correctionKindPhrases, correctionPhrases } from "../../locale/phrases/correction.ts";
import type { Locale } from "../../locale/text.ts";
import { writeFigure } from "../report/figureWords.ts";

interface CorrectionTableProps {
  readonly cells: readonly ComparedCell[];
  readonly locale: Locale;
  readonly choices: ReadonlyMap<CellCode, Choice>;
  readonly onChoose: (code: CellCode, choice: Choice) => void;
}

/** Cell by cell: as the workbook was made, in the data today, as the organ wrote it, and why. */
export function CorrectionTable(props: CorrectionTableProps): ReactNode {
  const { cells, locale } = props;
  const isMoved = cells.some(({ kind }) => kind !== "changed");
  return (
    <div className="sheet tall">
      <table>
        <thead>
          <tr>
            <th scope="col" className="name">
              {correctionPhrases.cell[locale]}
            </th>
            <th scope="col">{correctionPhrases.before[locale]}</th>
            {isMoved ? <th scope="col">{correctionPhrases.today[locale]}</th> : null}
            <th scope="col">{correctionPhrases.after[locale]}</th>
            <th scope="col" className="name">
              {correctionPhrases.standing[locale]}
            </th>
            <th scope="col" className="name">
              {correctionPhrases.explanation[locale]}
            </th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <Row key={cell.code} {...props} cell={cell} isMoved={isMoved} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row(
  props: CorrectionTableProps & { readonly cell: ComparedCell; readonly isMoved: boolean },
): ReactNode {
  const { cell, locale, choices, onChoose, isMoved } = props;
  const { code, kind, original, current, offered, note } = cell;
  const write = (figure: TypedFigure): string => writeFigure({ ...figure, origin: "table" }, code, locale);
  return (
    <tr data-kind={kind}>
      <th scope="row" className="name">
        {valueLabel(code)[locale]}
      </th>
      <td>{write(original)}</td>
      {isMoved ? <td>{write(current)}</td> : null}
      <td>
        <strong>{write(offered)}</strong>
      </td>
      <td className="name">
        {correctionKindPhrases[kind][locale]}
        {kind === "conflict" ? (
          <Choices code={code} chosen={choices.get(code) ?? null} locale={locale} onChoose={onChoose} />
        ) : null}
      </td>
      <td className="name import-wrap">{note}</td>
    </tr>
  );
}

interface ChoicesProps extends Pick<CorrectionTableProps, "locale" | "onChoose"> {
  readonly code: CellCode;
  readonly chosen: Choice | null;
}

function Choices({ code, chosen, locale, onChoose }: ChoicesProps): ReactNode {
  return (
    <span role="radiogroup" aria-label={valueLabel(code)[locale]}>
      {(["offered", "current"] as const).map((choice) => (
        <label key={choice}>
          {" "}
          <input
            type="radio"
            name={`choice ${code}`}
            checked={chosen === choice}
            onChange={() => onChoose(code, choice)}
          />{" "}
          {correctionPhrases[choice === "offered" ? "takeOffered" : "keepCurrent"][locale]}
        </label>
      ))}
    </span>
  );
}
