// What impatient organisers do: press a button in two tabs, and look for one letter among many. With and without JavaScript.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser, openPage } from '../browser.js';
import { axe, fitsWidth } from '../checks.js';
import { pointer } from '../hands.js';
import { startDemo } from '../samling.js';
import { logIn } from '../sign-up.js';

for (const javaScriptEnabled of [true, false]) {
  describe(`impatience ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, { timeout: 120_000 }, () => {
    let demo;
    let browser;
    let page;
    let desk;

    before(async () => {
      demo = await startDemo();
      browser = await openBrowser();
      page = await openPage(browser, { javaScriptEnabled });
      await logIn(page, pointer(page), demo);
      desk = page.url();
    });

    after(async () => {
      await browser?.close();
      await demo?.stop();
    });

    /** Presses the same button in two tabs that were opened before either was pressed; stands on the second's answer. */
    async function twice(address, selector) {
      const tabs = [await page.context().newPage(), await page.context().newPage()];
      for (const tab of tabs) await tab.goto(address);
      for (const tab of tabs) {
        const answered = tab.waitForResponse((response) => response.request().method() === 'POST');
        await pointer(tab).follow(tab.locator(selector));
        assert.equal((await answered).status(), 303, tab.url());
      }
      return tabs[1];
    }

    it("the clock's button moves it once", async () => {
      const tab = await twice(desk, '.demo-clock button');
      assert.match(await tab.locator('.demo-clock p').innerText(), /21\. november/, 'just past the deadline');
    });

    it('publishing twice publishes once, and says nothing of an error', async () => {
      const tab = await twice(`${desk}/coverage`, '#publish button[type="submit"]');
      assert.equal(await tab.locator('#publish').count(), 0, 'it is in force');
    });

    it('the letters are paged, and each page keeps what was chosen', async () => {
      const lines = page.locator('.letter-list li');
      await page.goto(`${desk}/letters`);
      assert.equal(await lines.count(), 100);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        if (javaScriptEnabled) await axe(page);
        await fitsWidth(page);
      }
      assert.equal(await page.locator('a[rel="prev"]').count(), 0);
      await pointer(page).follow(page.locator('a[rel="next"]'));
      assert.ok((await lines.count()) > 0, 'the older ones');
      await pointer(page).pick(page.locator('#kind'), 'invitation');
      await pointer(page).follow(page.locator('form.filters button'));
      assert.equal(await lines.count(), 49, 'every invitation, however old');
      assert.equal(await page.locator('a[rel="next"]').count(), 0);
      await page.goto(`${desk}/letters?page=2&page=1`);
      assert.equal(await lines.count(), 100, 'a page named twice');
    });
  });
}
