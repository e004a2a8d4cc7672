// The text of a file of the rules: coloured, with what could be typed, what the check has found in
// it, and what a name means. It stands in a tree of its own, since the page allows no style sheet
// that is not a file, and there the editor needs none.

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "/lib/@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "/lib/@codemirror/commands";
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting } from "/lib/@codemirror/language";
import { clike } from "/lib/@codemirror/legacy-modes/mode/clike";
import { yaml } from "/lib/@codemirror/legacy-modes/mode/yaml";
import { lintGutter, lintKeymap, setDiagnostics } from "/lib/@codemirror/lint";
import { highlightSelectionMatches, searchKeymap } from "/lib/@codemirror/search";
import { EditorState } from "/lib/@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, hoverTooltip, keymap, lineNumbers } from "/lib/@codemirror/view";
import { tags } from "/lib/@lezer/highlight";
import { post } from "./api.js";
import { el } from "./dom.js";

const set = (words) => Object.fromEntries(words.split(" ").map((word) => [word, true]));

const drl = clike({
  name: "drl",
  keywords: set("package import declare enum rule when then end extends not exists and or in matches memberOf contains forall accumulate from new function query global return if else"),
  atoms: set("true false null"),
  indentStatements: false,
  hooks: {
    "@": (stream) => {
      stream.eatWhile(/\w/);
      return "meta";
    },
    $: (stream) => {
      stream.eatWhile(/\w/);
      return "variableName.special";
    },
    token: (stream, state, style) => (style === "variable" && /^[A-Z]/.test(stream.current()) ? "typeName" : undefined),
  },
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--link)", fontWeight: "600" },
  { tag: [tags.atom, tags.number, tags.bool], color: "var(--doubtful)" },
  { tag: tags.string, color: "var(--good)" },
  { tag: tags.comment, color: "var(--quiet)", fontStyle: "italic" },
  { tag: [tags.meta, tags.definition(tags.variableName), tags.propertyName], color: "var(--bad)" },
  { tag: tags.typeName, fontWeight: "600" },
]);

