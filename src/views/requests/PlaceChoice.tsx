import type { ReactNode } from "react";
import type { ValueCode } from "../../form/cells.ts";
import { requestsPhrases } from "../../locale/phrases/requests.ts";
import type { YearColumn } from "../../queries/points.ts";
import { reportId } from "../../queries/report.ts";
import { Choice } from "../Choice.tsx";
import type { PageProps } from "../pageProps.ts";
import { placeName } from "./place.ts";

interface PlaceChoiceProps extends Pick<PageProps, "locale" | "go"> {
  /** The places that can be shown, in their order. */
  readonly columns: readonly YearColumn<ValueCode>[];
  readonly shown: YearColumn<ValueCode>;
}

/** Which year, or whose report, a picture of one place shows: the year before is one click away. */
export function PlaceChoice({ columns, shown, locale, go }: PlaceChoiceProps): ReactNode {
  if (columns.length < 2) return <p className="small quiet">{placeName(shown, locale)}</p>;
  if (shown.organ === null)
    return (
      <div className="placechoice">
        <Choice
          label={requestsPhrases.year[locale]}
          value={`${shown.year}`}
          options={columns.map(({ year }) => ({ value: `${year}`, label: `${year}` }))}
          onChange={(year) => go({ view: { year: Number(year) } })}
        />
      </div>
    );
  return (
    <select
      className="placechoice"
      aria-label={requestsPhrases.whoseReport[locale]}
      value={reportId(shown.organ, shown.year)}
      onChange={(event) => go({ view: { report: event.target.value, cell: null } })}
    >
      {columns.map((column) => (
        <option
          key={`${column.organ ?? ""} ${column.year}`}
          value={column.organ === null ? "" : reportId(column.organ, column.year)}
        >
          {placeName(column, locale)}
        </option>
      ))}
    </select>
  );
}
