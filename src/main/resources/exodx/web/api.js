// Asks the program. Only this page has the token, and only this tab keeps it.

const KEY = "exodx-token";

export class ApiError extends Error {
  constructor(status, problems) {
    super(problems.map((one) => one.message).join("; "));
    this.status = status;
    this.problems = problems;
  }
}

/** Takes the token from the address, and the address out of sight. */
export async function enter() {
  const given = new URLSearchParams(location.hash.slice(1));
  if (given.has("ticket")) {
    history.replaceState(null, "", "/");
    const { token } = await post("/api/session", { ticket: given.get("ticket") });
    sessionStorage.setItem(KEY, token);
  } else if (given.has("token")) {
    history.replaceState(null, "", "/");
    sessionStorage.setItem(KEY, given.get("token"));
  }
  return sessionStorage.getItem(KEY) !== null;
}

const headers = (more) => ({ Authorization: `Bearer ${sessionStorage.getItem(KEY)}`, ...more });

async function answered(asked) {
  let response;
  try {
    response = await asked;
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new ApiError(0, [
      {
        severity: "error",
        message: "exodx does not answer",
        hint: "it was ended: start exodx serve again",
      },
    ]);
  }
  if (response.ok) return response;
  let problems = [{ severity: "error", message: `it failed with status ${response.status}` }];
  try {
    ({ problems } = await response.json());
  } catch {
    // no data: the status has to do
  }
  throw new ApiError(response.status, problems);
}

const send = (path, data, signal) =>
  answered(
    fetch(path, {
      method: "POST",
      headers: headers({ "Content-Type": "application/json" }),
      body: JSON.stringify(data),
      signal,
    }),
  );

export const get = async (path) => (await answered(fetch(path, { headers: headers() }))).json();

export const post = async (path, data, signal) => (await send(path, data, signal)).json();

/** Asks for a file. */
export const postForText = async (path, data) => (await send(path, data)).text();

let known;

/** What the rules speak of: kinds of facts with their fields, codes with their titles. */
export function words() {
  known ??= get("/api/words").then((all) => ({
    ...all,
    titles: new Map(all.codes.map((one) => [one.code, one.title.replace(/\{[\w.]+\}/g, "...")])),
    /** Finds the field at a path such as kind[1].name; nothing when there is none. */
    field(path) {
      const [, key, name] = /^(\w+)(?:\[\d+\])?\.(\w+)$/.exec(path) ?? [];
      const kind = all.facts.find((one) => one.key === key);
      const field = kind?.fields.find((one) => one.name === name);
      return field ? { ...field, of: kind } : undefined;
    },
  }));
  return known;
}

/** Forgets them: the rules have changed. */
export const forgetWords = () => (known = undefined);

/** What went wrong, as problems: those that the program tells, or an error of the page itself. */
export const problemsOf = (error) => error.problems ?? [{ severity: "error", message: String(error.message) }];
