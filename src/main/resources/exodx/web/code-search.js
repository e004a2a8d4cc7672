// A field that finds a diagnosis or a step by its words or its code.

import { words } from "./api.js";
import { el } from "./dom.js";

/**
 * Makes the field.
 *
 * @param does called with the code that was found, or with what was typed
 */
export function codeSearch(id, label, button, does) {
  const list = el("datalist", { id: `${id}-codes` });
  words().then((all) =>
    list.append(...all.codes.filter((one) => one.kind !== "warning").map((one) => el("option", { value: one.code }, `${one.kind}: ${all.titles.get(one.code)}`))),
  );
  const ask = async () => {
    const typed = field.value.trim();
    if (typed === "") return;
    const { codes } = await words();
    const same = (text) => text.toLowerCase() === typed.toLowerCase();
    const found = codes.find((one) => same(one.code)) ?? codes.find((one) => one.title.toLowerCase().includes(typed.toLowerCase()));
    does(found?.code ?? typed);
  };
  const field = el("input", {
    type: "search",
    id,
    list: `${id}-codes`,
    placeholder: "a diagnosis or a step",
    onkeydown: (event) => event.key === "Enter" && ask(),
  });
  return el("span", { class: "search" }, el("label", { for: id }, `${label} `), field, list, el("button", { type: "button", onclick: ask }, button));
}
