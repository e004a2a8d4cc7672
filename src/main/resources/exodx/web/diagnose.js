// The first view: paste, see the plan, answer questions.

import { postForText, problemsOf } from "./api.js";
import { answerParts, factList } from "./answer.js";
import * as kase from "./case.js";
import { codeSearch } from "./code-search.js";
import { add, count, el, problemList, save, say, statusWords } from "./dom.js";
import { whyNot } from "./why.js";

const MOST = 11 * 1024 * 1024;
const PAUSE = 350;

let timer;
let root;

/** Opens the view. */
export function diagnose(main) {
  root = main;
  main.replaceChildren(
    el("h1", {}, "Diagnose"),
    input(),
    el("div", { class: "toolbar", id: "toolbar", role: "toolbar", "aria-label": "The case" }),
    el("div", { id: "people" }),
    el("div", { id: "trouble" }),
    el("div", { id: "answer" }),
  );
  draw();
  return watcher;
}

const watcher = (what) => {
  if (what === "changed") drawInput();
  draw();
};

const pasted = () => kase.state().texts.find((one) => one.name === "pasted text")?.text ?? "";

function input() {
  const box = el("textarea", {
    id: "paste",
    rows: "7",
    spellcheck: "false",
    autocomplete: "off",
    placeholder: "Paste the error, the output of commands, an e-mail, a fact file: anything that belongs to the case.",
    "aria-label": "What is known: paste it here",
    oninput: () => {
      clearTimeout(timer);
      const text = box.value;
      if (text.length > MOST) return tooLarge("what was pasted");
      timer = setTimeout(() => kase.paste(text), PAUSE);
    },
  });
  box.value = pasted();
  const chooser = el("input", {
    type: "file",
    multiple: true,
    id: "files",
    "aria-label": "Open files",
    onchange: () => take([...chooser.files]).then(() => (chooser.value = "")),
  });
  const field = el(
    "div",
    {
      class: "input",
      ondragover: (event) => {
        event.preventDefault();
        field.classList.add("over");
      },
      ondragleave: () => field.classList.remove("over"),
      ondrop: (event) => {
        event.preventDefault();
        field.classList.remove("over");
        take([...event.dataTransfer.files]);
      },
    },
    box,
    el("p", { class: "drop" }, el("label", { class: "quiet", for: "files" }, "Drop files here, or open them: "), chooser),
    el("ul", { class: "opened plain", id: "opened" }),
  );
  drawOpened(field.querySelector("#opened"));
  return field;
}

function tooLarge(what) {
  const problem = { severity: "error", message: `${what} is larger than 11 MB`, hint: "keep one case in a paste; a whole organisation is for the view Organisation" };
  document.getElementById("trouble").replaceChildren(problemList([problem]));
}

async function take(files) {
  const large = files.find((file) => file.size > MOST);
  if (large) return tooLarge(large.name);
  const texts = await Promise.all(files.map(async (file) => ({ name: file.name, text: await decoded(file) })));
  if (texts.length > 0) await kase.open(texts);
}

