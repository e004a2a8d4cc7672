// Draws a part of the proof anew: what was chosen, with as many of its reasons as are wanted.
// Without scripts the whole drawing stands there as it was delivered.
"use strict";

document.querySelectorAll(".drawing").forEach((drawing) => {
  const svg = drawing.querySelector("svg");
  const WIDE = 216;
  const EDGE = 12;
  const GAP = 14;
  const BETWEEN = 44;
  const INDENT = 18;

  const boxes = new Map();
  for (const box of svg.querySelectorAll(".box")) {
    const tall = Number(box.querySelector("rect").getAttribute("height"));
    boxes.set(box.dataset.box, { box, tall, at: box.getAttribute("transform") });
  }
  const arrows = [...svg.querySelectorAll(".arrow")].map((line) => ({
    line,
    from: line.dataset.from,
    to: line.dataset.to,
    way: line.getAttribute("d"),
  }));
  const reasons = (id) => arrows.filter((one) => one.to === id).map((one) => one.from);
  const whole = ["viewBox", "width", "height"].map((name) => [name, svg.getAttribute(name)]);
  const controls = drawing.parentElement.querySelector(".controls");
  const choice = controls.querySelector("select");
  let roots = [];
  let open = new Set();

  /** How many columns there is room for. */
  const columnsIn = (room) => Math.floor((room - 2 * EDGE + BETWEEN) / (WIDE + BETWEEN));

  /** The boxes to be seen, each behind those that it leads to. */
  const visible = () => {
    const seen = new Set(roots);
    for (const id of seen) {
      if (open.has(id)) {
        reasons(id).forEach((one) => seen.add(one));
      }
    }
    return seen;
  };

  /** How many arrows a box is away from what was chosen, at most. */
  const depths = (seen) => {
    const depth = new Map([...seen].map((id) => [id, 0]));
    for (let round = 0; round < seen.size; round++) {
      let changed = false;
      for (const { from, to } of arrows) {
        if (seen.has(from) && seen.has(to) && open.has(to) && depth.get(from) <= depth.get(to)) {
          depth.set(from, depth.get(to) + 1);
          changed = true;
        }
      }
      if (!changed) {
        break;
      }
    }
    return depth;
  };

  /** Columns: reasons on the left, what was chosen on the right. */
  const columns = (seen) => {
    const depth = depths(seen);
    const last = Math.max(0, ...depth.values());
    const width = 2 * EDGE + (last + 1) * WIDE + last * BETWEEN;
    const layers = Array.from({ length: last + 1 }, () => []);
    seen.forEach((id) => layers[depth.get(id)].push(id));
    const tall = (ids) => ids.reduce((sum, id) => sum + boxes.get(id).tall + GAP, -GAP);
    const height = Math.max(...layers.map(tall));
    const places = new Map();
    const turns = new Map();
    layers.forEach((ids, layer) => {
      const middle = (id) => {
        const led = arrows
          .filter((one) => one.from === id && places.has(one.to))
          .map((one) => places.get(one.to).y + boxes.get(one.to).tall / 2);
        return led.length === 0 ? 0 : led.reduce((a, b) => a + b) / led.length;
      };
      const sorted = ids.map((id) => [middle(id), id]).sort((a, b) => a[0] - b[0]);
      let y = EDGE + (height - tall(ids)) / 2;
      for (const [, id] of sorted) {
        turns.set(id, BETWEEN - 8 - (7 * turns.size) % (BETWEEN - 16)); // lines to two boxes part
        places.set(id, { x: EDGE + (last - layer) * (WIDE + BETWEEN), y });
        y += boxes.get(id).tall + GAP;
      }
    });
    const way = (from, to) => {
      const [a, b] = [places.get(from), places.get(to)];
      const [y, end] = [a.y + boxes.get(from).tall / 2, b.y + boxes.get(to).tall / 2];
      return `M${a.x + WIDE} ${y} H${b.x - turns.get(to)} V${end} H${b.x - 2}`;
    };
    return { places, way, width, height: height + 2 * EDGE };
  };

  /** An outline: each box below what it leads to, set in once more. */
  const outline = (seen, room) => {
    const deepest = Math.max(1, Math.floor((room - WIDE - 2 * EDGE - INDENT) / INDENT));
    const places = new Map();
    let y = EDGE;
    const put = (id, depth) => {
      if (places.has(id)) {
        return;
      }
      places.set(id, { x: EDGE + Math.min(depth, deepest) * INDENT, y });
      y += boxes.get(id).tall + GAP;
      if (open.has(id)) {
        reasons(id).filter((one) => seen.has(one)).forEach((one) => put(one, depth + 1));
      }
    };
    roots.forEach((id) => put(id, 0));
    const right = EDGE + (deepest + 1) * INDENT + WIDE;
    const way = (from, to) => {
      const [a, b] = [places.get(from), places.get(to)];
      const y = a.y + boxes.get(from).tall / 2;
      return b.x < a.x && b.y < a.y
        ? `M${a.x} ${y} H${b.x + INDENT / 2} V${b.y + boxes.get(to).tall + 2}`
        : `M${a.x + WIDE} ${y} H${right} V${b.y + boxes.get(to).tall / 2} H${b.x + WIDE + 2}`;
    };
    return { places, way, width: right + EDGE, height: y - GAP + EDGE };
  };

  const make = (name, attributes, text) => {
    const tag = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.entries(attributes).forEach(([key, value]) => tag.setAttribute(key, value));
    if (text) {
      tag.textContent = text;
    }
    return tag;
  };

  /** What shows the reasons of a box, or hides them. */
  const handle = (id, place) => {
    const count = new Set(reasons(id)).size;
    const shown = open.has(id);
    const name = boxes.get(id).box.querySelector(".body").textContent;
    const tag = make("g", {
      class: "expand",
      role: "button",
      tabindex: "0",
      "aria-expanded": String(shown),
      "aria-label": `${shown ? "Hide" : "Show"} ${count} reason${count === 1 ? "" : "s"}: ${name}`,
      "data-expand": id,
      transform: `translate(${place.x + WIDE - 38} ${place.y + 4})`,
    });
    tag.append(
      make("rect", { width: 34, height: 20, rx: 10 }),
      make("text", { x: 17, y: 14, "text-anchor": "middle" }, shown ? "−" : `+${count}`),
    );
    return tag;
  };

  const draw = () => {
    svg.querySelectorAll(".expand").forEach((one) => one.remove());
    const everything = choice.value === "*";
    svg.classList.toggle("part", !everything);
    const seen = everything ? new Set(boxes.keys()) : visible();
    const room = drawing.clientWidth || 1024;
    const narrow = columnsIn(room) < 3;
    const laid = everything ? null : narrow ? outline(seen, room) : columns(seen);
    for (const [id, { box, at }] of boxes) {
      const place = laid && laid.places.get(id);
      box.toggleAttribute("hidden", !seen.has(id));
      box.setAttribute("transform", place ? `translate(${place.x} ${place.y})` : at);
      if (place && reasons(id).length > 0) {
        box.after(handle(id, place));
      }
    }
    for (const { line, from, to, way } of arrows) {
      const shown = everything || (open.has(to) && seen.has(from) && seen.has(to));
      line.toggleAttribute("hidden", !shown);
      line.setAttribute("d", laid && shown ? laid.way(from, to) : way);
    }
    const size = laid
      ? [["viewBox", `0 0 ${laid.width} ${laid.height}`], ["width", laid.width], ["height", laid.height]]
      : whole;
    size.forEach(([name, value]) => svg.setAttribute(name, value));
  };

  const choose = () => {
    roots = choice.value === "" ? choice.dataset.first.split(" ") : [choice.value];
    open = new Set(choice.value === "*" ? [] : roots);
    let last = [...open];
    const most = choice.value === "" ? 3 : Math.max(3, columnsIn(drawing.clientWidth));
    for (let layers = 3; layers <= most; layers++) {
      last = last.flatMap(reasons);
      last.forEach((id) => open.add(id));
    }
    draw();
    drawing.scrollTo(drawing.scrollWidth, 0);
  };

  const toggle = (id) => {
    if (!open.delete(id)) {
      open.add(id);
    }
    draw();
    const at = svg.querySelector(`[data-expand="${CSS.escape(id)}"]`);
    at.focus();
    at.scrollIntoView({ block: "nearest", inline: "center" });
  };

  svg.addEventListener("click", (event) => {
    const at = event.target.closest(".expand");
    if (at) {
      toggle(at.dataset.expand);
    }
  });
  svg.addEventListener("keydown", (event) => {
    const at = event.target.closest(".expand");
    if (at && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      toggle(at.dataset.expand);
    }
  });

  /** Marks the arrows at one box. */
  const touch = (event) => {
    const id = event.target.closest(".box")?.dataset.box;
    arrows.forEach(({ line, from, to }) => line.classList.toggle("on", id === from || id === to));
  };
  svg.addEventListener("mouseover", touch);
  svg.addEventListener("focusin", touch);

  const fit = controls.querySelector(".fit");
  controls.hidden = false;
  fit.addEventListener("click", () => {
    fit.setAttribute("aria-pressed", String(svg.classList.toggle("fit")));
  });
  choice.addEventListener("change", choose);
  let width = -1;
  new ResizeObserver(() => {
    if (drawing.clientWidth !== width) {
      const first = width <= 0; // it was folded away, or is new
      width = drawing.clientWidth;
      (first ? choose : draw)();
    }
  }).observe(drawing);
});
