// Edits a file of the rules: what the check finds, and which cases it touches, stand beside the text
// while somebody types.

import { get, post, problemsOf } from "./api.js";
import { add, count, el, problemList, say, shown } from "./dom.js";

const PAUSE = 250;
let timer;
let latest = 0;
let open = null;
let text = null;

/** What was typed and not saved yet, by file; it stays while the page is open. */
const drafts = new Map();

export const unsaved = () => drafts.size > 0;

/** Opens the view, at a file when one is named, and at a line of it. */
export function editor(main, path) {
  main.replaceChildren(el("h1", {}, "Edit"), el("div", { id: "editor" }));
  const [, file, line] = /^(.*?)(?::(\d+))?$/.exec(decodeURIComponent(path ?? ""));
  open = null;
  draw(file, Number(line ?? 0)).catch(failed);
  return null;
}

const place = () => document.getElementById("editor");
const failed = (error) => place()?.replaceChildren(problemList(problemsOf(error)));
const goTo = (path, line = 0) => (location.hash = `#/edit/${encodeURIComponent(path)}${line > 0 ? `:${line}` : ""}`);

async function draw(path, line) {
  const { edit, files } = await get("/api/files");
  if (!edit) {
    place().replaceChildren(
      el("p", {}, "The rules can be read here, not edited. Start exodx so that they can:"),
      el("pre", {}, "exodx serve --edit"),
    );
    return;
  }
  const families = Map.groupBy ? Map.groupBy(files, family) : grouped(files);
  const option = (one) => el("option", { value: one, selected: one === path }, one + (drafts.has(one) ? " (not saved)" : ""));
  const chooser = el(
    "select",
    { "aria-label": "File", id: "file", onchange: () => goTo(chooser.value) },
    el("option", { value: "" }, "choose a file ..."),
    [...families].map(([name, all]) => (name === "" ? all.map(option) : el("optgroup", { label: name }, all.map(option)))),
  );
  place().replaceChildren(el("div", { class: "toolbar", id: "bar" }, el("label", {}, "File ", chooser)));
  if (path !== "") await file(path, line);
}

const family = (path) => path.slice(0, path.lastIndexOf("/") + 1);
const grouped = (files) => files.reduce((all, one) => all.set(family(one), [...(all.get(family(one)) ?? []), one]), new Map());

async function file(path, line) {
  const [{ textEditor }, read] = await Promise.all([import("./text-editor.js"), get(`/api/file?path=${encodeURIComponent(path)}`)]);
  const draft = drafts.get(path);
  open = draft ? { ...read, digest: draft.digest } : read;
  const save = el("button", { type: "button", class: "primary", disabled: !draft, onclick: () => store(save, undo) }, "Save");
  const undo = el("button", { type: "button", disabled: !draft, onclick: () => (drafts.delete(path), draw(path, 0).catch(failed)) }, "Back to what was saved");
  const host = el("div", { id: "text" });
  add(document.getElementById("bar"), save, undo, el("span", { id: "verdict", role: "status" }, "Checking ..."));
  add(
    place(),
    el(
      "div",
      { class: "desk" },
      el("div", {}, host, el("p", { class: "quiet keys" }, "Ctrl+Space: what fits here. F12: to where a name is defined. Ctrl+F: find.")),
      el(
        "div",
        {},
        el("section", { "aria-label": "Findings of the check" }, el("h2", {}, "Findings"), el("ul", { class: "problems plain", id: "findings" })),
        el("section", { "aria-label": "Cases that this touches" }, el("h2", {}, "Cases"), el("div", { id: "touched" })),
      ),
    ),
  );
  const typed = (now) => {
    if (now === open.text) drafts.delete(path);
    else drafts.set(path, { text: now, digest: open.digest });
    save.disabled = undo.disabled = !drafts.has(path);
    clearTimeout(timer);
    timer = setTimeout(check, PAUSE);
  };
  text = textEditor(host, path, draft?.text ?? read.text, typed, (to, at) => (to === path ? text.show(at) : goTo(to, at)));
  if (line > 0) text.show(line);
  await check();
}

