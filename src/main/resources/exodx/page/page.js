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

  all(".fold").forEach((one) => (one.open = false));
  const reveal = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target) {
      unfold(target);
      target.scrollIntoView();
    }
  };
  reveal();
  addEventListener("hashchange", reveal);

  // On paper the parts of the appendix are open; what is folded inside of a part stays as it is.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = all(".fold:not(.more):not([open])");
    closed.forEach((one) => (one.open = true));
  });
  addEventListener("afterprint", () => closed.forEach((one) => (one.open = false)));
})();
