// Measures the local page: node measure.mjs BROWSER ADDRESS SAMPLES [SECONDS [PID]]
//
// Prints how long answers take that are asked for one after the other, how a crowd of 50 fares for
// SECONDS (60), and how long the browser takes from a click to the changed picture. With PID, that
// of the server, it prints its memory as well (Linux).
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [executablePath, address, samples, seconds = '60', pid] = process.argv.slice(2);
const { origin, hash } = new URL(address);
const Authorization = `Bearer ${hash.replace('#token=', '')}`;
const CROWD = 50;

const text = await readFile(join(samples, 'guid-in-use-soft-deleted-mailbox-purge.yaml'), 'utf8');
const state = { texts: [{ name: 'case.yaml', text }] };
const suppose = [{ path: 'affectedUser.synced', value: 'no' }];

async function ask(path, data) {
  const start = performance.now();
  const response = await fetch(origin + path, { method: 'POST', headers: { Authorization, 'Content-Type': 'application/json' }, body: JSON.stringify(data) });
  await response.text();
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return performance.now() - start;
}

function tell(what, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part) => `${Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))])} ms`;
  console.log(`${what}: least ${at(0)}, median ${at(0.5)}, 95 of 100 below ${at(0.95)} (${times.length} times)`);
}

async function repeated(times, work) {
  const taken = [];
  for (let i = 0; i < times; i++) taken.push(await work());
  return taken;
}

const memory = async () => {
  if (!pid) return;
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  console.log(`memory: ${/VmRSS:\s+(\d+)/.exec(status)[1] / 1024 | 0} MB, at most ${/VmHWM:\s+(\d+)/.exec(status)[1] / 1024 | 0} MB`);
};

await repeated(300, () => ask('/api/diagnose', state));
tell('a case with facts known', await repeated(200, () => ask('/api/diagnose', state)));
tell('what if', await repeated(100, () => ask('/api/what-if', { state, suppose })));
await memory();

const until = performance.now() + 1000 * seconds;
const taken = [];
let errors = 0;
await Promise.all(
  Array.from({ length: CROWD }, async () => {
    while (performance.now() < until) {
      try {
        taken.push(await ask('/api/diagnose', state));
      } catch (error) {
        errors++;
        console.log(error.message, error.cause?.code ?? '');
      }
    }
  }),
);
tell(`${CROWD} at once for ${seconds} s, ${Math.round(taken.length / seconds)} answers a second, ${errors} errors`, taken);
await memory();

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await page.goto(address);
await page.locator('#paste').fill(text);
await page.locator('#status').waitFor();
await page.evaluate(() => { location.hash = '#/what-if'; });
await page.locator('[data-path="affectedUser.synced"] button').first().waitFor();

/** From the click to the first picture that shows both plans anew. */
const toggled = (label) =>
  page.evaluate(
    (wanted) =>
      new Promise((done) => {
        const result = document.getElementById('if-result');
        const button = [...document.querySelectorAll('[data-path="affectedUser.synced"] button')].find((one) => one.textContent.trim() === wanted);
        const start = performance.now();
        const watcher = new MutationObserver(() => {
          if (!result.querySelector('.plans') && wanted === 'no') return;
          watcher.disconnect();
          requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
        });
        watcher.observe(result, { childList: true });
        button.click();
      }),
    label,
  );
const painted = [];
for (let i = 0; i < 40; i++) {
  painted.push(await toggled('no'));
  await toggled('yes');
}
tell('a what-if toggle to the painted change', painted.slice(10));
await browser.close();
