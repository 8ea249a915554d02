// What can happen to a whole gathering: a later deadline, a correction, moved, shortened, cancelled and held after all. The
// organiser sees before anything is done; everybody whom it concerns is told once; the public pages are true at once.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser, openPage } from '../browser.js';
import { mainText, stayedQuiet } from '../checks.js';
import { keyboard, pointer } from '../hands.js';
import { startDemo } from '../samling.js';
import {
  lettersOf,
  logIn,
  openForm,
  organisationOf,
  readLetter,
  sendButton,
  writeContact,
  writeParticipant,
} from '../sign-up.js';

const CONTACT = { name: 'Nils Prøvestad', email: 'nils.provestad@kommune.example' };
const PERSON = { name: 'Anna Eksempelvik', role: 'leader', field: 'management', takes: ['day-1', 'night-1', 'day-2'] };

/** Fills in fields by id. */
async function fill({ page, hands }, fields) {
  for (const [id, value] of Object.entries(fields)) await hands.write(page.locator(`#${id}`), value);
}

const preview = ({ page, hands }) => hands.follow(page.locator('button[name="action"][value="preview"]'));

/** Ticks, carries out, and arrives at the list of changes. */
async function carryOut({ page, hands }, tick = true) {
  if (tick) await hands.tick(page.locator('#understood'));
  await hands.follow(page.locator('button[name="action"][value="do"]'));
  assert.match(page.url(), /\/changes(#preview)?$/, 'what was shown is done');
}

const structured = async (page) => JSON.parse(await page.locator('script[type="application/ld+json"]').textContent());

/** Signs the silent organisation of the demo up, and gives its manage link. */
async function signUp({ page, hands, demo }) {
  await openForm(page, hands, demo.invitation);
  await writeContact(page, hands, CONTACT);
  await writeParticipant(page, hands, 0, PERSON);
  await hands.tick(page.locator('#terms'));
  await hands.follow(sendButton(page));
  return page.url().split('?')[0];
}

for (const walk of [
  { who: 'at a desk', width: 1280, script: true, hands: pointer },
  { who: 'on a phone without JavaScript', width: 320, script: false, hands: pointer },
]) {
  describe(`changes of the whole gathering ${walk.who}`, { timeout: 300_000 }, () => {
    const world = {};
    let browser;

    before(async () => {
      world.demo = await startDemo();
      browser = await openBrowser();
      world.page = await openPage(browser, { width: walk.width, javaScriptEnabled: walk.script });
      world.hands = walk.hands(world.page);
      world.organisation = organisationOf(world.demo.invitation);
      world.manage = await signUp(world);
      await logIn(world.page, world.hands, world.demo);
      world.desk = world.page.url();
    });

    after(async () => {
      await browser?.close();
      await world.demo?.stop();
    });

    it('extends the deadline, after a look at what it means', async () => {
      const { page, demo, desk, organisation } = world;
      await page.goto(`${desk}/changes/extend`);
      await fill(world, { 'deadline-date': '2018-11-19', reason: 'Flere har bedt om det' });
      await preview(world);
      assert.match(await mainText(page), /før den gamle/, 'an extension is not earlier');
      await fill(world, { 'deadline-date': '2018-11-23' });
      await preview(world);
      assert.match(await mainText(page), /Fristen er utsatt fra 20\. til 23\. november 2018/);
      assert.equal((await lettersOf(page, demo, 'gathering-extended', organisation)).length, 0, 'nothing is done yet');
      await page.goto(`${desk}/changes/extend`);
      await fill(world, { 'deadline-date': '2018-11-23', reason: 'Flere har bedt om det' });
      await preview(world);
      await carryOut(world, false);
      const [letter] = await lettersOf(page, demo, 'gathering-extended', organisation);
      await page.goto(letter);
      const { text, head } = await readLetter(page);
      assert.match(head, new RegExp(CONTACT.email));
      assert.match(text, /til og med 23\. november 2018/);
      await page.goto(demo.announcement);
      const words = await mainText(page);
      assert.match(words, /Fristen er utsatt fra 20\. til 23\. november 2018/);
      assert.match(words, /Fristen er 23\. november 2018/, "the organiser's own words follow");
    });

    it('corrects a letter to those who got it, once', async () => {
      const { page, hands, demo, desk, organisation } = world;
      await page.goto(`${desk}/changes/letter`);
      await hands.pick(page.locator('#which'), 'receipt');
      await hands.follow(page.locator('form[method="get"] button[type="submit"]'));
      await fill(world, { 'words-nb': 'Vi skrev feil frist. Fristen er {{deadlin}}.', reason: 'Tastefeil' });
      await preview(world);
      assert.match(await mainText(page), /Ingen opplysning heter «deadlin»/);
      await fill(world, {
        'words-nb': 'Vi skrev feil frist. Fristen er {{deadline}}.',
        'words-nn': 'Vi skreiv feil frist. Fristen er {{deadline}}.',
      });
      await preview(world);
      const pressed = await page.locator('form[data-guard]').evaluate((form) => `${new URLSearchParams(new FormData(form))}&action=do`);
      await hands.follow(page.locator('button[name="action"][value="do"]'));
      // The same press again, as from a second tab.
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      const again = await page.request.post(`${desk}/changes/letter`, { headers, data: pressed });
      assert.match(await again.text(), /ikke sendt på nytt/);
      const letters = await lettersOf(page, demo, 'correction', organisation);
      assert.equal(letters.length, 1);
      await page.goto(letters[0]);
      const { text } = await readLetter(page);
      assert.match(text, /Vi skrev feil frist\. Fristen er 23\. november 2018\./);
      const [receipt] = await lettersOf(page, demo, 'receipt', organisation);
      await page.goto(`${letters[0]}?view=headers`);
      const raw = await page.locator('.letter-body').innerText();
      assert.match(raw, new RegExp(`In-Reply-To: <letter-${receipt.split('/').at(-1)}\\.`));
      assert.match(raw, /Subject: Retting: /);
    });

    it('moves the gathering, and asks whether they still come', async () => {
      const { page, hands, demo, desk, manage, organisation } = world;
      await page.goto(`${desk}/changes/move`);
      await fill(world, {
        'day-day-1': '2018-12-04',
        'day-day-2': '2018-12-05',
        'withdraw-date': '2018-12-02',
        'words-nb': 'Hotellet er dobbeltbooket.',
        'words-nn': 'Hotellet er dobbeltbooka.',
        reason: 'Hotellet',
      });
      await preview(world);
      await hands.follow(page.locator('button[name="action"][value="do"]'));
      assert.match(await mainText(page), /Kryss av for at du forstår/);
      await carryOut(world);
      await page.goto(demo.announcement);
      assert.match(await mainText(page), /Flyttet fra 27\.–28\. november 2018 til 4\.–5\. desember 2018/);
      const event = await structured(page);
      assert.equal(event.eventStatus, 'https://schema.org/EventRescheduled');
      assert.equal(event.previousStartDate, '2018-11-27');
      assert.match(event.startDate, /^2018-12-04T/);
      const calendar = await (await page.request.get(`${demo.announcement}/calendar.ics`)).text();
      assert.match(calendar, /UID:day-1\.klimasamling-trondelag-2018@samling\r\nSEQUENCE:3\r\n/);
      assert.match(calendar, /DTSTART;TZID=Europe\/Oslo:20181204T/);
      const [letter] = await lettersOf(page, demo, 'gathering-moved', organisation);
      await page.goto(letter);
      assert.match((await readLetter(page)).text, /uten kostnad til og med 2\. desember 2018/);
      await page.goto(manage);
      await hands.follow(page.locator('form[action$="/confirm"] button'));
      assert.match(await mainText(page), /Takk for svaret/);
      assert.equal(await page.locator('form[action$="/confirm"]').count(), 0);
      await page.goto(`${desk}/changes`);
      assert.match(await mainText(page), /1 av \d+ påmeldte har sagt at de fortsatt kommer/);
    });

    it('drops a day, and tells each organisation what it means', async () => {
      const { page, hands, demo, desk, manage, organisation } = world;
      await page.goto(`${desk}/changes/shorten`);
      await preview(world);
      assert.match(await mainText(page), /Velg hvilken dag som faller bort/);
      await hands.tick(page.locator('input[name="drop"][value="day-2"]'));
      await hands.tick(page.locator('#more-night-1'));
      await fill(world, { 'words-nb': 'Dag 2 blir ikke holdt.', 'words-nn': 'Dag 2 blir ikkje halden.', reason: 'Økonomi' });
      await preview(world);
      await fill(world, { 'price-full': '900' });
      await preview(world);
      await carryOut(world);
      const [letter] = await lettersOf(page, demo, 'gathering-shortened', organisation);
      await page.goto(letter);
      assert.match((await readLetter(page)).text, /Anna Eksempelvik: Overnatting og Dag 2|Anna Eksempelvik: Dag 2 og Overnatting/);
      await page.goto(manage);
      const words = await mainText(page);
      assert.match(words, /Dag 1/);
      assert.doesNotMatch(words, /Overnatting/);
      await page.goto(demo.announcement);
      const announced = await mainText(page);
      assert.doesNotMatch(announced, /\{\{|Parallellsesjoner/, 'nothing speaks of what is gone');
      assert.match(announced, /900 kroner/);
      for (const part of ['', '/totals', '/coverage', '/journal', `/delegations/${organisation}`]) {
        assert.equal((await page.goto(`${desk}${part}`)).status(), 200, part);
      }
    });

    it('cancels the gathering, and takes that back', async () => {
      const { page, hands, demo, desk, manage, organisation } = world;
      await page.goto(`${desk}/changes/cancel`);
      await fill(world, {
        'words-nb': 'Det er meldt uvær.',
        'words-nn': 'Det er meldt uvêr.',
        'costs-nb': 'Ingen betaler noe.',
        'costs-nn': 'Ingen betaler noko.',
        reason: 'Uvær',
      });
      await preview(world);
      await carryOut(world);
      for (const address of [demo.announcement, `${demo.announcement}/sign-up`, demo.invitation, manage]) {
        await page.goto(address);
        assert.match(await mainText(page), /Samlingen er avlyst/, address);
        const forms = 'form[action$="/delegation"], form[action$="/sign-up"], form[action$="/withdraw"], a[href$="/delegation"]';
        assert.equal(await page.locator(forms).count(), 0, address);
      }
      await page.goto(`${manage}/delegation`);
      assert.equal(page.url(), manage, 'the form is closed');
      await page.goto(demo.announcement);
      assert.equal((await structured(page)).eventStatus, 'https://schema.org/EventCancelled');
      const calendar = await (await page.request.get(`${demo.announcement}/calendar.ics`)).text();
      assert.match(calendar, /METHOD:CANCEL/);
      assert.doesNotMatch(calendar, /STATUS:CONFIRMED/);
      const [letter] = await lettersOf(page, demo, 'gathering-cancelled', organisation);
      await page.goto(letter);
      assert.match((await readLetter(page)).text, /Ingen betaler noe/);
      await page.goto(`${desk}/changes/reinstate`);
      await fill(world, { reason: 'Uværet gikk forbi' });
      await preview(world);
      await carryOut(world);
      await page.goto(demo.announcement);
      assert.match(await mainText(page), /Samlingen blir holdt likevel/);
      await page.goto(manage);
      assert.equal(await page.locator('a[href$="/delegation"]').count(), 1, 'as before');
      page.seen.errors = page.seen.errors.filter((error) => !error.includes('status of 422'));
      await stayedQuiet(page);
    });
  });
}

describe('an extension by keyboard alone in English', { timeout: 120_000 }, () => {
  it('is looked at and carried out', async () => {
    const demo = await startDemo();
    const browser = await openBrowser();
    try {
      const page = await openPage(browser, { locale: 'en-GB' });
      const world = { page, demo, hands: keyboard(page) };
      await page.goto(`${demo.announcement}?lang=en`);
      await logIn(page, world.hands, demo);
      await world.hands.follow(page.locator('.site-nav a[href$="/changes"]'));
      await world.hands.follow(page.locator('.change-cards a[href$="/extend"]'));
      await page.locator('#deadline-date').fill('2018-11-23');
      await fill(world, { reason: 'Many have asked' });
      await world.hands.choose(page.locator('#audience-silent'));
      await preview(world);
      assert.match(await mainText(page), /The deadline is extended from 20 to 23 November 2018/);
      await carryOut(world, false);
      assert.match(await mainText(page), /It is done\. \d+ letters are on their way\./);
    } finally {
      await browser.close();
      await demo.stop();
    }
  });
});
