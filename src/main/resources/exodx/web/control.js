// Controls for facts: one for each type, the same in questions, in the list of what is known, and
// in suppositions.

import { el } from "./dom.js";

const GUID = "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";
let number = 0;

/**
 * Makes the control of a field.
 *
 * @param field the field as /api/words tells it
 * @param label what is asked, for those who cannot see what stands beside it
 * @param value what is known; undefined when nothing is
 * @param set takes the new value: a text, a list, or null for not known
 */
export function control(field, label, value, set) {
  const known = value !== undefined && value !== null;
  switch (field.kind) {
    case "truth":
      return choices(label, known ? (value ? "yes" : "no") : null, ["yes", "no"], set);
    case "word":
      return field.words.length <= 4
        ? choices(label, known ? value : null, field.words, set)
        : select(label, known ? value : "", field.words, set);
    case "date":
      return typed(label, known ? value : "", set, { type: "date" });
    case "number":
      return typed(label, known ? value : "", set, { type: "number", step: "1", inputmode: "numeric" });
    case "guid":
      return typed(label, known ? value : "", set, {
        placeholder: "00000000-0000-0000-0000-000000000000",
        pattern: GUID,
        class: "wide mono",
        none: known && value === "",
      });
    case "texts":
      return typed(label, known ? value.join("\n") : "", set, { lines: true, none: known && value.length === 0 });
    default:
      return typed(label, known ? value : "", set, {
        lines: field.text,
        class: "wide",
        none: known && value === "",
        list: field.examples,
      });
  }
}

function choices(label, chosen, words, set) {
  const group = el("div", { class: "choices", role: "group", "aria-label": label });
  for (const word of [...words, null]) {
    const on = word === chosen;
    group.append(
      el(
        "button",
        {
          type: "button",
          "aria-pressed": String(on),
          "data-key": `${label}=${word}`,
          onclick: () => on || set(word),
        },
        word ?? "unknown",
      ),
    );
  }
  return group;
}

function select(label, chosen, words, set) {
  const list = el(
    "select",
    { "aria-label": label, "data-key": label, onchange: () => set(list.value || null) },
    el("option", { value: "" }, "unknown"),
    words.map((word) => el("option", { value: word, selected: word === chosen }, word)),
  );
  return list;
}

function typed(label, value, set, { lines, none, list, ...more }) {
  const id = `typed-${++number}`;
  const take = () => {
    const text = lines ? input.value : input.value.trim();
    if (text.trim() === "") return input.dataset.value === "" ? undefined : set(null);
    if (text === input.dataset.value) return undefined;
    return set(lines && more.class !== "wide" ? text.split("\n").map((one) => one.trim()).filter(Boolean) : text);
  };
  const input = el(lines ? "textarea" : "input", {
    "aria-label": label,
    "data-key": label,
    rows: lines ? 2 : null,
    list: list?.length ? id : null,
    onchange: take,
    ...more,
  });
  input.value = value;
  input.dataset.value = value;
  const isList = lines && more.class !== "wide";
  const canBeNone = isList || (more.type === undefined);
  return el(
    "div",
    { class: "typed" },
    input,
    list?.length ? el("datalist", { id }, list.map((one) => el("option", { value: one }))) : null,
    canBeNone &&
      el(
        "button",
        {
          type: "button",
          "aria-pressed": String(Boolean(none)),
          "aria-label": `${label} There is none`,
          "data-key": `${label}=none`,
          onclick: () => set(none ? null : isList ? [] : ""),
        },
        "none",
      ),
  );
}

/** Says a value in a person's words. */
export function said(value) {
  if (value === true) return "yes";
  if (value === false) return "no";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.join(", ");
  return value === "" ? "known to be empty" : String(value);
}