/** PowerShell writes UTF-16 with a mark in front. */
async function decoded(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [one, two] = bytes;
  const name = one === 0xff && two === 0xfe ? "utf-16le" : one === 0xfe && two === 0xff ? "utf-16be" : null;
  if (name) return new TextDecoder(name).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function drawInput() {
  const box = document.getElementById("paste");
  if (box && document.activeElement !== box && box.value !== pasted()) box.value = pasted();
  drawOpened(document.getElementById("opened"));
}

function drawOpened(list) {
  list?.replaceChildren(
    ...kase
      .state()
      .texts.filter((one) => one.name !== "pasted text")
      .map((one) =>
        el(
          "li",
          {},
          el("code", {}, one.name),
          " ",
          el("button", { type: "button", "aria-label": `Close ${one.name}`, onclick: () => kase.close(one.name) }, "Close"),
        ),
      ),
  );
}

function toolbar(answer) {
  const action = (label, does, disabled) =>
    el("button", { type: "button", disabled, "data-key": label, onclick: does }, label);
  const exports = [
    ["Markdown (ticket)", "markdown", "md"],
    ["HTML (page)", "html", "html"],
    ["Script (PowerShell)", "ps1", "ps1"],
    ["JSON (data)", "json", "json"],
  ];
  const masked = el("input", { type: "checkbox", id: "masked" });
  return [
    action("Undo", () => kase.undo(), !kase.canUndo()),
    action("Clear", () => kase.clear(), kase.isEmpty()),
    action("Save case", () => file("yaml", "yaml", false), !answer),
    el("label", { class: "export" }, "Export ", el(
      "select",
      {
        id: "export",
        disabled: !answer,
        onchange: (event) => {
          const [, format, ending] = exports.find((one) => one[1] === event.target.value) ?? [];
          if (format) file(format, ending, masked.checked);
          event.target.value = "";
        },
      },
      el("option", { value: "" }, "as ..."),
      exports.map(([label, format]) => el("option", { value: format }, label)),
    )),
    el("label", {}, masked, " mask names"),
    answer && codeSearch("why-not", "Why not", "Ask", whyNot),
  ];
}

async function file(format, ending, redact) {
  try {
    const text = await postForText("/api/export", { state: kase.sent(), format, redact });
    save(`case.${ending}`, "text/plain", text);
    say(`Saved as case.${ending}`);
  } catch (error) {
    document.getElementById("trouble")?.replaceChildren(problemList(problemsOf(error)));
  }
}

// A case of several people is named "file (person)".
function person(name) {
  return name.replace(/^.* \((.+)\)$/, "$1");
}

function people(answer) {
  if (!answer || answer.people.length < 2) return null;
  const tabs = el("div", { class: "tabs", role: "tablist", "aria-label": "People in what was given" });
  answer.people.forEach((one, i) => {
    const chosen = i === answer.chosen;
    tabs.append(
      el(
        "button",
        {
          type: "button",
          role: "tab",
          "aria-selected": String(chosen),
          "aria-controls": "answer",
          tabindex: chosen ? "0" : "-1",
          "data-key": `person ${one.name}`,
          title: one.name,
          onclick: () => kase.choose(one.name),
          onkeydown: (event) => {
            const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
            if (!step) return;
            const next = answer.people[(i + step + answer.people.length) % answer.people.length];
            root.dataset.focus = `person ${next.name}`;
            kase.choose(next.name);
          },
        },
        person(one.name),
        one.status && el("span", { class: `badge ${KINDS[one.status]}` }, statusWords(one.status)),
      ),
    );
  });
  return tabs;
}

export const KINDS = { DIAGNOSED: "good", NEEDS_FACTS: "doubtful", OUT_OF_SCOPE: "bad", NOT_RECOGNISED: "bad" };

export function statusLine(answer) {
  const { status } = answer.outcome;
  const words = answer.status.slice(answer.status.indexOf(": ") + 2);
  return el("p", { class: "status", id: "status" }, el("span", { class: `badge ${KINDS[status]}` }, statusWords(status)), ` ${words}`);
}

let spoken = "";

async function draw() {
  const at = root.dataset.focus ?? document.activeElement?.dataset?.key;
  delete root.dataset.focus;
  const answer = kase.answered();
  const [shown, facts] = answer ? await Promise.all([answerParts(answer), factList(answer)]) : [[], null];
  if (answer !== kase.answered() || !document.getElementById("answer")) return;
  document.getElementById("toolbar").replaceChildren();
  add(document.getElementById("toolbar"), toolbar(answer));
  document.getElementById("people").replaceChildren();
  add(document.getElementById("people"), people(answer));
  const trouble = kase.trouble();
  document.getElementById("trouble").replaceChildren(...(trouble ? [problemList(trouble)] : []));
  const place = document.getElementById("answer");
  place.classList.toggle("old", Boolean(trouble));
  if (!answer) {
    place.replaceChildren(...welcome());
    return;
  }
  const open = place.querySelector("details.known")?.open ?? false;
  const gather = shown.find((one) => one.id === "gather");
  const head = shown.filter((one) => one.id === "leads");
  const rest = shown.filter((one) => one !== gather && !head.includes(one));
  place.replaceChildren(
    el("div", { class: "head" }, statusLine(answer), head),
    el(
      "div",
      { class: "beside" },
      gather,
      el("details", { class: "fold known", open }, el("summary", {}, el("h2", {}, `What is known (${count(answer.facts.length, "fact")})`)), facts),
      objects(answer),
    ),
    el("div", { class: "rest" }, rest),
  );
  if (at) focusOn(at);
  const now = answer.status;
  if (now !== spoken) say(now);
  spoken = now;
}

/** Keeps the focus where it was, although everything was drawn anew. */
function focusOn(key) {
  const again = [...document.querySelectorAll("[data-key]")].find((one) => one.dataset.key === key);
  const next = again ?? document.querySelector("#gather .choices button, #gather input, #gather select, #gather textarea");
  if (document.activeElement === document.body) next?.focus();
}

function objects(answer) {
  if (answer.objects.length === 0) return null;
  return el(
    "details",
    { class: "fold" },
    el("summary", {}, el("h2", {}, `What was read (${count(answer.objects.length, "object")})`)),
    el(
      "ul",
      { class: "plain objects" },
      answer.objects.map((one) =>
        el(
          "li",
          {},
          el("p", {}, el("strong", {}, one.what), one.owner && ` of ${one.owner}`, el("span", { class: "quiet" }, ` (${one.file}, line ${one.line})`)),
          one.evidence && el("p", { class: "quiet" }, `proven by ${one.evidence}`),
          one.used.length > 0 && el("p", { class: "quiet" }, `used: ${one.used.join(", ")}`),
          one.left && el("p", { class: "quiet" }, `not used: ${one.left}`),
        ),
      ),
    ),
  );
}

function welcome() {
  return [
    el("p", {}, "Paste what you have. exodx finds the cause, asks what is still to be found out, and gives the plan step by step. Nothing leaves this machine, and nothing is kept."),
    el("p", { class: "quiet" }, "A saved case is a fact file: open it again here, or answer it with exodx diagnose."),
  ];
}
