// Looks at pages in a real browser: node check.mjs BROWSER PAGE...
//
// Prints one line for each check, and ends with 1 when one failed.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const [executablePath, ...pages] = process.argv.slice(2);
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDTHS = [320, 390, 768, 1280, 1920];
const SCHEMES = ['light', 'dark'];

const browser = await chromium.launch({
  executablePath,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--host-resolver-rules=MAP * ~NOTFOUND',
  ],
});

/** Opens a page and hands it over with all that it asked for and complained about. */
async function look(file, options, use) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  const seen = { requests: [], blocked: [], complaints: [] };
  page.on('request', (request) => seen.requests.push(request.url()));
  page.on('requestfailed', (request) => {
    if (request.failure().errorText === 'csp') seen.blocked.push(request.url());
  });
  page.on('console', (message) => seen.complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => seen.complaints.push(`error: ${error.message}`));
  if (options.before) await page.addInitScript(options.before);
  const url = pathToFileURL(file).href;
  try {
    await page.goto(url);
    await use(page, seen, url);
    if (!options.hostile) {
      assert.deepEqual(seen, { requests: [url], blocked: [], complaints: [] });
    }
  } finally {
    await context.close();
  }
}

const width = (page) => page.evaluate(() => document.documentElement.scrollWidth);
const unfold = (page) =>
  page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)));
const focused = (page) => page.evaluate(() => document.activeElement.dataset.box ?? null);

/** Draws the whole proof. */
async function everything(page) {
  if (await page.locator('#reasons').count()) await page.locator('#reasons').selectOption('*');
}

