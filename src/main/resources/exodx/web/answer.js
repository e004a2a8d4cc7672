// Shows an answer: the parts of the report, and on each line what a person can do with it.

import { words } from "./api.js";
import * as kase from "./case.js";
import { control, said } from "./control.js";
import { buildAll, copies, count, el } from "./dom.js";
import { why } from "./why.js";

/** So many questions are shown at once. */
const SHOWN = 3;

let before = new Map();

/** Builds the parts of an answer; what differs from the one before is marked for a moment. */
export async function answerParts(answer) {
  const vocabulary = await words();
  const parts = buildAll(answer.parts);
  const root = el("div", {}, parts);
  copies(root);
  foldMore(root);
  reasons(root, answer);
  ticks(root, answer);
  questions(root, answer, vocabulary);
  const now = new Map([...root.querySelectorAll("[id]")].map((one) => [mark(one), one]));
  if (before.size > 0) {
    for (const [key, element] of now) {
      if (!before.has(key) && isMarked(element)) element.classList.add("changed");
    }
    const next = root.querySelector(".lead.next");
    if (next && before.get("next") !== next.textContent) next.classList.add("changed");
  }
  before = new Map([...now.keys()].map((key) => [key, true]));
  before.set("next", root.querySelector(".lead.next")?.textContent);
  return [...root.children];
}

/** A step that only moves is the same step. */
const mark = (element) =>
  (element.querySelector(".name")?.textContent ?? element.id) + element.querySelector(".badge")?.textContent;

const isMarked = (element) => element.matches(".step, li, article");

/** What explains is folded; of many questions the first few are shown, and the rest on request. */
function foldMore(root) {
  for (const details of root.querySelectorAll("details.fold")) details.open = false;
  const gather = root.querySelector("#gather");
  const late = gather && [...gather.querySelectorAll(".question")][SHOWN];
  if (!late) return;
  let first = late.parentElement;
  if (late !== first.firstElementChild) first = first.nextElementSibling;
  while (first?.previousElementSibling?.matches(".phase, .command, .terms")) first = first.previousElementSibling;
  if (!first) return;
  const more = [...gather.children].slice([...gather.children].indexOf(first));
  const left = more.reduce((sum, one) => sum + one.querySelectorAll(".question").length, 0);
  const fold = el("details", { class: "fold more later" }, el("summary", {}, `${count(left, "more question")}`), more);
  fold.open = document.querySelector("details.later")?.open ?? false;
  gather.append(fold);
}

/** Beside each line that has a code: why. */
function reasons(root, answer) {
  const proven = new Set();
  for (const list of ["diagnoses", "checks", "steps", "warnings"]) {
    answer.outcome[list].forEach((one) => proven.add(one.code));
  }
  answer.outcome.withheld.forEach((one) => proven.add(one.step));
  for (const name of root.querySelectorAll(".name")) {
    if (proven.has(name.textContent)) name.after(" ", button(name.textContent));
  }
  const causes = answer.outcome.diagnoses;
  [...root.querySelectorAll(".lead.cause")].forEach((lead, i) => {
    if (causes[i]) lead.querySelector("p").append(" ", button(causes[i].code));
  });
  root.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link) return;
    event.preventDefault();
    const id = link.getAttribute("href").slice(1);
    if (/^p\d+$/.test(id)) return void why(id);
    const target = document.getElementById(id);
    target?.scrollIntoView({ block: "start" });
  });
}

const button = (code) =>
  el(
    "button",
    { type: "button", class: "why", "data-key": `why ${code}`, onclick: () => why(code) },
    "Why?",
    el("span", { class: "said" }, ` ${code}`),
  );

/** The plan as a checklist. */
function ticks(root, answer) {
  for (const step of answer.outcome.steps) {
    const heading = root.querySelector(`#step-${step.number} > h3`);
    if (!heading) continue;
    const box = el("input", {
      type: "checkbox",
      "aria-label": `Step ${step.number} is done: ${step.title}`,
      "data-key": `done ${step.code}`,
      onchange: () => {
        kase.tick(step.code, box.checked);
        heading.parentElement.classList.toggle("done", box.checked);
      },
    });
    box.checked = kase.isDone(step.code);
    heading.parentElement.classList.toggle("done", box.checked);
    heading.prepend(box, " ");
    const where = terms(step);
    if (where) heading.after(where);
  }
}

/** What has to be known before a step is done, in one line; the report folds it. */
function terms(step) {
  const parts = [];
  if (step.shell) parts.push(`in ${step.shell}`);
  if (step.reversible === null && step.risk !== "read-only") parts.push("cannot be undone");
  if (step.verify) parts.push(`verify: ${step.verify}`);
  return parts.length === 0 ? null : el("p", { class: "quiet" }, parts.join(" · "));
}

/** Each question gets the control that answers it. */
function questions(root, answer, vocabulary) {
  const asked = new Map(answer.outcome.missing.map((one) => [one.fact, one]));
  for (const item of root.querySelectorAll(".question")) {
    const path = item.querySelector(".name")?.textContent;
    const field = path && vocabulary.field(path);
    if (!field) continue;
    const known = answer.facts.find((one) => one.path === path)?.value;
    const line = item.querySelector("p");
    line.after(control(field, asked.get(path)?.question ?? field.question, known, (value) => answerTo(asked.get(path), path, value)));
    for (const decided of item.querySelectorAll("dd span")) decidedBy(decided, vocabulary);
  }
}

/** An answer also tells what its question speaks of. */
function answerTo(question, path, value) {
  const implied = Object.entries(question?.implied ?? {});
  return implied.length === 0
    ? kase.set(path, value)
    : kase.setAll([...implied, [path, value]].map(([path, value]) => ({ path, value })));
}

/** Codes say little: their titles stand for them. */
function decidedBy(span, vocabulary) {
  const codes = span.textContent.split(", ");
  if (!codes.every((code) => vocabulary.titles.has(code))) return;
  span.replaceChildren(
    el("ul", {}, codes.map((code) => el("li", {}, vocabulary.titles.get(code) || code, " ", el("code", { class: "name" }, code)))),
  );
}

/** What is known, each fact with its place and a way to correct it. */
export async function factList(answer) {
  const vocabulary = await words();
  const list = el("ul", { class: "facts plain" });
  for (const fact of answer.facts) {
    const field = vocabulary.field(fact.path);
    if (!field) continue;
    const label = field.doc || field.question || fact.path;
    const place = fact.text
      ? `${fact.file}, line ${fact.line}: ${fact.text}`
      : fact.line > 0
        ? `line ${fact.line}`
        : kase.isEdited(fact.path)
          ? "answered here"
          : "";
    const item = el("li", { "data-path": fact.path });
    const edit = el(
      "button",
      {
        type: "button",
        "aria-label": `Change: ${label}`,
        "data-key": `change ${fact.path}`,
        onclick: () => {
          edit.replaceWith(
            control(field, label, fact.value, (value) => kase.set(fact.path, value)),
          );
          item.querySelector("input, textarea, select, .choices button")?.focus();
        },
      },
      "Change",
    );
    item.append(
      el(
        "p",
        {},
        `${label}: `,
        el("strong", {}, said(fact.value)),
        " ",
        el("code", { class: "name" }, fact.path),
        place && el("span", { class: "quiet" }, ` (${place})`),
      ),
      edit,
    );
    list.append(item);
  }
  return list;
}
