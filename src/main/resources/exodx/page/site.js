"use strict";

// On a narrow screen the list of pages starts closed; a long table gets a filter.
const pages = document.getElementById("pages");
if (pages && window.matchMedia("(max-width: 60rem)").matches) {
  pages.open = false;
}

for (const table of document.querySelectorAll("table")) {
  const rows = [...table.tBodies[0].rows];
  if (rows.length < 8) {
    continue;
  }
  const label = document.createElement("label");
  label.className = "search";
  const input = document.createElement("input");
  input.type = "search";
  input.placeholder = "Filter these " + rows.length + " rows";
  input.setAttribute("aria-label", input.placeholder);
  label.append(input);
  table.before(label);
  input.addEventListener("input", () => {
    const wanted = input.value.toLowerCase();
    for (const row of rows) {
      row.hidden = !row.textContent.toLowerCase().includes(wanted);
    }
  });
}
