// A whole organisation: who has which diagnosis, in pages of rows.

import { get, post, problemsOf } from "./api.js";
import * as kase from "./case.js";
import { KINDS } from "./diagnose.js";
import { add, count, el, panel, problemList, statusWords } from "./dom.js";

const ROWS = 50;
const many = (number) => number.toLocaleString("en");
let filter = { status: "", diagnosis: "", name: "", danger: "", from: 0 };
let timer;

/** Opens the view. */
export function organisation(main) {
  main.replaceChildren(el("h1", {}, "Organisation"), el("div", { id: "organisation" }));
  draw();
  return null;
}

const place = () => document.getElementById("organisation");
const failed = (error) => place()?.replaceChildren(problemList(problemsOf(error)));

async function draw() {
  try {
    const told = await get("/api/organisation");
    if (!place()) return;
    if (told.phase === "running") {
      place().replaceChildren(el("p", { role: "status" }, `Answering everybody: ${many(told.done)} so far ...`));
      setTimeout(draw, 800);
      return;
    }
    if (told.phase !== "done") return begin(told);
    overview(told);
  } catch (error) {
    failed(error);
  }
}

function begin(told) {
  place().replaceChildren();
  const start = () => post("/api/organisation", {}).then(draw, failed);
  add(
    place(),
    told.place === ""
      ? [
          el("p", {}, "No organisation was named. Start exodx with a folder of exports, or with the answers of a sweep:"),
          el("pre", {}, "exodx serve --organisation FOLDER"),
        ]
      : [
          el("p", {}, "Everybody in ", el("code", {}, told.place), " is answered on this machine."),
          el("button", { type: "button", class: "primary", onclick: start }, "Answer everybody"),
        ],
    told.problems.length > 0 && problemList(told.problems),
  );
}

function overview(told) {
  const most = Math.max(1, ...told.diagnoses.map((one) => one.cases));
  place().replaceChildren();
  add(
    place(),
    el("p", {}, `${many(told.total)} ${told.total === 1 ? "case" : "cases"} in `, el("code", {}, told.place)),
    el(
      "div",
      { class: "choices", role: "group", "aria-label": "Status" },
      ["", ...Object.keys(told.statuses)].map((status) =>
        el(
          "button",
          {
            type: "button",
            "aria-pressed": String(filter.status === status),
            "data-status": status,
            onclick: () => set({ status }, told),
          },
          status === "" ? `all (${many(told.total)})` : `${statusWords(status)} (${many(told.statuses[status])})`,
        ),
      ),
    ),
    told.problems.length > 0 &&
      el("details", { class: "fold" }, el("summary", {}, `${count(told.problems.length, "problem")} in what was read`), problemList(told.problems)),
    el(
      "div",
      { class: "board" },
      el(
        "section",
        { class: "chart" },
        el("h2", {}, "Diagnoses"),
        el(
          "ul",
          { class: "plain" },
          told.diagnoses.map((one) =>
            el(
              "li",
              {},
              el(
                "button",
                {
                  type: "button",
                  class: "bar-button",
                  "aria-pressed": String(filter.diagnosis === one.code),
                  onclick: () => set({ diagnosis: filter.diagnosis === one.code ? "" : one.code }, told),
                },
                el("span", {}, one.title || one.code),
                el("span", { class: "number" }, many(one.cases)),
                el("meter", { min: "0", max: most, value: one.cases, "aria-hidden": "true" }),
              ),
            ),
          ),
        ),
      ),
      el(
        "section",
        {},
        el("h2", {}, "People"),
        el(
          "div",
          { class: "toolbar" },
          search(told),
          el(
            "label",
            {},
            el("input", { type: "checkbox", checked: filter.danger === "yes", onchange: (event) => set({ danger: event.target.checked ? "yes" : "" }, told) }),
            " plans that destroy something",
          ),
        ),
        el("div", { id: "rows" }),
      ),
    ),
  );
  rows();
}

function search(told) {
  const input = el("input", {
    type: "search",
    "aria-label": "Find a name",
    placeholder: "find a name",
    oninput: () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        filter = { ...filter, name: input.value, from: 0 };
        rows();
      }, 250);
    },
  });
  input.value = filter.name;
  return input;
}

function set(change, told) {
  filter = { ...filter, ...change, from: 0 };
  overview(told);
}

async function rows() {
  const query = new URLSearchParams({ ...filter, count: ROWS });
  const found = await get(`/api/organisation/rows?${query}`).catch(failed);
  const table = document.getElementById("rows");
  if (!found || !table) return;
  const to = filter.from + found.rows.length;
  const turn = (label, from, disabled) =>
    el("button", { type: "button", disabled, onclick: () => ((filter = { ...filter, from }), rows()) }, label);
  table.replaceChildren();
  add(
    table,
    el(
      "div",
      { class: "pager" },
      turn("First", 0, filter.from === 0),
      turn("Before", Math.max(0, filter.from - ROWS), filter.from === 0),
      el("span", { role: "status" }, ` ${many(found.total === 0 ? 0 : filter.from + 1)} to ${many(to)} of ${many(found.total)} `),
      turn("Next", filter.from + ROWS, to >= found.total),
      turn("Last", Math.max(0, Math.floor((found.total - 1) / ROWS) * ROWS), to >= found.total),
      found.total > 2 * ROWS && el("label", {}, "Go to row ", el("input", { type: "number", id: "row", min: "1", max: found.total, onchange: (event) => goTo(event.target.value, found.total) })),
    ),
    el(
      "div",
      { class: "scroll", tabindex: "0", role: "group", "aria-label": "People" },
      el(
        "table",
        {},
        el("thead", {}, el("tr", {}, ["Who", "Status", "Diagnosis", "Steps"].map((one) => el("th", { scope: "col" }, one)))),
        el(
          "tbody",
          {},
          found.rows.map((row) =>
            el(
              "tr",
              {},
              el("td", {}, el("button", { type: "button", onclick: () => open(row) }, row.name)),
              el("td", {}, el("span", { class: `badge ${KINDS[row.shape.status]}` }, statusWords(row.shape.status))),
              el("td", {}, row.shape.titles.join("; ")),
              el("td", {}, row.shape.steps, row.shape.danger && [" ", el("span", { class: "badge bad" }, "DESTRUCTIVE")]),
            ),
          ),
        ),
      ),
    ),
  );
}

function goTo(row, total) {
  filter = { ...filter, from: Math.max(0, Math.min(Number(row) || 1, total) - 1) };
  rows();
}

/** From a person to their case; an answer without its case is shown as it is. */
async function open(row) {
  try {
    const one = await get(`/api/organisation/case?number=${row.number}`);
    if (one.text) {
      kase.clear();
      await kase.open([{ name: `${one.name}.json`, text: one.text }]);
      location.hash = "#/diagnose";
      return;
    }
    const { outcome } = one;
    panel(
      one.name,
      el("p", {}, el("span", { class: `badge ${KINDS[outcome.status]}` }, statusWords(outcome.status)), ` ${outcome.diagnoses.map((cause) => cause.title).join("; ")}`),
      el("h3", {}, "Plan"),
      el("ol", {}, outcome.steps.map((step) => el("li", {}, el("span", { class: `badge ${step.risk === "destructive" ? "bad" : "good"}` }, step.risk), ` ${step.title}`, step.command && el("pre", {}, step.command)))),
      el("h3", {}, "To find out"),
      el("ul", {}, outcome.missing.map((one) => el("li", {}, one.question))),
    );
  } catch (error) {
    panel(row.name, problemList(problemsOf(error)));
  }
}
