// Lessons from the cases of the rules: graded, with hints that deepen, and progress kept in this
// browser.

import { get, post, problemsOf, words } from "./api.js";
import { said } from "./control.js";
import { add, count, el, problemList, say } from "./dom.js";
import { why, whyNot } from "./why.js";

const KEY = "exodx-lessons";
const GRADES = { 1: "few facts", 2: "some facts", 3: "many facts" };
let family = "";
let grade = "";
let which = "";

const progress = () => {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? "{}");
  } catch {
    return {};
  }
};

const keep = (id, question, verdict) => {
  const all = progress();
  all[id] = { ...all[id], [question]: verdict };
  localStorage.setItem(KEY, JSON.stringify(all));
};

/** Opens the list of lessons, or one of them. */
export function lessons(main, path) {
  main.replaceChildren(el("h1", {}, "Lessons"), el("div", { id: "lessons" }, el("p", { class: "quiet" }, "Reading the cases ...")));
  (path ? lesson(decodeURIComponent(path)) : list()).catch((error) =>
    document.getElementById("lessons")?.replaceChildren(problemList(problemsOf(error))),
  );
  return null;
}

async function list() {
  const { lessons: all } = await get("/api/lessons");
  const place = document.getElementById("lessons");
  const families = [...new Set(all.map((one) => one.family))].sort();
  const choose = (label, value, options, set) => {
    const select = el("select", { "aria-label": label, onchange: () => set(select.value) }, options.map(([key, text]) => el("option", { value: key, selected: key === value }, text)));
    return el("label", {}, `${label} `, select);
  };
  const draw = () => {
    const done = progress();
    const shown = all
      .filter((one) => which === "" || (which === "new" ? !done[one.id] : done[one.id] && !allRight(done[one.id])))
      .filter((one) => (family === "" || one.family === family) && (grade === "" || String(one.grade) === grade))
      .sort((a, b) => a.facts - b.facts || mixed(a.id) - mixed(b.id));
    const open = shown.find((one) => !done[one.id]);
    place.replaceChildren(
      el("p", {}, "Each lesson is a case: read its facts, name the cause and the next step, and see why. The easiest come first."),
      el(
        "div",
        { class: "toolbar" },
        choose("Topic", family, [["", "all"], ...families.map((one) => [one, one])], (to) => ((family = to), draw())),
        choose("Grade", grade, [["", "all"], ...Object.entries(GRADES).map(([key, text]) => [key, text])], (to) => ((grade = to), draw())),
        choose("Show", which, [["", "all"], ["new", "not begun"], ["again", "to repeat"]], (to) => ((which = to), draw())),
        open && el("a", { class: "button", href: `#/lessons/${encodeURIComponent(open.id)}` }, "Next lesson"),
        el("button", { type: "button", onclick: () => (localStorage.removeItem(KEY), draw()) }, "Forget my progress"),
      ),
      el("p", { class: "quiet" }, `${count(shown.length, "lesson")}, ${shown.filter((one) => done[one.id]).length} begun; ${score(shown, done)}`),
      el(
        "ol",
        { class: "lessons" },
        shown.slice(0, 200).map((one, i) =>
          el(
            "li",
            {},
            el("a", { href: `#/lessons/${encodeURIComponent(one.id)}` }, `Case ${i + 1}`),
            el("span", { class: "quiet" }, ` ${count(one.facts, "fact")} `),
            done[one.id] && verdict(allRight(done[one.id]) ? "right" : "part"),
          ),
        ),
      ),
      shown.length > 200 ? el("p", { class: "quiet" }, "There are more: choose a topic.") : "",
    );
  };
  draw();
}

const allRight = (verdicts) => Object.values(verdicts).every((one) => one === "right");

/** How many questions of some lessons were answered rightly; a question answered anew counts anew. */
function score(shown, done) {
  const verdicts = shown.flatMap((one) => Object.values(done[one.id] ?? {}));
  return `${verdicts.filter((one) => one === "right").length} of ${count(verdicts.length, "answer")} right`;
}

/** Puts lessons of one grade into an order in which neighbours differ, always the same. */
const mixed = (id) => [...id].reduce((sum, char) => (sum * 31 + char.codePointAt(0)) % 1_000_003, 7);

const VERDICTS = {
  right: ["good", "right"],
  extra: ["doubtful", "right, and more than right"],
  part: ["doubtful", "in part"],
  wrong: ["bad", "not quite"],
};
const verdict = (word) => el("span", { class: `badge ${VERDICTS[word][0]}` }, VERDICTS[word][1]);

