// Uses the local page as people do: node serve.mjs BROWSER ADDRESS SAMPLES SHOTS
//
// Prints one line for each check, and ends with 1 when one failed. SHOTS is a folder for pictures.
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const [executablePath, address, samples, shots] = process.argv.slice(2);
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const origin = new URL(address).origin;
await mkdir(shots, { recursive: true });
const sample = (name) => readFile(join(samples, name), 'utf8');

const browser = await chromium.launch({
  executablePath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
});

/** Opens the page, and afterwards holds what it asked for and complained about against it. */
async function use(options, work) {
  const { expected = [], ...more } = options;
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'], ...more });
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  const complaints = [];
  const elsewhere = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('blob:')) elsewhere.push(request.url());
  });
  try {
    await page.goto(address);
    await page.locator('#views a').first().waitFor();
    await work(page);
    assert.deepEqual(elsewhere, []);
    assert.deepEqual(complaints.filter((one) => !expected.some((known) => one.includes(known))), []);
    assert.ok(!page.url().includes('token'), 'the token stays in the address');
  } finally {
    await context.close();
  }
}

async function paste(page, text) {
  await page.locator('#paste').fill(text);
  await page.locator('#status').waitFor();
}

const view = (page, hash) => page.evaluate((to) => { location.hash = to; }, hash);
const status = async (page) => (await page.locator('#status .badge').textContent()).trim();

/** Takes a picture for people. A browser without a screen may draw no frame, which is no fault of the page. */
async function picture(page, name) {
  for (let left = 3; left > 0; left--) {
    try {
      await page.screenshot({ path: join(shots, name), timeout: 20_000 });
      return;
    } catch (error) {
      if (!/Timeout/.test(error.message)) throw error;
    }
  }
  console.log(`note no picture of ${name}: the browser drew nothing`);
}

/** Looks at a view: it fits every width, and everybody can use it. */
async function looks(page, name) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of [390, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${name} is ${wide} px wide at ${width} px`);
      if (width === (colorScheme === 'light' ? 1280 : 390)) {
        await picture(page, `${name}-${width}-${colorScheme}.png`);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => globalThis.axe.run());
        assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html)}`), [], `${name} ${width} ${colorScheme}`);
      }
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 1280, height: 900 });
}

