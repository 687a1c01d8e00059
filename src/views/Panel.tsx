import { Component, Suspense, useCallback, useId, useRef, useState, type ReactNode } from "react";
import { panelPhrases } from "../locale/phrases/panel.ts";
import type { Locale, Text } from "../locale/text.ts";
import type { PanelTable } from "../publish/panel/panelTable.ts";
import { failureWords } from "./failureWords.ts";
import { FileMenu } from "./files/FileMenu.tsx";
import { OfferedTable } from "./files/fileSource.ts";
import { ImportedChip } from "./import/ImportedChip.tsx";

interface PanelProps {
  /** Where a link within the page leads to. */
  readonly id?: string;
  readonly locale: Locale;
  readonly title: string;
  /** The measure and its unit, in small type. */
  readonly measure?: string;
  /** The formula, the unit and the forms it stands in, behind the info button. */
  readonly definition?: ReactNode;
  readonly tools?: ReactNode;
  readonly size?: "half" | "wide" | "third";
  /** Where its question can be read, changed and asked in SQL. */
  readonly sql?: string | undefined;
  /** Whether it can be saved: as a picture, and its figures where its answer offers them. */
  readonly hasFiles?: boolean;
  /** Shown while the new answer is on its way: the old one, dimmed. */
  readonly isStale?: boolean;
  /** Changes with the question, so that a failure is not shown for another. */
  readonly question: string;
  readonly onRetry: () => void;
  /** The height of the place while nothing can be shown yet. */
  readonly height?: number;
  readonly children: ReactNode;
}

/** A titled frame around one answer; waiting, failing and retrying happen inside it and nowhere else. */
export function Panel(props: PanelProps): ReactNode {
  const { locale, title, measure, definition, tools, size = "half", isStale = false, height = 280 } = props;
  const [isExplained, setExplained] = useState(false);
  const heading = useId();
  const body = useRef<HTMLDivElement>(null);
  const offered = useRef<(() => PanelTable) | null>(null);
  const take = useCallback((make: () => PanelTable) => {
    offered.current = make;
    return () => {
      if (offered.current === make) offered.current = null;
    };
  }, []);
  return (
    <section
      {...(props.id !== undefined && { id: props.id, tabIndex: -1 })}
      className={`panel ${size}`}
      aria-labelledby={heading}
      aria-busy={isStale}
    >
      <header>
        <div>
          <h2 id={heading}>{title}</h2>
          {measure === undefined ? null : <span className="quiet small">{measure}</span>}
          <Failure locale={locale} onRetry={props.onRetry}>
            <ImportedChip />
          </Failure>
        </div>
        <div className="tools">
          {tools}
          {props.sql === undefined ? null : (
            <a className="small tosql" href={props.sql} title={panelPhrases.openSql[locale]}>
              SQL
            </a>
          )}
          {props.hasFiles === true ? (
            <FileMenu
              title={title}
              measure={measure ?? ""}
              isStale={isStale}
              table={() => offered.current?.() ?? null}
              body={() => body.current}
            />
          ) : null}
          {definition === undefined ? null : (
            <button
              type="button"
              className="plain"
              aria-expanded={isExplained}
              aria-label={panelPhrases.definition[locale]}
              title={panelPhrases.definition[locale]}
              onClick={() => setExplained(!isExplained)}
            >
              ⓘ
            </button>
          )}
        </div>
      </header>
      {isExplained ? <div className="notice small">{definition}</div> : null}
      <div ref={body} className="body">
        <Failure question={props.question} locale={locale} onRetry={props.onRetry}>
          <Suspense
            fallback={
              <div
                className="waiting"
                style={{ height }}
                role="status"
                aria-label={panelPhrases.loading[locale]}
              />
            }
          >
            <OfferedTable value={take}>{props.children}</OfferedTable>
          </Suspense>
        </Failure>
      </div>
    </section>
  );
}

interface FailureProps {
  readonly locale: Locale;
  /** A failure of one question is not shown for the next; what is drawn stays, so that a chart is repainted, not remade. */
  readonly question?: string;
  /** What failed, where it is not a chart. */
  readonly words?: Text;
  readonly onRetry: () => void;
  readonly children: ReactNode;
}

interface FailureState {
  readonly cause: Error | null;
  readonly question: string | undefined;
}

/** Catches what a panel's question throws and offers to ask again; the rest of the page goes on. */
export class Failure extends Component<FailureProps, FailureState> {
  override state: FailureState = { cause: null, question: this.props.question };

  static getDerivedStateFromProps(props: FailureProps, state: FailureState): FailureState | null {
    return props.question === state.question ? null : { cause: null, question: props.question };
  }

  static getDerivedStateFromError(cause: unknown): Pick<FailureState, "cause"> {
    return { cause: cause instanceof Error ? cause : new Error(String(cause)) };
  }

  override render(): ReactNode {
    const { cause } = this.state;
    if (cause === null) return this.props.children;
    const { locale, onRetry, words = panelPhrases.failed } = this.props;
    return (
      <div className="failed" role="alert">
        <strong>{words[locale]}</strong>
        <span className="small">{failureWords(cause.message, locale)}</span>
        <button
          type="button"
          className="button"
          onClick={() => {
            onRetry();
            this.setState({ cause: null });
          }}
        >
          {panelPhrases.retry[locale]}
        </button>
      </div>
    );
  }
}

/** A sentence that says why there is nothing and what to do. */
export function Empty({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="empty">{children}</div>;
}
