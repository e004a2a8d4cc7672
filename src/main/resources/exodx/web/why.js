// Why a line is there, and why another one is not.

import { post, problemsOf, words } from "./api.js";
import * as kase from "./case.js";
import { add, buildAll, el, panel, problemList } from "./dom.js";
import { said } from "./control.js";

/** Opens the panel with the reasons of a code, or of one reason by its number. */
export async function why(code, state = kase.sent()) {
  const vocabulary = await words();
  const title = vocabulary.titles.get(code) || code;
  const body = panel(`Why: ${title}`, el("p", { class: "quiet" }, "Looking for the reasons ..."));
  try {
    const found = await post("/api/why", { state, code });
    body.replaceChildren();
    add(body, sentences(found, vocabulary), proof(found, body));
  } catch (error) {
    body.replaceChildren(problemList(problemsOf(error)));
  }
}

/** First in sentences: the rules that conclude it, and what each of them rests on. */
function sentences({ proof, conditions }, vocabulary) {
  const nodes = new Map(proof.nodes.map((node) => [node.id, node]));
  return proof.roots
    .map((id) => nodes.get(id))
    .filter(Boolean)
    .map((node) =>
      el(
        "section",
        { class: "because" },
        el("p", {}, el("strong", {}, `${node.rule.title}.`), " ", node.rule.rationale),
        el(
          "p",
          { class: "quiet" },
          `Source: ${node.rule.source} · rule `,
          el("code", { class: "name" }, node.rule.id),
          ` (${node.rule.file}:${node.rule.line})`,
        ),
        el("h3", {}, "It rests on"),
        el(
          "ul",
          { class: "premises plain" },
          node.premises.map((one) => premise(one, nodes, vocabulary)),
        ),
        el(
          "details",
          { class: "fold" },
          el("summary", {}, "What the rule asks for"),
          el("ul", {}, (conditions[node.rule.id] ?? []).map((one) => el("li", {}, one))),
        ),
      ),
    );
}

function premise(one, nodes, vocabulary) {
  const behind = one.proof.map((id) => nodes.get(id)).filter(Boolean);
  const field = vocabulary.field(one.fact);
  const name = one.value ? `${one.fact} = ${one.value}` : one.fact;
  if (!field && behind.length > 0) {
    // What rules derived: their sentences say it better than its fields.
    return el("li", {}, behind.map((node) => [el("strong", {}, `${node.rule.title}. `), el("span", { class: "quiet" }, node.rule.rationale), " "]), el("code", { class: "name" }, name));
  }
  const place = one.text ? `${one.file}, line ${one.line}: ${one.text}` : one.line > 0 ? `line ${one.line}` : "";
  return el(
    "li",
    {},
    field?.doc ? `${field.doc}: ` : "",
    field ? el("strong", {}, one.value) : el("code", {}, name),
    field && " ",
    field && el("code", { class: "name" }, one.fact),
    place && el("span", { class: "quiet" }, ` (${place})`),
    behind.length > 0 &&
      el(
        "ul",
        {},
        behind.map((node) => el("li", {}, `because: ${node.rule.title}. `, el("span", { class: "quiet" }, node.rule.rationale))),
      ),
  );
}

/** Then the proof, and the drawing of it: as the report has them. */
function proof({ parts }, body) {
  const built = buildAll(parts);
  for (const part of built) {
    part.querySelectorAll?.(".controls").forEach((one) => one.remove());
    part.querySelectorAll?.("details").forEach((one) => (one.open = false));
    const figure = part.querySelector?.("figure");
    const list = part.querySelector?.("#proof-list");
    if (figure && list) {
      figure.before(list);
      const fit = el(
        "button",
        { type: "button", "aria-pressed": "false", onclick: () => fitted(fit, figure) },
        "Fit to the page",
      );
      figure.querySelector(".scroll").before(fit);
      figure.querySelector(".scroll").setAttribute("tabindex", "0");
      figure.querySelector(".scroll").setAttribute("role", "group");
      figure.querySelector(".scroll").setAttribute("aria-label", "The proof, drawn");
      requestAnimationFrame(() => {
        const scroll = figure.querySelector(".scroll");
        scroll.scrollLeft = scroll.scrollWidth;
      });
    }
    part.addEventListener?.("click", (event) => {
      const link = event.target.closest('a[href^="#"]');
      if (!link) return;
      event.preventDefault();
      reveal(body, link.getAttribute("href").slice(1));
    });
  }
  return built;
}

function fitted(button, figure) {
  const on = figure.querySelector("svg").classList.toggle("fit");
  button.setAttribute("aria-pressed", String(on));
}

function reveal(body, id) {
  const target = [...body.querySelectorAll("[id]")].find((one) => one.id === id);
  if (!target) return;
  for (let at = target; at && at !== body; at = at.parentElement) if (at.matches("details")) at.open = true;
  target.setAttribute("tabindex", "-1");
  target.focus();
  target.scrollIntoView({ block: "start" });
}

/** Opens the panel with why a code does not follow: the rule that came nearest first. */
export async function whyNot(code, state = kase.sent()) {
  const vocabulary = await words();
  const body = panel(
    `Why not: ${vocabulary.titles.get(code) || code}`,
    el("p", { class: "quiet" }, "Looking how far the rules got ..."),
  );
  try {
    const { whyNot: found, conditions } = await post("/api/why-not", { state, code });
    body.replaceChildren();
    add(body, standing(found, code, state), found.rules.slice(0, 5).map((rule) => progress(rule, conditions[rule.rule.id] ?? [], vocabulary)));
    const more = found.rules.length - 5;
    if (more > 0) add(body, el("p", { class: "quiet" }, `${more} more rules came less near.`));
  } catch (error) {
    body.replaceChildren(problemList(problemsOf(error)));
  }
}

function standing(found, code, state) {
  if (found.standing === "FOLLOWS") {
    return el(
      "p",
      {},
      "It is part of the answer. ",
      el("button", { type: "button", onclick: () => why(code, state) }, "Why?"),
    );
  }
  if (found.standing === "WITHHELD") {
    return [
      el("p", {}, "Rules propose the step, and others hold it back:"),
      el("ul", {}, found.withheld.map((one) => el("li", {}, one.reason))),
    ];
  }
  return el("p", {}, "No rule concludes it. What came nearest stands first.");
}

const MARKS = { TRUE: ["good", "holds"], FALSE: ["bad", "does not hold"], UNKNOWN: ["doubtful", "not known"] };

function progress(rule, texts, vocabulary) {
  return el(
    "section",
    { class: "because" },
    el("h3", {}, rule.rule.title),
    el("p", { class: "quiet" }, rule.rule.rationale),
    el(
      "ul",
      { class: "conditions plain" },
      rule.conditions
        .map((one, i) => [one, texts.length === rule.conditions.length ? texts[i] : one.text])
        .filter(([one]) => one.tried)
        .map(([one, text]) => {
          const [kind, word] = MARKS[one.truth];
          return el(
            "li",
            {},
            el("span", { class: `badge ${kind}` }, word),
            " ",
            el("span", { title: one.text }, text),
            one.reasons.length > 0 && el("ul", {}, one.reasons.map((reason) => because(reason, vocabulary))),
          );
        }),
    ),
  );
}

function because(reason, vocabulary) {
  const field = vocabulary.field(reason.fact);
  return el(
    "li",
    {},
    field?.doc ? `${field.doc} ` : "",
    reason.fact && el("code", { class: "name" }, reason.fact),
    reason.value ? `: ${said(reason.value)}` : "",
    reason.constraint && el("span", { class: "quiet" }, ` (asked for: ${reason.constraint})`),
  );
}