const checks = {
  'a paste becomes a plan, and answers lead to a diagnosis': () =>
    use({}, async (page) => {
      await paste(page, await sample('paste-seed-archive-failed-to-sync-zero.txt'));
      assert.equal(await status(page), 'NEEDS FACTS');
      const before = await page.locator('#status').textContent();
      const steps = await page.locator('.step').count();
      const first = page.locator('#gather .choices').first();
      await first.locator('button', { hasText: 'yes' }).click();
      await page.waitForFunction((text) => document.querySelector('#status').textContent !== text, before);
      assert.match(await page.locator('.known summary').textContent(), /2 facts/);
      await page.locator('#toolbar button', { hasText: 'Undo' }).click();
      await page.waitForFunction((text) => document.querySelector('#status').textContent === text, before);
      assert.equal(await page.locator('.step').count(), steps);
      await looks(page, 'diagnose');
    }),

  'the last answer makes the diagnosis complete': () =>
    use({}, async (page) => {
      const text = await sample('guid-in-use-soft-deleted-mailbox-purge.yaml');
      await paste(page, text.replace(/^  synced: true\n/m, ''));
      assert.equal(await status(page), 'NEEDS FACTS');
      const question = page.locator('.question', { hasText: 'affectedUser.synced' });
      await question.locator('button', { hasText: 'yes' }).click();
      await page.locator('#status .badge', { hasText: 'DIAGNOSED' }).waitFor();
      assert.ok(await page.locator('.lead.danger').isVisible());
      const top = await page.locator('.lead.danger').first().boundingBox();
      assert.ok(top.y + top.height < 900, 'the danger is below the fold');
      await page.locator('#step-1 input[type=checkbox]').check();
      assert.ok(await page.locator('#step-1.done').count());
      const box = page.locator('#leads .command').first();
      await box.locator('.copy').click();
      await box.locator('.copy', { hasText: 'Copied' }).waitFor();
      assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await box.locator('code').textContent());
    }),

  'why and why not': () =>
    use({}, async (page) => {
      await paste(page, await sample('guid-in-use-soft-deleted-mailbox-purge.yaml'));
      await page.locator('#step-1 .why').first().click();
      await page.locator('#panel .because').first().waitFor();
      assert.ok((await page.locator('#panel .premises li').count()) > 2);
      const boxes = await page.$$eval('#panel svg .box', (all) => all.filter((one) => one.getBoundingClientRect().width > 0).length);
      assert.ok(boxes > 5, 'the proof is not drawn');
      await looks(page, 'why');
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('#panel').isVisible(), false);
      await page.locator('#why-not').fill('release-exchange-guid');
      await page.keyboard.press('Enter');
      await page.locator('#panel .because').first().waitFor();
      await looks(page, 'why-not');
    }),

  'what if': () =>
    use({}, async (page) => {
      await paste(page, await sample('guid-in-use-soft-deleted-mailbox-purge.yaml'));
      await view(page, '#/what-if');
      const fact = page.locator('[data-path="affectedUser.synced"]');
      await fact.locator('button', { hasText: 'no' }).first().click();
      await page.locator('.plans').waitFor();
      assert.match(await page.locator('.plans section').nth(1).textContent(), /OUT OF SCOPE/);
      assert.ok((await page.locator('#changes li').count()) > 3);
      await looks(page, 'what-if');
      await view(page, '#/diagnose');
      await page.locator('#status').waitFor();
      assert.equal(await status(page), 'DIAGNOSED');
    }),

  'what would lead to a goal': () =>
    use({}, async (page) => {
      await paste(page, await sample('guid-in-use-content-undecided.json'));
      await view(page, '#/what-if');
      await page.locator('#goal').fill('purge-soft-deleted-mailbox');
      await page.keyboard.press('Enter');
      await page.locator('#if-goal li').first().waitFor();
      await looks(page, 'goal');
      await page.locator('#if-goal button').click();
      await page.locator('.plans section').nth(1).locator('.only', { hasText: 'Purge the soft-deleted mailbox' }).waitFor();
    }),

  'two people have a tab each': () =>
    use({}, async (page) => {
      await page.locator('#files').setInputFiles([join(samples, 'demo-1-provisioned1.yaml'), join(samples, 'demo-2-aduser1.yaml')]);
      await page.locator('[role=tab]').nth(1).waitFor();
      const first = await page.locator('.lead.cause').first().textContent();
      await page.locator('[role=tab]').first().focus();
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction((text) => document.querySelector('.lead.cause').textContent !== text, first);
      assert.equal(await page.locator('[role=tab]').nth(1).getAttribute('aria-selected'), 'true');
      await looks(page, 'people');
    }),

  'a saved case opens again': () =>
    use({}, async (page) => {
      await paste(page, await sample('guid-in-use-soft-deleted-mailbox-purge.yaml'));
      const cause = await page.locator('#leads').textContent();
      const saved = page.waitForEvent('download');
      await page.locator('#toolbar button', { hasText: 'Save case' }).click();
      const file = join(shots, 'case.yaml');
      await (await saved).saveAs(file);
      await page.locator('#toolbar button', { hasText: 'Clear' }).click();
      await page.locator('#status').waitFor({ state: 'detached' });
      await page.locator('#files').setInputFiles([file]);
      await page.locator('#status').waitFor();
      assert.equal(await page.locator('#leads').textContent(), cause);
      for (const format of ['markdown', 'html', 'ps1', 'json']) {
        const exported = page.waitForEvent('download');
        await page.locator('#export').selectOption(format);
        assert.ok((await (await exported).suggestedFilename()).startsWith('case.'));
      }
    }),

  'hostile values stay text': () =>
    use({}, async (page) => {
      const hostile = '<img src=x onerror="window.ran=1"><a href="javascript:window.ran=2">{{7*7}}</a>\u202e';
      const text = await sample('guid-in-use-soft-deleted-mailbox-purge.yaml');
      await paste(page, text.replace('user1@contoso.com', JSON.stringify(hostile).replace('\u202e', '\\u202e')));
      await page.locator('.known summary').click();
      assert.match(await page.locator('.facts').textContent(), /<img src=x onerror/);
      assert.match(await page.locator('.facts').textContent(), /\\u202e/);
      await view(page, '#/what-if');
      await page.locator('#if-facts li').first().waitFor();
      assert.equal(await page.locator('main img, main a[href^="javascript"]').count(), 0);
      assert.equal(await page.evaluate(() => window.ran), undefined);
      const written = await page.evaluate(() => {
        try {
          document.getElementById('said').innerHTML = '<b>x</b>';
          return 'written';
        } catch (error) {
          return error.name;
        }
      });
      assert.equal(written, 'TypeError');
    }).catch((error) => {
      if (!/TrustedHTML|require-trusted-types/.test(error.message)) throw error;
    }),

  'a lesson is answered': () =>
    use({}, async (page) => {
      await view(page, '#/lessons');
      await page.locator('.lessons a').nth(20).waitFor();
      await looks(page, 'lessons');
      await page.locator('.lessons a').nth(20).click();
      const form = page.locator('fieldset').first();
      await form.locator('button', { hasText: 'Hint' }).click();
      assert.match(await form.locator('.hint').textContent(), /right answers: \d/);
      const boxes = await form.locator('input').count();
      for (let i = 0; i < boxes; i++) await form.locator('input').nth(i).check();
      await form.locator('button', { hasText: 'Answer' }).click();
      await form.locator('.result .badge').waitFor();
      await looks(page, 'lesson');
      await page.locator('a', { hasText: 'All lessons' }).click();
      await page.getByText('1 begun').waitFor();
      await page.getByText('0 of 1 answer right').waitFor();
      await page.getByLabel('Show').selectOption('again');
      await page.getByText('1 lesson, 1 begun').waitFor();
      await page.locator('.lessons a').first().click();
      await page.evaluate(() => { globalThis.print = () => { globalThis.printed = true; }; });
      await page.locator('button', { hasText: 'Print with the answers' }).click();
      await page.waitForFunction(() => globalThis.printed);
      assert.ok((await page.locator('#key li').count()) > 0);
      assert.equal(await page.locator('#key').isVisible(), false, 'the answers are shown on the screen');
    }),

  'an organisation is looked over, down to a case': () =>
    use({}, async (page) => {
      await view(page, '#/organisation');
      await page.locator('#organisation .primary').click();
      await page.locator('#rows tbody tr').first().waitFor();
      assert.match(await page.locator('.pager').textContent(), /1 to 50 of 60/);
      await page.locator('.pager button', { hasText: 'Next' }).click();
      await page.getByText('51 to 60 of 60').waitFor();
      await page.locator('.chart button').first().click();
      await page.getByText('1 to 20 of 20').waitFor();
      await looks(page, 'organisation');
      await page.locator('#rows tbody button').first().click();
      await page.locator('#status').waitFor();
      assert.equal(await status(page), 'NEEDS FACTS');
    }),

  'the rules are read and searched': () =>
    use({}, async (page) => {
      await view(page, '#/rules');
      await page.locator('#page h2').first().waitFor();
      await looks(page, 'rules');
      await page.locator('#find-rules').fill('purge approval');
      await page.locator('#pages a[href^="#/rules/rules/"]').first().waitFor();
      await page.locator('#pages a[href^="#/rules/rules/"]').first().click();
      await page.getByText('When it applies').waitFor();
      await page.getByText('Rules that fire in the same cases').waitFor();
      await view(page, '#/rules/words/steps');
      await page.locator('#page th', { hasText: 'Looked at by' }).waitFor();
      await looks(page, 'steps');
      await page.goBack();
      await page.getByText('When it applies').waitFor();
      await looks(page, 'rule');
    }),

  'a rule is edited, with a mistake, and mended': () =>
    use({ expected: ['409'] }, async (page) => {
      await view(page, '#/edit');
      await page.locator('#file').selectOption('scope/scope.drl');
      const text = page.locator('.cm-content');
      await page.getByText(/^No error, \d+ warnings?$/).waitFor();
      await page.getByText('Nothing is changed that a case').waitFor();
      const write = async (line, words) => {
        await view(page, `#/edit/${encodeURIComponent('scope/scope.drl')}:${line}`);
        await page.locator('.cm-activeLine', { hasText: /\S/ }).waitFor();
        await page.keyboard.press('End');
        await page.keyboard.insertText(words);
      };
      await write(11, '');
      await page.keyboard.press('Enter');
      await page.keyboard.type('AffectedUser( syn');
      await page.locator('.cm-tooltip-autocomplete li', { hasText: 'synced' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByText(/^\d+ errors?$/).waitFor();
      await page.locator('#findings button').first().click();
      assert.ok(await text.evaluate((one) => one.getRootNode().activeElement === one), 'the finding does not lead into the text');
      await page.locator('.cm-lintRange-error').first().waitFor();
      await looks(page, 'edit');
      await page.locator('button', { hasText: 'Back to what was saved' }).click();
      await page.getByText(/^No error, \d+ warnings?$/).waitFor();
      await write(12, ' // looked at again');
      await page.getByText(/case near the change|cases near the change/).waitFor();
      await view(page, '#/rules');
      await page.locator('#page').waitFor();
      await view(page, `#/edit/${encodeURIComponent('scope/scope.drl')}`);
      await page.getByText('looked at again').waitFor();
      await page.locator('#editor .primary').click();
      await page.locator('#verdict', { hasText: 'Saved' }).waitFor();
      await page.reload();
      await page.getByText('looked at again').waitFor();
    }),

  'the keyboard is enough': () =>
    use({}, async (page) => {
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement.id), 'skip');
      await page.locator('#paste').focus();
      await page.keyboard.insertText(await sample('paste-seed-archive-failed-to-sync-zero.txt'));
      await page.locator('#status').waitFor();
      const before = await page.locator('#status').textContent();
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => ({ text: document.activeElement.textContent, choice: !!document.activeElement.closest('.choices'), seen: getComputedStyle(document.activeElement).outlineStyle !== 'none' }));
        assert.ok(at.seen, `no visible focus on ${at.text}`);
        if (at.choice) break;
      }
      await page.keyboard.press('Enter');
      await page.waitForFunction((text) => document.querySelector('#status').textContent !== text, before);
      assert.notEqual(await page.evaluate(() => document.activeElement.tagName), 'BODY', 'the focus is lost');
    }),

  'a page without the token is told what to do': async () => {
    const page = await browser.newPage();
    await page.goto(origin);
    await page.getByText('open the address that exodx serve printed').waitFor();
    await page.close();
  },
};

let failed = 0;
const only = process.env.ONLY;
for (const [name, check] of Object.entries(checks)) {
  if (only && !name.includes(only)) continue;
  try {
    await check();
    console.log(`ok   ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAIL ${name}\n${error.message}`);
  }
}
await browser.close();
process.exit(failed > 0 ? 1 : 0);
