// Builds what the page shows. Every text becomes text, never markup.

const SVG = "http://www.w3.org/2000/svg";
const SHAPES = new Set(["svg", "g", "path", "rect", "text", "tspan", "defs", "marker"]);
const ELEMENTS = new Set(
  ("a article button code dd details div dl dt figure h2 h3 h4 li ol option p pre section select " +
    "span strong summary table tbody td th thead tr ul label br")
    .split(" "),
);

/** Shows what cannot be seen, or changes how other text is seen, as an escape. */
export const shown = (text) =>
  String(text).replace(/[^\P{C}\n\t]|[\u2028\u2029]/gu, (char) =>
    [...char].map((c) => `\\u${c.codePointAt(0).toString(16).padStart(4, "0")}`).join(""),
  );

/**
 * Makes an element. A property that begins with "on" is what happens at an event; true is an
 * attribute without a value; false and null leave it out.
 */
export function el(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === false || value === null || value === undefined) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : shown(value));
  }
  return add(element, children);
}

export function add(element, ...children) {
  for (const child of children.flat(3)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : shown(child));
  }
  return element;
}

/** Builds a part of a report, which comes as plain data. */
export function build(part, drawn = false) {
  if (typeof part === "string") return document.createTextNode(part);
  const shape = SHAPES.has(part.name) || (drawn && part.name === "a");
  if (!shape && !ELEMENTS.has(part.name)) throw new Error(`unexpected element ${part.name}`);
  const element = shape
    ? document.createElementNS(SVG, part.name)
    : document.createElement(part.name);
  for (const [name, value] of Object.entries(part.attributes)) {
    if (name.startsWith("on") || name === "style" || name === "src") continue;
    if (name === "href" && !/^(#|https?:\/\/)/.test(value)) continue;
    element.setAttribute(name, value);
  }
  if (element.matches?.('a[href^="http"]')) element.setAttribute("target", "_blank");
  element.append(...part.parts.map((one) => build(one, shape)));
  return element;
}

export const buildAll = (parts) => parts.map((one) => build(one));

/** Copies a text, or selects it where there is no clipboard. */
export async function copy(button, code) {
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = "Copied";
  } catch {
    const range = document.createRange();
    range.selectNodeContents(code);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    button.textContent = "Selected: press Ctrl+C";
  }
  say(button.textContent);
  setTimeout(() => (button.textContent = label === "Copied" ? "Copy" : label), 2500);
}

/** Makes the copy buttons of built parts work. */
export function copies(root) {
  for (const button of root.querySelectorAll(".copy")) {
    button.hidden = false;
    const code = button.closest(".command").querySelector("code");
    button.addEventListener("click", () => copy(button, code));
  }
}

/** Tells those who cannot see the page. */
export function say(text) {
  const said = document.getElementById("said");
  said.textContent = "";
  setTimeout(() => (said.textContent = text), 50);
}

/** Opens the panel; what is in it may come later. */
export function panel(heading, ...children) {
  const dialog = document.getElementById("panel");
  document.getElementById("panel-heading").textContent = shown(heading);
  const body = document.getElementById("panel-body");
  body.replaceChildren();
  add(body, children);
  body.scrollTop = 0;
  if (!dialog.open) dialog.showModal();
  document.getElementById("panel-heading").focus();
  return body;
}

/** Shows problems as the program tells them. */
export function problemList(problems) {
  return el(
    "ul",
    { class: "problems plain", role: "alert" },
    problems.map((one) =>
      el(
        "li",
        {},
        el("span", { class: `badge ${one.severity === "error" ? "bad" : "doubtful"}` }, one.severity),
        " ",
        one.file && el("code", { class: "name" }, one.line ? `${one.file}:${one.line}` : one.file),
        one.file && " ",
        one.message,
        one.hint && el("p", { class: "quiet" }, `Maybe ${one.hint}`),
      ),
    ),
  );
}

/** A table cell's worth of numbers and words: "1 step", "2 steps". */
export const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

/** Says a status as people read it. */
export const statusWords = (status) => status.replaceAll("_", " ");

/** Gives a file to the person. */
export function save(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = el("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
