import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from "@codemirror/autocomplete";
import { keywordCompletionSource, PostgreSQL, sql } from "@codemirror/lang-sql";
import { Compartment, StateEffect, StateField, type EditorState, type Extension } from "@codemirror/state";
import { Decoration, EditorView, keymap, type DecorationSet } from "@codemirror/view";
import { minimalSetup } from "codemirror";
import { useEffect, useImperativeHandle, useRef, type ReactNode, type Ref } from "react";
import type { Theme } from "../../charts/theme.ts";
import { sqlPhrases } from "../../locale/phrases/sql.ts";
import type { Locale } from "../../locale/text.ts";
import { completeColumns } from "./completion.ts";
import { editorTheme } from "./editorTheme.ts";

/** What the page does to the editor. */
export interface SqlEditorHandle {
  /** Puts another text in its place. */
  readonly setText: (text: string) => void;
  /** Writes at the cursor, in place of what is selected. */
  readonly insert: (text: string) => void;
  /** Takes the keyboard. */
  readonly focus: () => void;
  /** Marks a place, or none. */
  readonly mark: (at: number | null) => void;
}

interface SqlEditorProps {
  readonly ref: Ref<SqlEditorHandle>;
  readonly opening: string;
  readonly locale: Locale;
  readonly theme: Theme;
  readonly onChange: (text: string) => void;
  readonly onRun: (text: string) => void;
}

const setMark = StateEffect.define<number | null>();

function markAt(state: EditorState, at: number): DecorationSet {
  const from = Math.min(at, Math.max(0, state.doc.length - 1));
  const to = state.wordAt(from)?.to ?? from + 1;
  if (state.doc.length === 0) return Decoration.none;
  return Decoration.set([
    Decoration.mark({ class: "sql-fault" }).range(from, Math.min(to, state.doc.length)),
  ]);
}

/** The place that the engine points at; gone as soon as the text changes. */
const faultMark = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    const effect = transaction.effects.find((one) => one.is(setMark));
    if (effect !== undefined)
      return effect.value === null ? Decoration.none : markAt(transaction.state, effect.value);
    return transaction.docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function language(locale: Locale): Extension {
  return [
    sql({ dialect: PostgreSQL, upperCaseKeywords: true }),
    autocompletion({
      override: [completeColumns(locale), keywordCompletionSource(PostgreSQL, true)],
      icons: false,
    }),
    EditorView.contentAttributes.of({ "aria-label": sqlPhrases.editor[locale] }),
  ];
}

interface Compartments {
  readonly language: Compartment;
  readonly theme: Compartment;
}

function extensions(
  parts: Compartments,
  { locale, theme }: Pick<SqlEditorProps, "locale" | "theme">,
  on: { readonly run: (text: string) => void; readonly change: (text: string) => void },
): Extension {
  const run = (view: EditorView): boolean => {
    on.run(view.state.doc.toString());
    return true;
  };
  return [
    keymap.of([{ key: "Mod-Enter", run }]),
    minimalSetup,
    closeBrackets(),
    keymap.of([...closeBracketsKeymap, ...completionKeymap]),
    EditorView.lineWrapping,
    faultMark,
    parts.language.of(language(locale)),
    parts.theme.of(editorTheme(theme)),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) on.change(update.state.doc.toString());
    }),
  ];
}

/** CodeMirror with the columns of the tables at hand; the page speaks to it through its handle. */
export function SqlEditor({ ref, opening, locale, theme, onChange, onRun }: SqlEditorProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const parts = useRef<Compartments>({ language: new Compartment(), theme: new Compartment() });
  const latest = useRef({ onChange, onRun });
  const first = useRef({ opening, locale, theme });

  useEffect(() => {
    latest.current = { onChange, onRun };
  }, [onChange, onRun]);

  useEffect(() => {
    if (frame.current === null) return;
    const made = new EditorView({
      parent: frame.current,
      doc: first.current.opening,
      extensions: extensions(parts.current, first.current, {
        run: (text) => latest.current.onRun(text),
        change: (text) => latest.current.onChange(text),
      }),
    });
    view.current = made;
    return () => {
      made.destroy();
      view.current = null;
    };
  }, []);

  useEffect(() => {
    const { language: words, theme: colours } = parts.current;
    view.current?.dispatch({
      effects: [words.reconfigure(language(locale)), colours.reconfigure(editorTheme(theme))],
    });
  }, [locale, theme]);

  useImperativeHandle(
    ref,
    () => ({
      setText(text) {
        view.current?.dispatch({ changes: { from: 0, to: view.current.state.doc.length, insert: text } });
      },
      insert(text) {
        view.current?.dispatch(view.current.state.replaceSelection(text));
        view.current?.focus();
      },
      focus() {
        view.current?.focus();
      },
      mark(at) {
        view.current?.dispatch({ effects: setMark.of(at) });
      },
    }),
    [],
  );
  return <div ref={frame} className="sql-editor" />;
}
