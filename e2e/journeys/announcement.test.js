// The announcement is the page that everybody sees: the same truth in three languages, on every screen,
// with and without JavaScript.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser, openPage } from '../browser.js';
import { axe, fitsWidth, mainText, stayedQuiet } from '../checks.js';
import { startDemo } from '../samling.js';

const LANGUAGES = ['nb', 'nn', 'en'];
const WIDTHS = [320, 1280];

describe('the announcement', { timeout: 300_000 }, () => {
  let demo;
  let browser;

  before(async () => {
    demo = await startDemo();
    browser = await openBrowser();
  });

  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  /** Runs `look` on the announcement in a page of its own; a failure tells what the program logged. */
  async function visit(options, look) {
    const page = await openPage(browser, options);
    try {
      const response = await page.goto(demo.announcement);
      assert.equal(response.status(), 200);
      assert.equal(page.url(), demo.announcement, 'it answers without a redirect');
      await look(page);
    } catch (error) {
      error.message += `\nThe program's log:\n${demo.log()}`;
      throw error;
    } finally {
      await page.context().close();
    }
  }

  /** Follows the language switch as a reader does. */
  async function choose(page, language) {
    const arrived = page.waitForEvent('load');
    await page.locator(`a[hreflang="${language}"]`).click();
    await arrived;
    assert.equal(await page.locator('html').getAttribute('lang'), language, `the page after choosing ${language}`);
  }

  it('is in Bokmål until another language is chosen', async () => {
    await visit({ locale: 'de-DE' }, async (page) => {
      assert.equal(await page.locator('html').getAttribute('lang'), 'nb');
    });
  });

  it('offers each language in that language', async () => {
    await visit({}, async (page) => {
      for (const language of LANGUAGES) {
        const link = page.locator(`a[hreflang="${language}"]`);
        assert.equal(await link.count(), 1, `links to ${language}`);
        assert.equal(await link.getAttribute('lang'), language, `the words of the link to ${language}`);
        assert.notEqual((await link.innerText()).trim(), '');
      }
    });
  });

  it('says something else in each language', async () => {
    await visit({}, async (page) => {
      const texts = [];
      for (const language of LANGUAGES) {
        await choose(page, language);
        texts.push(await mainText(page));
      }
      assert.equal(new Set(texts).size, LANGUAGES.length, 'two languages have the same text');
    });
  });

  for (const width of WIDTHS) {
    for (const language of LANGUAGES) {
      it(`can be read by everybody in ${language} at ${width} px`, async () => {
        await visit({ width }, async (page) => {
          await choose(page, language);
          assert.equal(await page.locator('h1').count(), 1, 'headings of the first level');
          assert.notEqual((await page.locator('h1').innerText()).trim(), '');
          await axe(page);
          await fitsWidth(page);
          await stayedQuiet(page);
        });
      });
    }
  }

  it('says the same without JavaScript', async () => {
    const texts = [];
    for (const javaScriptEnabled of [true, false]) {
      await visit({ javaScriptEnabled }, async (page) => {
        for (const language of LANGUAGES) {
          await choose(page, language);
          texts.push(await mainText(page));
          await stayedQuiet(page);
        }
      });
    }
    const [scripted, plain] = [texts.slice(0, LANGUAGES.length), texts.slice(LANGUAGES.length)];
    assert.ok(plain.every((text) => text.length > 200), 'the main part is more than a heading');
    assert.deepEqual(plain, scripted);
  });
});
