// The case: what was pasted, what was answered since, and the answer to it. It is kept here and
// nowhere else; a snapshot of it makes every change one that can be undone.

import { post, problemsOf } from "./api.js";

const empty = () => ({ texts: [], person: null, edits: [], done: {} });

let now = empty();
let past = [];
let answer = null;
let problems = null;
let running = null;
let latest = 0;

const watchers = new Set();
const tell = (what) => watchers.forEach((one) => one(what));

/** Calls somebody with "changed" when the case changes, and with "answered" when the answer does. */
export const watch = (watcher) => watchers.add(watcher);

export const state = () => now;
export const answered = () => answer;
export const trouble = () => problems;
export const canUndo = () => past.length > 0;
export const isEmpty = () => now.texts.length === 0 && now.edits.length === 0;

/** What goes to the program. */
export const sent = () => ({ texts: now.texts, person: now.person, edits: now.edits });

function change(next, keepPast = true) {
  if (keepPast) past = [...past.slice(-199), now];
  now = next;
  tell("changed");
  return ask();
}

/** Puts the pasted text in place of the one before. */
export const paste = (text) => {
  const others = now.texts.filter((one) => one.name !== "pasted text");
  const texts = text.trim() === "" ? others : [{ name: "pasted text", text }, ...others];
  return change({ ...now, texts });
};

export const open = (files) => {
  const names = new Set(files.map((one) => one.name));
  return change({ ...now, texts: [...now.texts.filter((one) => !names.has(one.name)), ...files] });
};

export const close = (name) =>
  change({ ...now, texts: now.texts.filter((one) => one.name !== name) });

export const choose = (person) => change({ ...now, person }, false);

/** Sets a fact; null makes it unknown, a list is a list. */
export const set = (path, value) => {
  const person = answer?.people[answer.chosen]?.name ?? null;
  const edit = { person, path };
  if (Array.isArray(value)) edit.values = value;
  else edit.value = value;
  const same = (one) => one.path === path && one.person === person;
  return change({ ...now, edits: [...now.edits.filter((one) => !same(one)), edit] });
};

/** Takes several changes at once, as a what-if that became true. */
export const setAll = (edits) => {
  const person = answer?.people[answer.chosen]?.name ?? null;
  const paths = new Set(edits.map((one) => one.path));
  const kept = now.edits.filter((one) => !(paths.has(one.path) && one.person === person));
  return change({ ...now, edits: [...kept, ...edits.map((one) => ({ ...one, person }))] });
};

export const isEdited = (path) =>
  now.edits.some((one) => one.path === path && one.person === answer?.people[answer.chosen]?.name);

/** Ticks a step off, which changes nothing of the answer. */
export const tick = (code, done) => {
  const person = answer?.people[answer.chosen]?.name ?? "";
  past = [...past, now];
  now = { ...now, done: { ...now.done, [`${person}\n${code}`]: done } };
  tell("changed");
};

export const isDone = (code) =>
  now.done[`${answer?.people[answer.chosen]?.name ?? ""}\n${code}`] === true;

export function undo() {
  const before = past.pop();
  return before ? change(before, false) : undefined;
}

export const clear = () => change(empty());

/** Asks for the answer anew; an older question that is still open is dropped. */
export async function ask() {
  running?.abort();
  running = new AbortController();
  const mine = ++latest;
  if (isEmpty()) {
    answer = null;
    problems = null;
    tell("answered");
    return;
  }
  try {
    const next = await post("/api/diagnose", sent(), running.signal);
    if (mine !== latest) return;
    answer = next;
    problems = null;
  } catch (error) {
    if (error.name === "AbortError" || mine !== latest) return;
    problems = problemsOf(error);
  }
  tell("answered");
}
