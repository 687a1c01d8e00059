import type { ReactNode } from "react";
import { findReport } from "../../ingest/imports/importLibrary.ts";
import { importPhrases } from "../../locale/phrases/import.ts";
import { useImports, type ImportsProps } from "../import/importsProps.ts";
import { ReviewPage } from "../review/ReviewPage.tsx";
import "../import/import.css";
import { AddFiles } from "./AddFiles.tsx";
import { Keeping } from "./Keeping.tsx";
import { ReviewList } from "./ReviewList.tsx";
import { UnknownColumns } from "./UnknownColumns.tsx";

/** What the reader of the page brought in: what needs a person, what is there, how it is kept. */
export function DataPage(props: ImportsProps): ReactNode {
  const { library, locale, address, linkTo } = props;
  const state = useImports(library);
  const key = address.view.report;
  if (key !== null) {
    const found = findReport(state, key);
    if (found !== null) return <ReviewPage key={key} {...props} {...found} />;
  }
  return (
    <div className="import-page">
      <h1>{importPhrases.title[locale]}</h1>
      {key === null ? null : (
        <p className="notice warning">
          {importPhrases.gone[locale]}{" "}
          <a href={linkTo({ view: { report: null } })}>{importPhrases.back[locale]}</a>
        </p>
      )}
      <AddFiles {...props} />
      <UnknownColumns {...props} />
      <ReviewList {...props} />
      <Keeping {...props} />
    </div>
  );
}