async function lesson(id) {
  const [found, vocabulary] = await Promise.all([get(`/api/lesson?id=${encodeURIComponent(id)}`), words()]);
  const place = document.getElementById("lessons");
  place.replaceChildren();
  add(
    place,
    el("p", { class: "back" }, el("a", { href: "#/lessons" }, "All lessons")),
    el("h2", {}, `A case with ${count(found.lesson.facts, "fact")}`),
    el(
      "p",
      { class: "print" },
      el("button", { type: "button", onclick: () => key([]) }, "Print as a worksheet"),
      " ",
      el("button", { type: "button", onclick: () => answers(id, found).then(key) }, "Print with the answers"),
    ),
    el("section", {}, el("h3", {}, "What is known"), facts(found.facts, vocabulary)),
    found.questions.map((question, i) => ask(id, found, question, i)),
    el("section", { class: "key", id: "key" }),
  );
}

/** The right answers of each question, for whoever teaches. */
const answers = (id, found) =>
  Promise.all(
    found.questions.map(async (question, number) => {
      const { missed } = await post("/api/lesson", { id, question: number, chosen: [] });
      const title = (code) => question.choices.find((one) => one.code === code)?.title || code;
      return el("div", {}, el("h4", {}, question.question), el("ul", {}, (missed.length === 0 ? ["none of these"] : missed.map(title)).map((one) => el("li", {}, one))));
    }),
  );

/** Prints the lesson, with a page of answers behind it where there are some. */
function key(parts) {
  const place = document.getElementById("key");
  place.replaceChildren();
  add(place, parts.length > 0 && el("h3", {}, "Answers"), parts);
  print();
}

function facts(known, vocabulary) {
  if (known.length === 0) return el("p", {}, "Nothing is known.");
  return el(
    "ul",
    { class: "facts plain" },
    known.map((one) => {
      const field = vocabulary.field(one.path);
      const text = said(one.value);
      return el(
        "li",
        {},
        el("p", {}, `${field?.doc || one.path}: `, !text.includes("\n") && el("strong", {}, text), " ", el("code", { class: "name" }, one.path)),
        text.includes("\n") && el("pre", {}, text),
      );
    }),
  );
}

function ask(id, found, question, number) {
  const name = `question-${number}`;
  const kind = question.several ? "checkbox" : "radio";
  const result = el("div", { class: "result" });
  let hints = 0;
  const form = el(
    "fieldset",
    {},
    el("legend", {}, question.question),
    [...question.choices, { code: "", title: "none of these" }].map((one) =>
      el(
        "label",
        { class: "choice" },
        el("input", { type: kind, name, value: one.code }),
        el("span", {}, one.title || one.code, " ", one.title && one.code && el("code", { class: "name" }, one.code)),
      ),
    ),
    el(
      "p",
      { class: "buttons" },
      el("button", { type: "button", class: "primary", onclick: () => answer() }, "Answer"),
      " ",
      el(
        "button",
        {
          type: "button",
          onclick: (event) => {
            add(result, el("p", { class: "hint" }, `Hint: ${question.hints[hints]}`));
            hints++;
            if (hints >= question.hints.length) event.target.disabled = true;
          },
        },
        "Hint",
      ),
    ),
    result,
  );
  const answer = async () => {
    const chosen = [...form.querySelectorAll("input:checked")].map((one) => one.value);
    if (chosen.length === 0) {
      result.replaceChildren(el("p", {}, "Choose something first."));
      return;
    }
    const judged = await post("/api/lesson", { id, question: number, chosen: chosen.filter((code) => code !== "") });
    keep(id, number, judged.verdict);
    say(VERDICTS[judged.verdict][1]);
    result.replaceChildren();
    const title = (code) => question.choices.find((one) => one.code === code)?.title || code;
    const fact = question.kind === "fact";
    add(
      result,
      el("p", {}, verdict(judged.verdict)),
      judged.extra.length > 0 &&
        el("ul", {}, judged.extra.map((code) => el("li", {}, `not: ${title(code)} `, !fact && el("button", { type: "button", class: "why", onclick: () => whyNot(code, found.state) }, "Why not?")))),
      judged.verdict !== "right" &&
        el(
          "details",
          { class: "fold" },
          el("summary", {}, "Show what is right, or try again above"),
          judged.missed.length === 0
            ? el("p", {}, "None of these, or nothing more.")
            : el("ul", {}, judged.missed.map((code) => el("li", {}, `${title(code)} `, !fact && el("button", { type: "button", class: "why", onclick: () => why(code, found.state) }, "Why?")))),
        ),
      judged.verdict === "right" && !fact && chosen[0] !== "" &&
        el("p", {}, chosen.map((code) => el("button", { type: "button", class: "why", onclick: () => why(code, found.state) }, `Why ${code}?`))),
      number === found.questions.length - 1 && el("p", { class: "quiet" }, `This was: ${found.lesson.name} (${id})`),
    );
  };
  return form;
}
