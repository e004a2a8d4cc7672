// Tries the extension in a VS Code that is served on this machine, as its user would, and keeps a picture of each step.
// node try.js URL FOLDER-WITH-THE-OPEN-RULES FOLDER-FOR-PICTURES; needs puppeteer-core and Chromium.
'use strict';
const fs = require('fs');
const path = require('path');
const puppeteer = require('puppeteer-core');

const [url, rules, pictures] = process.argv.slice(2);
const FILE = 'licensing/licensing.drl';
const RIGHT = 'Licensing( usageLocation == "" )';
let page;
let failed = 0;

const pause = ms => new Promise(done => setTimeout(done, ms));

async function picture(name) {
  await page.screenshot({ path: path.join(pictures, `${name}.png`) });
}

/** Waits until the page shows something. */
async function shows(what, look, argument) {
  try {
    await page.waitForFunction(look, { timeout: 30000, polling: 200 }, argument);
    console.log(`ok    ${what}`);
  } catch (e) {
    failed++;
    console.log(`FAIL  ${what}`);
  }
}

async function press(modifier, key) {
  await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  await page.keyboard.up(modifier);
}

const gone = (what, part) => shows(what, unwanted =>
  !document.body.innerText.replace(/\u00a0/g, ' ').includes(unwanted), part);

/** Waits for a list of choices that holds each of these. */
const offers = (what, list, ...wanted) => shows(what, ([selector, names]) => {
  const rows = [...document.querySelectorAll(`${selector} .monaco-list-row`)].map(r => r.innerText);
  return names.every(name => rows.some(r => r.includes(name)));
}, [list, wanted]);

/** Asks for completion at a place, and looks for these among the first of the list: it draws no more of them. */
async function completes(what, name, at, ...wanted) {
  await goTo(...at);
  await press('Control', 'Space');
  await offers(what, '.suggest-widget', ...wanted);
  await picture(name);
  await page.keyboard.press('Escape');
}

const saved = file => fs.readFileSync(path.join(rules, file), 'utf8');

function expect(what, holds) {
  if (!holds) failed++;
  console.log(`${holds ? 'ok   ' : 'FAIL '} ${what}`);
}

const text = part => document.body.innerText.replace(/\u00a0/g, ' ').includes(part);

async function command(name) {
  await page.keyboard.press('F1');
  await pause(700);
  await page.keyboard.type(name, { delay: 15 });
  await pause(900);
  await page.keyboard.press('Enter');
  await pause(900);
}

async function row(name) {
  const found = await page.waitForFunction(wanted =>
    [...document.querySelectorAll('.explorer-folders-view .monaco-list-row')]
      .find(r => r.innerText.trim() === wanted), { timeout: 60000 }, name);
  await found.asElement().click();
  await pause(1500);
}

/** Goes to a place of the editor, and looks that it is there: keys that come too early go elsewhere. */
async function goTo(line, column) {
  const there = `Ln ${line}, Col ${column}`;
  for (let attempt = 0; attempt < 5; attempt++) {
    await page.keyboard.press('Escape');
    await press('Control', 'g');
    await pause(700 * (attempt + 1));
    await page.keyboard.type(`${line}:${column}`, { delay: 15 });
    await pause(700);
    await page.keyboard.press('Enter');
    try {
      await page.waitForFunction(wanted => document.querySelector('.statusbar').innerText.includes(wanted),
        { timeout: 5000, polling: 200 }, there);
      return;
    } catch (e) {
      // once more
    }
  }
  throw new Error(`the editor does not go to ${there}`);
}

function place(file, part) {
  const whole = saved(file);
  const before = whole.slice(0, whole.indexOf(part) + part.length).split('\n');
  return [before.length, before[before.length - 1].length + 1];
}

/** The place where the key on this line begins. */
function keyPlace(file, part) {
  const [line] = place(file, part);
  return [line, saved(file).split('\n')[line - 1].search(/\S/) + 1];
}