async function check() {
  const mine = ++latest;
  const asked = { path: open.path, text: text.text() };
  const verdict = document.getElementById("verdict");
  try {
    const checked = await post("/api/file/check", asked);
    const list = document.getElementById("findings");
    if (mine !== latest || !list) return;
    const errors = checked.errors === 0 ? `No error, ${count(checked.warnings, "warning")}` : count(checked.errors, "error");
    verdict.textContent = checked.whole ? errors : `${errors} so far; compiling all rules once ...`;
    list.replaceChildren(...(checked.problems.length === 0 ? [el("li", { class: "quiet" }, "Nothing was found.")] : checked.problems.map(finding)));
    text.mark(checked.problems.filter(isHere));
    if (!checked.whole) {
      clearTimeout(timer);
      timer = setTimeout(() => mine === latest && document.getElementById("findings") && check(), 1000);
      return;
    }
    const { run, cases } = await post("/api/file/cases", asked);
    if (mine === latest) touched(run, cases);
  } catch (error) {
    if (mine === latest) verdict?.replaceChildren(problemList(problemsOf(error)));
  }
}

const isHere = (one) => one.file?.endsWith(`/${open.path}`) && one.line > 0;

function finding(one) {
  const inside = /(?:^|\/)rules\/(.+)$/.exec(one.file ?? "")?.[1];
  return el(
    "li",
    {},
    el("span", { class: `badge ${one.severity === "error" ? "bad" : "doubtful"}` }, one.severity),
    " ",
    one.message,
    one.hint && el("p", { class: "quiet" }, `Maybe ${one.hint}`),
    el(
      "p",
      {},
      isHere(one)
        ? el("button", { type: "button", onclick: () => text.show(one.line, one.column) }, `Line ${one.line}`)
        : inside
          ? el("a", { href: `#/edit/${encodeURIComponent(inside)}:${one.line}` }, `${inside}:${one.line}`)
          : el("span", { class: "name" }, shown(one.file ?? "")),
    ),
  );
}

/** Shows how the cases fare that a change touches. */
function touched(run, cases) {
  const failing = cases.filter((one) => !one.holds);
  const words = !run
    ? "Cases are run once the check finds no error."
    : cases.length === 0
      ? "Nothing is changed that a case is known to depend on."
      : failing.length === 0
        ? `${count(cases.length, "case")} near the change: as expected.`
        : `${failing.length} of ${count(cases.length, "case")} near the change: not as expected.`;
  const place = document.getElementById("touched");
  place.replaceChildren();
  add(
    place,
    el("p", { role: "status" }, cases.length > 0 && el("span", { class: `badge ${failing.length === 0 ? "good" : "bad"}` }, failing.length === 0 ? "hold" : "fail"), " ", words),
    el(
      "ul",
      { class: "plain" },
      failing.map((one) =>
        el(
          "li",
          {},
          el("a", { href: `#/edit/${encodeURIComponent(one.path)}:${one.line}` }, one.name),
          one.problems.map((problem) => el("p", {}, problem)),
          one.differences.map(({ part, lines }) =>
            el(
              "div",
              {},
              el("p", { class: "name" }, part),
              lines.map(({ mark, text: said }) => el("p", { class: `difference ${mark.toLowerCase()}` }, said, mark !== "SAME" && el("span", { class: "quiet" }, mark === "GOT" ? " (now)" : " (expected)"))),
            ),
          ),
        ),
      ),
    ),
    failing.length < cases.length &&
      el(
        "details",
        { class: "fold" },
        el("summary", {}, `${count(cases.length - failing.length, "case")} as expected`),
        el("ul", { class: "plain" }, cases.filter((one) => one.holds).map((one) => el("li", {}, el("a", { href: `#/edit/${encodeURIComponent(one.path)}:${one.line}` }, one.name)))),
      ),
  );
}

async function store(save, undo) {
  const verdict = document.getElementById("verdict");
  try {
    const saved = text.text();
    const { digest } = await post("/api/file", { path: open.path, text: saved, digest: open.digest });
    open = { ...open, text: saved, digest };
    if (text.text() === saved) drafts.delete(open.path);
    else drafts.set(open.path, { text: text.text(), digest });
    save.disabled = undo.disabled = !drafts.has(open.path);
    verdict.textContent = "Saved";
    say("Saved");
  } catch (error) {
    verdict.replaceChildren(problemList(problemsOf(error)));
  }
}
