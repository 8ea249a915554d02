// The receipt as a PDF, as a main contact fetches it for the archive: before and after the decision, with and without script.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { openBrowser, openPage } from '../browser.js';
import { pointer } from '../hands.js';
import { startDemo } from '../samling.js';
import { expectManagePage, openForm, sendButton, writeContact, writeParticipant } from '../sign-up.js';

const CONTACT = { name: 'Nils Prøvestad', email: 'nils.provestad@kommune.example', phone: '73 00 00 00' };
const PERSON = { name: 'Anna Eksempelvik', role: 'leader', field: 'management', takes: ['day-1', 'night-1'] };

describe('the receipt for the archive', { timeout: 300_000 }, () => {
  let demo;
  let browser;
  let manage;

  before(async () => {
    demo = await startDemo();
    browser = await openBrowser();
  });

  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  const fetched = async (page) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('a[href*="receipt.pdf"]').click(),
    ]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };

  it('comes as a file after signing up', async () => {
    const page = await openPage(browser);
    const hands = pointer(page);
    await openForm(page, hands, demo.invitation);
    await writeContact(page, hands, CONTACT);
    await writeParticipant(page, hands, 0, PERSON);
    await hands.tick(page.locator('#terms'));
    await hands.follow(sendButton(page));
    expectManagePage(page);
    manage = page.url().split('?')[0];
    const { name, bytes } = await fetched(page);
    assert.match(name, /^kvittering-klimasamling-trondelag-2018-\d+\.pdf$/);
    assert.equal(bytes.subarray(0, 5).toString('latin1'), '%PDF-');
    await page.context().close();
  });

  it('comes without script, in the language of the page', async () => {
    const page = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${manage}?lang=en`);
    const { name } = await fetched(page);
    assert.match(name, /^receipt-.*\.pdf$/);
    await page.context().close();
  });

  it('is for those with the link only', async () => {
    const page = await openPage(browser);
    const answer = await page.request.get(manage.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) + '/receipt.pdf');
    assert.equal(answer.status(), 404);
    await page.context().close();
  });
});