const look = EditorView.theme({
  "&": { color: "var(--ink)", backgroundColor: "var(--page)", border: "1px solid var(--quiet)", borderRadius: "5px", height: "70vh", fontSize: "0.86rem" },
  "&.cm-focused": { outline: "3px solid var(--focus)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: 'ui-monospace, "Cascadia Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace', lineHeight: "1.45" },
  ".cm-gutters": { color: "var(--quiet)", backgroundColor: "var(--card)", borderRight: "1px solid var(--line)" },
  ".cm-activeLine": { backgroundColor: "color-mix(in srgb, var(--link) 8%, transparent)" },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": { backgroundColor: "color-mix(in srgb, var(--link) 28%, transparent)" },
  ".cm-tooltip": { color: "var(--ink)", backgroundColor: "var(--card)", border: "1px solid var(--quiet)", borderRadius: "5px", maxWidth: "min(34rem, 90vw)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { color: "var(--page)", backgroundColor: "var(--link)" },
  ".cm-tooltip.cm-completionInfo, .cm-about": { whiteSpace: "pre-line", padding: "0.4rem 0.6rem" },
  ".cm-about button": { font: "inherit", color: "var(--link)", background: "none", border: "0", padding: "0", cursor: "pointer", textDecoration: "underline" },
  ".cm-panels, .cm-panel.cm-search": { color: "var(--ink)", backgroundColor: "var(--card)" },
  ".cm-textfield, .cm-button": { color: "var(--ink)", background: "var(--page)", border: "1px solid var(--quiet)" },
  // Without the pictures of the editor, which would be data and no files.
  ".cm-lintRange.cm-lintRange-error": { background: "none", textDecoration: "underline wavy var(--bad)" },
  ".cm-lintRange.cm-lintRange-warning": { background: "none", textDecoration: "underline wavy var(--doubtful)" },
  ".cm-lint-marker.cm-lint-marker-error": { content: "normal", margin: "0.2em", width: "0.7em", height: "0.7em", backgroundColor: "var(--bad)" },
  ".cm-lint-marker.cm-lint-marker-warning": { content: "normal", margin: "0.2em", width: "0.7em", height: "0.7em", borderRadius: "50%", backgroundColor: "var(--doubtful)" },
  ".cm-diagnostic": { whiteSpace: "pre-line", borderLeftColor: "var(--bad)" },
  ".cm-diagnostic-warning": { borderLeftColor: "var(--doubtful)" },
});

/** What a text in Markdown says, without its marks. */
const plain = (markdown) => markdown.replace(/```\w*\n?|\*\*|`/g, "").trim();

/**
 * Puts an editor into a place of the page.
 *
 * @param path the file
 * @param typed called with each text
 * @param goTo called with a path and a line when somebody follows a name
 */
export function textEditor(place, path, text, typed, goTo) {
  const ask = (what, state, at) =>
    post(`/api/file/${what}`, { path, text: state.sliceDoc(), offset: state.sliceDoc(0, at).length });
  /** Where a character of the file stands in the editor, which counts each end of a line once. */
  const position = (state, offset) => (state.lineBreak === "\n" ? offset : state.sliceDoc().slice(0, offset).replaceAll("\r\n", "\n").length);

  async function suggest(context) {
    const line = context.matchBefore(/.*/)?.text ?? "";
    if (!context.explicit && !/[\w"{.@(-]$/.test(line)) return null;
    const { suggestions } = await ask("suggestions", context.state, context.pos);
    if (suggestions.length === 0) return null;
    const whole = suggestions.some((one) => one.word.includes(".")) ? /[\w.-]*$/ : /[\w-]*$/;
    return {
      from: context.pos - whole.exec(line)[0].length,
      options: suggestions.map((one) => ({ label: one.word, type: one.kind.toLowerCase(), info: plain(one.about) || undefined })),
      validFor: whole,
    };
  }

  async function named(state, at) {
    const { names } = await ask("name", state, at).catch(() => ({ names: [] }));
    return names[0];
  }

  const about = hoverTooltip(async (view, at) => {
    const name = await named(view.state, at);
    if (!name) return null;
    const dom = el(
      "div",
      { class: "cm-about" },
      plain(name.about),
      name.defined.map((one) => el("div", {}, el("button", { type: "button", onclick: () => goTo(one.path, one.line) }, `${one.path}:${one.line}`))),
    );
    return { pos: position(view.state, name.from), end: position(view.state, name.to), above: true, create: () => ({ dom }) };
  });

  const follow = (view) => {
    named(view.state, view.state.selection.main.head).then((name) => name?.defined[0] && goTo(name.defined[0].path, name.defined[0].line));
    return true;
  };

  const root = place.attachShadow({ mode: "open" });
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        text.includes("\r\n") ? EditorState.lineSeparator.of("\r\n") : [],
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        highlightActiveLine(),
        highlightSelectionMatches(),
        StreamLanguage.define(path.endsWith(".drl") ? drl : yaml),
        syntaxHighlighting(colours),
        autocompletion({ override: [suggest], icons: false }),
        about,
        keymap.of([{ key: "F12", run: follow }, ...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...completionKeymap, ...lintKeymap]),
        look,
        EditorView.contentAttributes.of({ "aria-label": `Text of ${path}`, spellcheck: "false", tabindex: "0" }),
        EditorView.updateListener.of((update) => update.docChanged && typed(update.state.sliceDoc())),
      ],
    }),
  });

  const at = (line, column) => {
    const found = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
    return Math.min(found.from + Math.max(0, column - 1), found.to);
  };

  return {
    text: () => view.state.sliceDoc(),

    /** Puts the cursor at a place. */
    show(line, column = 1) {
      const anchor = at(line, column);
      view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: "center" }) });
      view.focus();
    },

    /** Marks what the check has found in this file. */
    mark(problems) {
      const marks = problems.map((one) => {
        const from = at(one.line, one.column);
        const word = /^("[^"]*"|[\w.$-]+)/.exec(view.state.doc.lineAt(from).text.slice(from - view.state.doc.lineAt(from).from));
        return {
          from,
          to: from + (word?.[0].length ?? 0),
          severity: one.severity === "error" ? "error" : "warning",
          message: one.hint ? `${one.message}\nMaybe ${one.hint}` : one.message,
        };
      });
      view.dispatch(setDiagnostics(view.state, marks));
    },
  };
}
