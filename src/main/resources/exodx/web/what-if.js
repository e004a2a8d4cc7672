// What would change if facts were otherwise: both plans side by side.

import { post, problemsOf, words } from "./api.js";
import * as kase from "./case.js";
import { codeSearch } from "./code-search.js";
import { control, said } from "./control.js";
import { add, buildAll, el, problemList } from "./dom.js";
import { statusLine } from "./diagnose.js";

let supposed = [];
let filter = "";
let latest = 0;
let sought = 0;

/** Opens the view. */
export function whatIf(main) {
  main.replaceChildren(
    el("h1", {}, "What if"),
    el("div", { id: "if" }),
  );
  draw();
  return (what) => {
    if (what === "answered") draw();
  };
}

async function draw() {
  const place = document.getElementById("if");
  const answer = kase.answered();
  if (!answer) {
    place.replaceChildren(el("p", {}, "There is no case yet. ", el("a", { href: "#/diagnose" }, "Paste one first.")));
    return;
  }
  const vocabulary = await words();
  if (!place.isConnected) return; // the view was left meanwhile
  place.replaceChildren(
    el("p", { class: "quiet" }, `Suppose that facts of ${answer.people[answer.chosen].name} are otherwise. The case stays as it is until you take a supposition over.`),
    el(
      "div",
      { class: "if" },
      el(
        "section",
        { class: "choose" },
        el("h2", {}, "Suppose"),
        el("div", { class: "goal" }, codeSearch("goal", "What would lead to", "Find", (code) => goal(code, vocabulary)), el("div", { id: "if-goal" })),
        search(vocabulary),
        el("ul", { class: "facts plain", id: "if-facts" }),
      ),
      el("section", { class: "outcome" }, el("h2", {}, "What follows"), el("div", { id: "if-made" }), el("div", { id: "if-result" })),
    ),
  );
  drawFacts(vocabulary);
  compare(vocabulary);
}

function search(vocabulary) {
  const find = el("input", {
    type: "search",
    "aria-label": "Find a fact",
    placeholder: "find a fact, known or not",
    oninput: () => {
      filter = find.value.trim().toLowerCase();
      drawFacts(vocabulary);
    },
  });
  find.value = filter;
  return find;
}

/** Known facts; while somebody searches, all that could be known as well. */
function drawFacts(vocabulary) {
  const answer = kase.answered();
  const list = document.getElementById("if-facts");
  const known = new Map(answer.facts.map((one) => [one.path, one.value]));
  const paths = [...known.keys()];
  answer.outcome.missing.forEach((one) => known.has(one.fact) || paths.push(one.fact));
  if (filter !== "") {
    for (const kind of vocabulary.facts) {
      for (const field of kind.fields) {
        const path = `${kind.key}${kind.many && !kind.mostlyOne ? "[0]" : ""}.${field.name}`;
        if (!paths.includes(path)) paths.push(path);
      }
    }
  }
  const items = [];
  for (const path of paths) {
    const field = vocabulary.field(path);
    if (!field) continue;
    const label = field.doc || field.question || path;
    if (filter !== "" && !`${label} ${path}`.toLowerCase().includes(filter)) continue;
    if (items.length === 60) {
      items.push(el("li", { class: "quiet" }, "There are more: search for them."));
      break;
    }
    const supposition = supposed.find((one) => one.path === path);
    const value = supposition ? supposition.shown : known.get(path);
    items.push(
      el(
        "li",
        { "data-path": path, class: supposition ? "supposed" : null },
        el("p", {}, `${label} `, el("code", { class: "name" }, path)),
        control(field, label, value, (to) => suppose(path, field, to, known.get(path), vocabulary)),
      ),
    );
  }
  const at = document.activeElement?.dataset?.key;
  list.replaceChildren(...items);
  if (at) [...list.querySelectorAll("[data-key]")].find((one) => one.dataset.key === at)?.focus();
}

function suppose(path, field, value, known, vocabulary) {
  supposed = supposed.filter((one) => one.path !== path);
  const shown = field.kind === "truth" && value !== null ? value === "yes" : value;
  if (JSON.stringify(shown) !== JSON.stringify(known ?? null)) supposed.push(made(path, field, shown));
  drawFacts(vocabulary);
  return compare(vocabulary);
}

/** A supposition, with its value as it is shown and as it is sent. */
function made(path, field, shown) {
  const value = typeof shown === "boolean" ? (shown ? "yes" : "no") : shown;
  return { path, shown, label: field?.doc || path, ...(Array.isArray(value) ? { values: value } : { value }) };
}

const edits = () => supposed.map(({ path, value, values }) => (values ? { path, values } : { path, value }));

