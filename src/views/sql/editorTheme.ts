import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import type { Theme } from "../../charts/theme.ts";

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--accent)", fontWeight: "600" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--money)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--warning)" },
  { tag: [tags.lineComment, tags.blockComment], color: "var(--quiet)" },
  { tag: tags.typeName, color: "var(--refused)" },
]);

/** The editor in the colours of the page, which change with its theme. */
export function editorTheme(theme: Theme): Extension {
  return [
    EditorView.theme(
      {
        "&": { color: "var(--ink)", backgroundColor: "var(--surface)", fontSize: "13px" },
        ".cm-content": { caretColor: "var(--ink)", padding: "10px 0" },
        ".cm-line": { padding: "0 12px" },
        ".cm-cursor": { borderLeftColor: "var(--ink)" },
        "&.cm-focused": { outline: "none" },
        ".cm-tooltip": {
          backgroundColor: "var(--surface)",
          border: "1px solid var(--line)",
          color: "var(--ink)",
        },
        ".cm-tooltip-autocomplete ul li[aria-selected]": {
          backgroundColor: "var(--accent-soft)",
          color: "var(--accent)",
        },
        ".cm-completionDetail": { color: "var(--quiet)", fontStyle: "normal", marginLeft: "12px" },
      },
      { dark: theme === "dark" },
    ),
    syntaxHighlighting(colours),
  ];
}