async function main() {
  fs.mkdirSync(pictures, { recursive: true });
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'],
    defaultViewport: { width: 1280, height: 900 } });
  page = await browser.newPage();
  await page.goto(url);
  await page.waitForSelector('.monaco-workbench', { timeout: 60000 });
  await pause(4000);

  await row('licensing');
  await row('licensing.drl');
  await goTo(...place(FILE, 'Licensing( usageLocat'));
  await shows('rules are coloured', () =>
    new Set([...document.querySelectorAll('.view-line span span')].map(s => s.className)).size > 4);
  await picture('1-highlighting');

  await page.keyboard.type('x');
  await command('View: Toggle Problems');
  await shows('a mistake stands in the Problems view', text, 'has no field "usageLocatxion"');
  await picture('2-problem');

  await goTo(...place(FILE, 'Licensing( usageLocat'));
  await press('Control', '.');
  await pause(2500);
  await picture('3-quick-fix');
  await page.keyboard.press('Enter');
  await gone('the problem is gone when its hint is applied', 'has no field "usageLocatxion"');

  await completes('completion offers fields', '4-fields', place(FILE, 'Licensing( '), 'usageLocation');
  await completes('completion offers codes', '5-codes', place(FILE, 'insertLogical( diagnosis("'), 'archive-guid-mismatch');

  const [line, column] = place(FILE, 'insertLogical( diagnosis("');
  await goTo(line, column + 2);
  await command('Show or Focus Hover');
  await shows('hover tells the words of a code', () => {
    const hover = document.querySelector('.monaco-hover:not(.hidden) .hover-contents');
    return hover && hover.innerText.trim().length > 20;
  });
  await picture('6-hover');
  await page.keyboard.press('Escape');

  const code = saved(FILE).match(/insertLogical\( diagnosis\("([a-z-]+)"/)[1];
  await goTo(line, column + 2);
  await page.keyboard.press('F12');
  await shows('the definition of a code is in the words', () =>
    document.title.includes('licensing.advice.yaml'));
  await picture('7-definition');
  await command('Go Back');

  await goTo(line, column + 2);
  await press('Shift', 'F12');
  await shows('references are found in rules, words and cases', () => {
    const rows = [...document.querySelectorAll('.peekview-widget .ref-tree .monaco-list-row')].map(r => r.innerText);
    return ['licensing.drl', 'advice.yaml', 'cases.yaml'].every(end => rows.some(r => r.includes(end)));
  });
  await picture('8-references');
  await page.keyboard.press('Escape');

  await press('Control', 'p');
  await pause(700);
  await page.keyboard.type('@usage', { delay: 15 });
  await offers('the symbols of a file are its rules and facts', '.quick-input-widget', 'usage-location-empty');
  await picture('9-symbols');
  await page.keyboard.press('Escape');

  const neat = saved(FILE);
  await goTo(...place(FILE, RIGHT));
  await page.keyboard.type('   ');
  await command('Format Document');
  await command('File: Save All');
  await pause(1500);
  expect('formatting lays a file out as it was', saved(FILE) === neat);

  await goTo(line, column + 2);
  await page.keyboard.press('F2');
  await pause(1500);
  await press('Control', 'a');
  await page.keyboard.type('renamed-by-a-test');
  await page.keyboard.press('Enter');
  await pause(3000);
  await command('File: Save All');
  await pause(2500);
  await picture('10-rename');
  for (const ending of ['drl', 'advice.yaml', 'cases.yaml']) {
    const now = saved(`licensing/licensing.${ending}`);
    expect(`rename reached licensing.${ending}`,
      now.includes('renamed-by-a-test') && !now.includes(`diagnosis("${code}")`) && !now.includes(` ${code}:`));
  }

  await row('licensing.cases.yaml');
  const cases = 'licensing/licensing.cases.yaml';
  await completes('completion offers codes of a case', '11-case-codes', place(cases, 'diagnoses: ['), 'archive-guid-mismatch');
  await completes('completion offers keys of a case', '12-case-keys', keyPlace(cases, 'diagnoses: ['), 'withheld', 'never');
  await row('licensing.advice.yaml');
  const words = 'licensing/licensing.advice.yaml';
  await completes('completion offers keys of a step', '13-step-keys', keyPlace(words, 'instruction:'), 'approval', 'instruction');

  await row('licensing.drl');
  await goTo(1, 1);
  await command('exodx: Test the cases of this family');
  // What a terminal shows is drawn and no text of the page.
  await shows('a terminal runs the cases of the family: its picture shows how it ended', () =>
    document.querySelector('.terminal-wrapper') !== null);
  await pause(60000);
  await picture('14-test');
  await browser.close();
  process.exit(failed ? 1 : 0);
}

main().catch(e => { console.error(e); process.exit(2); });
