// The page: which view is open, and how current the rules are.

import { enter, forgetWords, get, problemsOf } from "./api.js";
import * as kase from "./case.js";
import { diagnose } from "./diagnose.js";
import { el, problemList, shown } from "./dom.js";
import { editor, unsaved } from "./editor.js";
import { lessons } from "./lessons.js";
import { organisation } from "./organisation.js";
import { rules } from "./rules.js";
import { whatIf } from "./what-if.js";

const VIEWS = [
  ["diagnose", "Diagnose", diagnose],
  ["what-if", "What if", whatIf],
  ["lessons", "Lessons", lessons],
  ["organisation", "Organisation", organisation],
  ["rules", "Rules", rules],
  ["edit", "Edit", editor],
];

const main = document.getElementById("main");
let watcher = null;
let digest = "";

function show() {
  const [, name, path] = /^#\/([\w-]+)\/?(.*)$/.exec(location.hash) ?? [];
  const [key, title, open] = VIEWS.find((one) => one[0] === name) ?? VIEWS[0];
  document.getElementById("views").replaceChildren(
    el(
      "ul",
      {},
      VIEWS.map(([other, label]) =>
        el("li", {}, el("a", { href: `#/${other}`, "aria-current": other === key ? "page" : null }, label)),
      ),
    ),
  );
  document.title = `${title} - exodx`;
  watcher = open(main, path);
}

async function rulesState() {
  const place = document.getElementById("rules-state");
  try {
    const state = await get("/api/state");
    if (digest !== "" && digest !== state.digest) {
      forgetWords();
      kase.ask();
    }
    digest = state.digest;
    place.replaceChildren(
      `Rules ${shown(state.version)} (${shown(state.digest)})`,
      ...(state.problems.length > 0
        ? [el("span", { class: "badge bad" }, "the changed rules are broken: the ones before answer")]
        : []),
    );
  } catch (error) {
    place.replaceChildren(el("span", { class: "badge bad" }, shown(error.message)));
    if (error.status === 401) clearInterval(timer);
  }
}

kase.watch((what) => watcher?.(what));
addEventListener("hashchange", show);
addEventListener("beforeunload", (event) => {
  if (kase.state().edits.length > 0 || unsaved()) event.preventDefault();
});
// A plan on paper has all of each step; what is folded otherwise stays away.
let folded = [];
addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("#answer .step details:not([open])")];
  for (const one of folded) one.open = true;
});
addEventListener("afterprint", () => {
  for (const one of folded) one.open = false;
});
document.getElementById("skip").addEventListener("click", () => main.focus());
const panel = document.getElementById("panel");
document.getElementById("panel-close").addEventListener("click", () => panel.close());
panel.addEventListener("click", (event) => event.target === panel && panel.close());

let timer;
try {
  if (!(await enter())) throw Object.assign(new Error(), { problems: [{ severity: "error", message: "this page was not opened by exodx", hint: "open the address that exodx serve printed" }] });
  show();
  await rulesState();
  timer = setInterval(() => document.hidden || rulesState(), 4000);
} catch (error) {
  main.replaceChildren(problemList(problemsOf(error)));
}
