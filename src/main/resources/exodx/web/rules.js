// What the rules know: families, rules, facts, each as a page, and a search over all of them.

import { get, problemsOf } from "./api.js";
import { add, buildAll, el, problemList } from "./dom.js";

let search = "";
let timer;

/** Opens the view at a page of the rules. */
export function rules(main, path) {
  const find = el("input", {
    type: "search",
    id: "find-rules",
    "aria-label": "Search the rules",
    placeholder: "a word, a code, a message",
    oninput: () => {
      clearTimeout(timer);
      search = find.value;
      timer = setTimeout(list, 200);
    },
  });
  find.value = search;
  main.replaceChildren(
    el("h1", {}, "Rules"),
    el(
      "div",
      { class: "book" },
      el("div", { class: "index", role: "navigation", "aria-label": "Pages about the rules" }, find, el("ul", { class: "plain", id: "pages" })),
      el("article", { id: "page" }, el("p", { class: "quiet" }, "Reading the rules and running their cases once ...")),
    ),
  );
  list().then((ready) => ready && page(path || "index"));
  return null;
}

async function list() {
  const place = document.getElementById("pages");
  if (!place) return false;
  try {
    const found = await get(`/api/rules?search=${encodeURIComponent(search)}`);
    if (!found.ready) {
      await new Promise((done) => setTimeout(done, 700));
      return list();
    }
    place.replaceChildren(
      ...found.pages.map((one) =>
        el("li", {}, el("a", { href: `#/rules/${one.path}` }, one.title), search && el("span", { class: "name" }, ` ${one.path}`)),
      ),
      ...(found.pages.length === 0 ? [el("li", { class: "quiet" }, "Nothing holds all these words.")] : []),
    );
    return true;
  } catch (error) {
    place.replaceChildren(el("li", {}, problemList(problemsOf(error))));
    return false;
  }
}

async function page(path) {
  const place = document.getElementById("page");
  if (!place) return; // the view was left while the list was read
  try {
    const found = await get(`/api/rules/page?path=${encodeURIComponent(path)}`);
    place.replaceChildren();
    add(place, el("h2", { tabindex: "-1" }, found.title), buildAll(found.parts));
    for (const table of place.querySelectorAll("table")) {
      const scroll = el("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": "Table" });
      table.replaceWith(scroll);
      scroll.append(table);
    }
    for (const link of document.querySelectorAll("#pages a")) {
      if (link.getAttribute("href") === `#/rules/${path}`) link.setAttribute("aria-current", "page");
    }
  } catch (error) {
    place.replaceChildren(problemList(problemsOf(error)));
  }
}
