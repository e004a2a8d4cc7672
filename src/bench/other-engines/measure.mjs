// What every engine on Node.js shares: cases in, decisions out, and how long it took.
import { readFileSync, writeFileSync } from "node:fs";

const ROUNDS = 3;

/**
 * Answers every case once for comparison, then `count` lines in each of a few rounds.
 * `engine` takes a case and returns the name of its trouble, or a promise of it.
 */
export async function measure(engine) {
  const [file, count, answers] = process.argv.slice(2);
  const decisions = JSON.parse(readFileSync("decisions.json", "utf8"));
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  const answer = async (line) => {
    const facts = JSON.parse(line);
    const decision = decisions[await engine(facts)] ?? { status: "none" };
    return JSON.stringify({ case: facts.case, ...decision }) + "\n";
  };
  const once = [];
  for (const line of lines) {
    once.push(await answer(line));
  }
  writeFileSync(answers, once.join(""));
  let best = null;
  for (let round = 0; round < ROUNDS; round++) {
    const cpu = process.cpuUsage();
    const clock = process.hrtime.bigint();
    let bytes = 0;
    for (let i = 0; i < Number(count); i++) {
      bytes += (await answer(lines[i % lines.length])).length;
    }
    const used = process.cpuUsage(cpu);
    const took = {
      processorSeconds: (used.user + used.system) / 1e6,
      clockSeconds: Number(process.hrtime.bigint() - clock) / 1e9,
      bytes,
    };
    best = best === null || took.processorSeconds < best.processorSeconds ? took : best;
  }
  console.log(JSON.stringify(best));
}

/** Says that a package is not here, so that the run goes on without it. */
export async function load(name) {
  try {
    return await import(name);
  } catch {
    console.log(`the npm package ${name} is not installed`);
    process.exit(42);
  }
}
