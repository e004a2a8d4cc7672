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

/** Waits until the page shows something, at most a minute. */
async function shows(what, look, argument) {
  try {
    await page.waitForFunction(look, { timeout: 60000, polling: 200 }, argument);
    console.log(`ok    ${what}`);
  } catch (e) {
    failed++;
    console.log(`FAIL  ${what}`);
  }
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
    await page.keyboard.down('Control');
    await page.keyboard.press('g');
    await page.keyboard.up('Control');
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
  const whole = fs.readFileSync(path.join(rules, file), 'utf8');
  const before = whole.slice(0, whole.indexOf(part) + part.length).split('\n');
  return [before.length, before[before.length - 1].length + 1];
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
  await page.keyboard.press('Delete');
  await command('Undo');
  await command('Undo');
  await shows('a mended mistake is gone', part =>
    !document.body.innerText.replace(/\u00a0/g, ' ').includes(part), 'has no field "usageLocatxion"');

  await goTo(...place(FILE, 'Licensing( '));
  await page.keyboard.down('Control');
  await page.keyboard.press('Space');
  await page.keyboard.up('Control');
  await shows('completion offers fields', () =>
    [...document.querySelectorAll('.suggest-widget .monaco-list-row')].some(r => r.innerText.includes('usageLocation')));
  await picture('3-completion');
  await page.keyboard.press('Escape');

  const [line, column] = place(FILE, 'insertLogical( diagnosis("');
  await goTo(line, column + 2);
  await command('Show or Focus Hover');
  await shows('hover tells the words of a code', () => {
    const hover = document.querySelector('.monaco-hover:not(.hidden) .hover-contents');
    return hover && hover.innerText.trim().length > 20;
  });
  await picture('4-hover');
  await page.keyboard.press('Escape');

  const code = fs.readFileSync(path.join(rules, FILE), 'utf8').match(/insertLogical\( diagnosis\("([a-z-]+)"/)[1];
  await goTo(line, column + 2);
  await page.keyboard.press('F2');
  await pause(1500);
  await page.keyboard.down('Control');
  await page.keyboard.press('a');
  await page.keyboard.up('Control');
  await page.keyboard.type('renamed-by-a-test');
  await page.keyboard.press('Enter');
  await pause(3000);
  await command('File: Save All');
  await pause(2500);
  await picture('5-rename');
  for (const ending of ['drl', 'advice.yaml', 'cases.yaml']) {
    const now = fs.readFileSync(path.join(rules, `licensing/licensing.${ending}`), 'utf8');
    const renamed = now.includes('renamed-by-a-test') && !now.includes(`diagnosis("${code}")`) && !now.includes(` ${code}:`);
    if (!renamed) failed++;
    console.log(`${renamed ? 'ok   ' : 'FAIL '} rename reached licensing.${ending}`);
  }

  await goTo(1, 1);
  await command('exodx: Test the cases of this family');
  // What a terminal shows is drawn and no text of the page.
  await shows('a terminal runs the cases of the family: its picture shows how it ended', () =>
    document.querySelector('.terminal-wrapper') !== null);
  await pause(60000);
  await picture('6-test');
  await browser.close();
  process.exit(failed ? 1 : 0);
}

main().catch(e => { console.error(e); process.exit(2); });
