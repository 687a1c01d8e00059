import type { ReactNode } from "react";
import { importPhrases } from "../../locale/phrases/import.ts";
import { useImports, type ImportsProps } from "./importsProps.ts";

/** Says that the browser keeps nothing, or no more, before anything is lost. */
export function KeepingNotice({ library, locale }: Pick<ImportsProps, "library" | "locale">): ReactNode {
  const { keeping, problem, unkept } = useImports(library);
  if (keeping !== "lasting")
    return (
      <p className="notice warning" role="alert" data-testid="keeping">
        {importPhrases[keeping][locale]}
      </p>
    );
  if (problem === null && unkept.size === 0) return null;
  return (
    <p className="notice error" role="alert" data-testid="keeping">
      {importPhrases[problem === "failed" ? "problemFailed" : "problemFull"][locale]}
    </p>
  );
}
