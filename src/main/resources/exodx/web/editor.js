// Edits a file of the rules: what the check finds stands beside the text while somebody types.

import { get, post } from "./api.js";
import { add, count, el, problemList, say, shown } from "./dom.js";

const PAUSE = 500;
let timer;
let latest = 0;
let open = null;

/** Opens the view, at a file when one is named. */
export function editor(main, path) {
  main.replaceChildren(el("h1", {}, "Edit"), el("div", { id: "editor" }));
  draw(decodeURIComponent(path ?? "")).catch(failed);
  return null;
}

const place = () => document.getElementById("editor");
const failed = (error) => place()?.replaceChildren(problemList(error.problems ?? [{ severity: "error", message: error.message }]));

async function draw(path) {
  const { edit, files } = await get("/api/files");
  if (!edit) {
    place().replaceChildren(
      el("p", {}, "The rules can be read here, not edited. Start exodx so that they can:"),
      el("pre", {}, "exodx serve --edit"),
    );
    return;
  }
  const chooser = el(
    "select",
    { "aria-label": "File", id: "file", onchange: () => (location.hash = `#/edit/${encodeURIComponent(chooser.value)}`) },
    el("option", { value: "" }, "choose a file ..."),
    files.map((one) => el("option", { value: one, selected: one === path }, one)),
  );
  place().replaceChildren(el("div", { class: "toolbar" }, el("label", {}, "File ", chooser)));
  if (path !== "") await file(path);
}

async function file(path) {
  open = await get(`/api/file?path=${encodeURIComponent(path)}`);
  const text = el("textarea", {
    id: "text",
    rows: "32",
    spellcheck: "false",
    autocomplete: "off",
    wrap: "off",
    "aria-label": `Text of ${path}`,
    "aria-describedby": "verdict",
    oninput: () => {
      save.disabled = text.value === open.text;
      clearTimeout(timer);
      timer = setTimeout(() => check(text), PAUSE);
    },
  });
  text.value = open.text;
  const save = el("button", { type: "button", class: "primary", disabled: true, onclick: () => store(text, save) }, "Save");
  add(
    place(),
    el("div", { class: "toolbar" }, save, el("span", { id: "verdict", role: "status" }, "Checking ...")),
    el("div", { class: "desk" }, text, el("section", { "aria-label": "Findings of the check" }, el("h2", {}, "Findings"), el("ul", { class: "problems plain", id: "findings" }))),
  );
  await check(text);
}

async function check(text) {
  const mine = ++latest;
  const checked = await post("/api/file/check", { path: open.path, text: text.value }).catch(failed);
  const list = document.getElementById("findings");
  if (!checked || mine !== latest || !list) return;
  document.getElementById("verdict").textContent =
    checked.errors === 0 ? `No error, ${count(checked.warnings, "warning")}` : count(checked.errors, "error");
  list.replaceChildren(...checked.problems.map((one) => finding(one, text)));
}

function finding(one, text) {
  const here = one.file?.endsWith(open.path) && one.line > 0;
  return el(
    "li",
    {},
    el("span", { class: `badge ${one.severity === "error" ? "bad" : "doubtful"}` }, one.severity),
    " ",
    one.message,
    el("p", { class: "quiet" }, one.hint ? `Maybe ${one.hint}` : ""),
    here
      ? el("button", { type: "button", onclick: () => show(text, one) }, `Line ${one.line}`)
      : el("span", { class: "name" }, `${shown(one.file ?? "")}${one.line > 0 ? `:${one.line}` : ""}`),
  );
}

/** Puts the cursor where the finding is. */
function show(text, { line, column }) {
  const lines = text.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  text.focus();
  text.setSelectionRange(start + Math.max(0, column - 1), start + lines[line - 1].length);
  text.scrollTop = Math.max(0, (line - 8) * (text.scrollHeight / lines.length));
}

async function store(text, save) {
  const verdict = document.getElementById("verdict");
  try {
    const { digest } = await post("/api/file", { path: open.path, text: text.value, digest: open.digest });
    open = { ...open, text: text.value, digest };
    save.disabled = true;
    verdict.textContent = "Saved";
    say("Saved");
  } catch (error) {
    verdict.replaceChildren(problemList(error.problems ?? [{ severity: "error", message: error.message }]));
  }
}