async function compare(vocabulary) {
  drawMade(vocabulary);
  const place = document.getElementById("if-result");
  if (supposed.length === 0) {
    place.replaceChildren(el("p", { class: "quiet" }, "Change a fact on this page, and both plans stand here side by side."));
    return;
  }
  const mine = ++latest;
  try {
    const result = await post("/api/what-if", { state: kase.sent(), suppose: edits() });
    if (mine !== latest) return;
    place.replaceChildren(...shownResult(result));
  } catch (error) {
    place.replaceChildren(problemList(problemsOf(error)));
  }
}

/** Shows the smallest change that is found with which a code would be part of the answer. */
async function goal(code, vocabulary) {
  const place = document.getElementById("if-goal");
  const mine = ++sought;
  place.replaceChildren(el("p", { class: "quiet", role: "status" }, "Trying what would have to be otherwise ..."));
  const told = await post("/api/goal", { state: kase.sent(), code }).catch((error) => error);
  if (mine !== sought || !place.isConnected) return;
  if (told instanceof Error) return place.replaceChildren(problemList(problemsOf(told)));
  place.replaceChildren();
  const title = told.title || told.code;
  if (!told.found) add(place, el("p", {}, `No change of a few facts was found that would lead to: ${title}.`));
  else if (told.edits.length === 0) add(place, el("p", {}, `It is part of the answer already: ${title}.`));
  else {
    add(
      place,
      el("p", {}, `${title}: part of the answer if`),
      el(
        "ul",
        {},
        told.edits.map((one) => {
          const field = vocabulary.field(one.path);
          return el("li", {}, `${field?.doc || one.path}: `, el("strong", {}, said(supposition(field, one.value))), el("span", { class: "quiet" }, ` (now: ${one.was})`));
        }),
      ),
      el("p", { class: "quiet" }, "This is a supposition: find out what is true before anything is done."),
      el(
        "button",
        {
          type: "button",
          onclick: () => {
            const paths = new Set(told.edits.map((one) => one.path));
            supposed = supposed.filter((one) => !paths.has(one.path));
            for (const { path, value } of told.edits) supposed.push(made(path, vocabulary.field(path), supposition(vocabulary.field(path), value)));
            drawFacts(vocabulary);
            compare(vocabulary);
          },
        },
        "Suppose this",
      ),
    );
  }
}

/** The value of a supposition as it is shown; what stands in brackets is nothing at all. */
function supposition(field, value) {
  const none = value.startsWith("(");
  if (field?.kind === "truth") return value === "true";
  if (field?.kind === "texts") return none ? [] : [value];
  return none ? "" : value;
}

function drawMade(vocabulary) {
  const place = document.getElementById("if-made");
  place.replaceChildren();
  if (supposed.length === 0) return;
  add(
    place,
    el(
      "ul",
      { class: "plain made" },
      supposed.map((one) =>
        el(
          "li",
          {},
          `${one.label}: `,
          el("strong", {}, one.shown === null ? "not known" : said(one.shown)),
          " ",
          el(
            "button",
            {
              type: "button",
              "aria-label": `Take back: ${one.label}`,
              onclick: () => {
                supposed = supposed.filter((other) => other !== one);
                drawFacts(vocabulary);
                compare(vocabulary);
              },
            },
            "Take back",
          ),
        ),
      ),
    ),
    el(
      "p",
      {},
      el(
        "button",
        {
          type: "button",
          onclick: () => {
            const taken = edits();
            supposed = [];
            kase.setAll(taken);
          },
        },
        "Take over into the case",
      ),
    ),
  );
}

function shownResult(result) {
  const parts = buildAll(result.changes);
  return [
    el(
      "div",
      { class: "plans" },
      plan("As it is", result.before, result.after),
      plan("As supposed", result.after, result.before),
    ),
    ...parts,
  ];
}

function plan(heading, outcome, other) {
  const others = new Set(other.steps.map((one) => one.code));
  return el(
    "section",
    {},
    el("h3", {}, heading),
    statusLine({ outcome, status: `: ${outcome.diagnoses.map((one) => one.title).join("; ") || "no cause yet"}` }),
    outcome.steps.length === 0
      ? el("p", { class: "quiet" }, "There is no step.")
      : el(
          "ol",
          {},
          outcome.steps.map((step) =>
            el(
              "li",
              { class: others.has(step.code) ? null : "only" },
              el("span", { class: `badge ${RISKS[step.risk] ?? "doubtful"}` }, step.risk),
              ` ${step.title}`,
              !others.has(step.code) && el("span", { class: "quiet" }, " (only here)"),
            ),
          ),
        ),
  );
}

const RISKS = { "read-only": "good", destructive: "bad" };