async function accessible(page, where) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  const told = violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html)}`);
  assert.deepEqual(told, [], where);
}

const checks = {
  'fits every width and is accessible, light and dark': async (file) => {
    for (const colorScheme of SCHEMES) {
      await look(file, { colorScheme }, async (page) => {
        for (const wide of WIDTHS) {
          await page.setViewportSize({ width: wide, height: 900 });
          assert.ok((await width(page)) <= wide, `${wide} px: ${await width(page)} px wide`);
          if (wide === 390 || wide === 1280) await accessible(page, `${colorScheme} ${wide}`);
        }
        await unfold(page);
        for (const wide of WIDTHS) {
          await page.setViewportSize({ width: wide, height: 900 });
          assert.ok((await width(page)) <= wide, `${wide} px unfolded: ${await width(page)} px wide`);
        }
        await accessible(page, `${colorScheme}, unfolded`);
        const box = page.locator('.box:not([hidden])').first();
        if (await box.count()) {
          await box.focus();
          await page.keyboard.press('Enter');
          await page.setViewportSize({ width: 390, height: 700 });
          assert.ok((await width(page)) <= 390, 'the panel makes the page wide');
          const panel = await page.locator('dialog').boundingBox();
          assert.ok(panel.x >= 0 && panel.x + panel.width <= 390, 'the panel is off the screen');
          await accessible(page, `${colorScheme}, panel`);
        }
      });
    }
  },

  'every command can be copied': async (file) => {
    await look(file, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
      await unfold(page);
      for (const box of await page.locator('.command:has(.copy)').all()) {
        await box.locator('.copy').click();
        await box.locator('.copy', { hasText: 'Copied' }).waitFor();
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        assert.equal(copied, await box.locator('code').textContent());
      }
    });
  },

  'without a clipboard the command is selected': async (file) => {
    const before = () => Object.defineProperty(navigator, 'clipboard', { value: undefined });
    await look(file, { before }, async (page) => {
      await unfold(page);
      for (const box of await page.locator('.command:has(.copy)').all()) {
        await box.locator('.copy').click();
        await box.locator('.copy', { hasText: 'Selected' }).waitFor();
        const selected = await page.evaluate(() => getSelection().toString());
        assert.equal(selected, await box.locator('code').textContent());
      }
    });
  },

  'the keyboard reaches every box and opens its panel': async (file) => {
    await look(file, {}, async (page) => {
      await everything(page);
      const boxes = await page.$$eval('[data-box]', (all) => all.map((box) => box.dataset.box));
      const reached = [];
      const order = [];
      for (let i = 0; i < 2000; i++) {
        await page.keyboard.press('Tab');
        const where = await page.evaluate(() => {
          const at = document.activeElement;
          const shown = at === document.body || getComputedStyle(at).outlineStyle !== 'none' || at.closest('svg');
          const all = [...document.querySelectorAll('*')];
          return { body: at === document.body, shown: !!shown, at: all.indexOf(at), html: at.outerHTML.slice(0, 99) };
        });
        if (where.body) break;
        assert.ok(where.shown, `no visible focus: ${where.html}`);
        order.push(where.at);
        const id = await focused(page);
        if (id === null) continue;
        reached.push(id);
        await page.keyboard.press('Enter');
        await page.locator('dialog[open]').waitFor();
        const panel = await page.evaluate(() => [
          document.activeElement.id,
          document.activeElement.textContent.split(' ')[0],
        ]);
        assert.deepEqual(panel, ['panel-heading', id]);
        await page.keyboard.press('Escape');
        await page.locator('dialog[open]').waitFor({ state: 'detached' });
        assert.equal(await focused(page), id, 'the focus comes back');
      }
      assert.deepEqual(reached, boxes);
      assert.deepEqual(order, [...order].sort((a, b) => a - b), 'the order is that of the page');
    });
  },

  'a panel leads on to its reasons, and out': async (file) => {
    await look(file, {}, async (page) => {
      await everything(page);
      const rule = page.locator('.box.rule').last();
      if (!(await rule.count())) return;
      await rule.click();
      const link = page.locator('dialog a.reason').first();
      const next = await link.textContent();
      await link.click();
      const heading = page.locator('#panel-heading');
      assert.equal((await heading.textContent()).split(' ')[0], next);
      await page.locator('dialog .close').click();
      assert.equal(await page.locator('dialog').isVisible(), false);
    });
  },

  'the drawing opens small, is drawn anew for one conclusion, and opens further': async (file) => {
    for (const wide of [390, 1280]) {
      await look(file, { viewport: { width: wide, height: 900 } }, async (page) => {
        const reasons = page.locator('#reasons');
        if (!(await reasons.count())) return;
        const shown = () => page.$$eval('.box:not([hidden])', (all) => all.map((box) => box.dataset.box));
        const overlaps = () =>
          page.$$eval('.box:not([hidden]) rect', (all) => {
            const at = all.map((one) => one.getBoundingClientRect());
            return at.some((a, i) =>
              at.slice(i + 1).some((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom),
            );
          });
        const tall = () => page.$eval('.box:not([hidden]) tspan', (text) => text.getBoundingClientRect().height);
        const inside = () => page.$eval('#drawing', (one) => one.scrollWidth <= one.clientWidth);
        assert.ok(await inside(), `${wide} px: it opens wider than the page`);
        const all = await page.locator('.box').count();
        for (const id of await reasons.locator('option').evaluateAll((some) => some.map((one) => one.value))) {
          await reasons.selectOption(id);
          const ids = await shown();
          if (id === '*') assert.equal(ids.length, all);
          else assert.ok(id === '' ? ids.length > 0 : ids.includes(id), `${id} is not drawn`);
          assert.equal(await overlaps(), false, `${wide} px, ${id}: boxes overlap`);
          assert.ok((await tall()) > 9, `${wide} px, ${id}: too small to be read`);
        }
        await reasons.selectOption('');
        for (let i = 0; i < 200 && (await page.locator('[aria-expanded=false]').count()); i++) {
          const more = page.locator('[aria-expanded=false]').first();
          await more.focus();
          await page.keyboard.press('Enter');
          assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-expanded')), 'true');
        }
        assert.equal(await overlaps(), false, `${wide} px, all open: boxes overlap`);
        const open = await shown();
        const missing = await page.$$eval(
          '.arrow',
          (arrows, open) => arrows.filter((one) => open.includes(one.dataset.to) && !open.includes(one.dataset.from)).length,
          open,
        );
        assert.equal(missing, 0, 'reasons are missing although all is open');
        await reasons.selectOption('*');
        await page.locator('.fit').click();
        const fits = await page.$eval('svg', (svg) => svg.clientWidth <= svg.parentElement.clientWidth);
        assert.ok(fits, 'the graph does not fit');
      });
    }
  },

  'no letter of the graph leaves its box': async (file) => {
    await look(file, {}, async (page) => {
      await everything(page);
      const out = await page.$$eval('.box tspan', (all) =>
        all
          .filter((text) => {
            const box = text.closest('.box').querySelector('rect').getBoundingClientRect();
            const own = text.getBoundingClientRect();
            return own.right > box.right || own.bottom > box.bottom;
          })
          .map((text) => text.textContent),
      );
      assert.deepEqual(out, []);
    });
  },

  'it works without scripts': async (file) => {
    await look(file, { javaScriptEnabled: false }, async (page) => {
      assert.equal(await page.locator('.copy:visible, .controls:visible, dialog:visible').count(), 0);
      assert.equal(await page.locator('details:not([open])').count(), 0);
      for (const box of (await page.locator('[data-box]').all()).slice(0, 5)) {
        await box.click();
        const entry = page.locator('.entry:target');
        assert.equal(await entry.getAttribute('id'), await box.getAttribute('data-box'));
        assert.ok(await entry.isVisible());
      }
    });
  },

  'on paper the answer comes first and its proof behind it, in ink on white': async (file) => {
    await look(file, { colorScheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      assert.equal(await page.locator('details:not([open], .more)').count(), 0);
      assert.equal(await page.locator('button:visible, nav:visible, .controls:visible').count(), 0);
      const ink = await page.evaluate(() => [
        getComputedStyle(document.body).backgroundColor,
        getComputedStyle(document.body).color,
      ]);
      assert.deepEqual(ink, ['rgb(255, 255, 255)', 'rgb(27, 31, 36)']);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      assert.ok(pdf.length > 10_000);
    });
  },

  'what slips in does not run': async (file) => {
    const html = await readFile(file, 'utf8');
    const slipped =
      '<script>window.ran = 1</script><img src="https://example.com/x.png" onerror="window.ran = 2">' +
      '<a id="slip" href="javascript:window.ran=3">x</a><style>body { display: none }</style>' +
      '<iframe src="https://example.com/"></iframe><form action="https://example.com/"></form>';
    const changed = `${file}.slipped.html`;
    await writeFile(changed, html.replace('</main>', `${slipped}</main>`));
    await look(changed, { hostile: true }, async (page, seen, url) => {
      await page.locator('#slip').dispatchEvent('click');
      await page.evaluate(() => document.querySelector('form').submit());
      const left = () => seen.requests.filter((one) => one !== url && !seen.blocked.includes(one));
      const refused = () => seen.complaints.filter((one) => one.includes('Content Security Policy')).length;
      for (let i = 0; i < 300 && (refused() < 4 || left().length > 0); i++) await page.waitForTimeout(200);
      assert.equal(await page.evaluate(() => window.ran), undefined);
      assert.ok(await page.locator('h1').isVisible(), 'a foreign style was used');
      assert.deepEqual(left(), []);
      assert.ok(refused() >= 4);
      assert.equal(page.url(), url);
      const written = await page.evaluate(() => {
        try {
          document.getElementById('said').innerHTML = '<b>x</b>';
          return 'written';
        } catch (error) {
          return error.name;
        }
      });
      assert.equal(written, 'TypeError', 'text can become markup');
    });
  },
};

let failed = 0;
for (const file of pages) {
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check(file);
      console.log(`ok   ${basename(file)}: ${name}`);
    } catch (error) {
      failed++;
      console.log(`FAIL ${basename(file)}: ${name}\n${error.message}`);
    }
  }
}
await browser.close();
process.exit(failed > 0 ? 1 : 0);
