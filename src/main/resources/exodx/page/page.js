// What a reader gains with scripts: copying, a panel beside the drawing, and a shorter page.
// Everything is on the page without it.
"use strict";

(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const said = document.getElementById("said");

  const say = (text) => {
    said.textContent = "";
    setTimeout(() => (said.textContent = text), 50);
  };

  // Copying

  const select = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };

  const copy = async (button) => {
    const code = button.closest(".command").querySelector("code");
    try {
      await navigator.clipboard.writeText(code.textContent);
      tell(button, "Copied");
    } catch {
      select(code);
      tell(button, "Selected: press Ctrl+C");
    }
  };

  const tell = (button, text) => {
    button.textContent = text;
    say(text);
    setTimeout(() => (button.textContent = "Copy"), 2500);
  };

  // The panel

  const panel = document.getElementById("panel");
  const body = panel.querySelector(".panel-body");

  const show = (entry) => {
    const copied = entry.cloneNode(true);
    copied.removeAttribute("id");
    const heading = copied.querySelector("h4");
    heading.id = "panel-heading";
    body.replaceChildren(...copied.childNodes);
    body.scrollTop = 0;
    if (!panel.open) {
      panel.showModal();
    }
    heading.focus();
  };

  const linked = (link) => {
    const href = link.getAttribute("href");
    return href && href.startsWith("#") ? document.getElementById(href.slice(1)) : null;
  };

  const unfold = (element) => {
    for (let fold = element; fold; fold = fold.parentElement) {
      if (fold.localName === "details") {
        fold.open = true;
      }
    }
  };

  const follow = (event, link) => {
    const target = linked(link);
    if (!target || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }
    if (target.classList.contains("entry")) {
      event.preventDefault();
      show(target);
    } else {
      unfold(target);
      panel.close();
    }
  };

  // The drawing

  const drawing = document.getElementById("drawing");
  const svg = drawing && drawing.querySelector("svg");
  const arrows = svg ? all(".arrow", svg) : [];
  const boxes = svg ? all(".box", svg) : [];

  /** Marks what leads to a conclusion; the rest stays, but steps back. */
  const pick = (id) => {
    const kept = new Set(id ? [id] : []);
    for (const name of kept) {
      arrows.filter((a) => a.dataset.to === name).forEach((a) => kept.add(a.dataset.from));
    }
    svg.classList.toggle("picked", kept.size > 0);
    boxes.forEach((box) => box.classList.toggle("on", kept.has(box.dataset.box)));
    arrows.forEach((a) => a.classList.toggle("on", kept.has(a.dataset.to)));
    const shown = boxes.find((box) => box.dataset.box === id);
    if (shown) {
      shown.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  };

  /** Marks the arrows at one box. */
  const touch = (box) => {
    if (svg.classList.contains("picked")) {
      return;
    }
    const id = box && box.dataset.box;
    arrows.forEach((a) => a.classList.toggle("on", id === a.dataset.from || id === a.dataset.to));
  };

  if (svg) {
    const controls = document.querySelector(".controls");
    const reasons = document.getElementById("reasons");
    const fit = controls.querySelector(".fit");
    controls.hidden = false;
    reasons.addEventListener("change", () => pick(reasons.value));
    pick(reasons.value);
    fit.addEventListener("click", () => {
      const fitted = svg.classList.toggle("fit");
      fit.setAttribute("aria-pressed", String(fitted));
    });
    for (const kind of ["mouseover", "focusin"]) {
      svg.addEventListener(kind, (event) => touch(event.target.closest(".box")));
    }
  }

  // The page

  document.addEventListener("click", (event) => {
    const target = event.target;
    if (target === panel || target.closest(".close")) {
      panel.close();
    } else if (target.closest(".copy")) {
      copy(target.closest(".copy"));
    } else if (target.closest("a")) {
      follow(event, target.closest("a"));
    }
  });

  all(".copy").forEach((button) => (button.hidden = false));

  const folds = all(".fold");
  const fold = (open) => folds.forEach((one) => (one.open = open));
  fold(false);
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target) {
      unfold(target);
      target.scrollIntoView();
    }
  };
  reveal();
  addEventListener("hashchange", reveal);
  let before = [];
  addEventListener("beforeprint", () => {
    before = folds.map((one) => one.open);
    fold(true);
  });
  addEventListener("afterprint", () => folds.forEach((one, i) => (one.open = before[i])));
})();
