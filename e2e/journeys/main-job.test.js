// The main job, end to end: from the announcement to the confirmation letter, walked by four people who use the same pages
// in different ways.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser, openPage } from '../browser.js';
import { fitsWidth, mainText, stayedQuiet } from '../checks.js';
import { keyboard, pointer } from '../hands.js';
import { startDemo } from '../samling.js';
import {
  addParticipant,
  expectManagePage,
  formValues,
  lettersOf,
  logIn,
  moveClock,
  openForm,
  organisationOf,
  readLetter,
  sendButton,
  writeContact,
  writeParticipant,
} from '../sign-up.js';

const WALKS = [
  { who: 'at a desk in Bokmål', width: 1280, language: 'nb', hands: pointer },
  { who: 'on a phone without JavaScript in Nynorsk', width: 320, language: 'nn', hands: pointer, script: false },
  { who: 'by keyboard alone in English', width: 1280, language: 'en', hands: keyboard },
  { who: 'on a phone in Bokmål', width: 320, language: 'nb', hands: pointer },
];

const CONTACT = { name: 'Nils Prøvestad', email: 'nils.provestad@kommune.example', phone: '73 00 00 00' };
const BOTH_DAYS = ['day-1', 'dinner', 'night-1', 'day-2'];
const PEOPLE = [
  { name: 'Anna Eksempelvik', role: 'leader', field: 'management', takes: BOTH_DAYS },
  { name: 'Bjørn Demovoll', role: 'case-worker', field: 'planning', takes: BOTH_DAYS, wishes: ['before-lunch/town-planning'] },
  { name: 'Cecilie Tenktmoen', role: 'subject-lead', field: 'procurement', takes: BOTH_DAYS, cover: 'own' },
  { name: 'David Overflødig', role: 'other', field: 'other', takes: ['day-1'] },
];
const STAYING = PEOPLE.slice(0, 3);
const REASON = 'Kommunen er vert for en befaring';

/** What the confirmation says in each language: for all, for the two who are covered by the quota, and for the exception. */
const WORDS = {
  nb: {
    all: ['Til sammen betaler dere ca. 1850 kroner.'],
    covered: ['Dette dekker vi', 'natt til onsdag 28. november', 'middag', 'frokost', 'Dere betaler ingenting.'],
    exception: ['Dette dekker vi', 'Dette betaler dere for', 'Dere betaler ca. 1850 kroner'],
  },
  nn: {
    all: ['Til saman betaler de ca. 1850 kroner.'],
    covered: ['Dette dekkjer vi', 'natt til onsdag 28. november', 'middag', 'frukost', 'De betaler ingenting.'],
    exception: ['Dette dekkjer vi', 'Dette betaler de for', 'De betaler ca. 1850 kroner'],
  },
  en: {
    all: ['In all you pay about NOK 1,850.'],
    covered: ['We cover', 'the night to Wednesday 28 November', 'dinner', 'breakfast', 'You pay nothing.'],
    exception: ['We cover', 'You pay for', 'You pay about NOK 1,850'],
  },
};

for (const walk of WALKS) {
  describe(`the main job ${walk.who}, ${walk.width} px`, { timeout: 240_000 }, () => {
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

    it('leads from the announcement to the confirmation letter', async () => {
      const { width, script = true } = walk;
      const page = await openPage(browser, { width, height: width < 640 ? 640 : 900, javaScriptEnabled: script });
      const hands = walk.hands(page);
      const byKeyboard = walk.hands === keyboard;
      const organisation = organisationOf(demo.invitation);
      const journey = { ...walk, script, page, hands, byKeyboard, demo, organisation };
      try {
        await readAnnouncement(journey);
        await makeMistakes(journey);
        await correctAndSend(journey);
        await readReceipt(journey);
        await passDeadline(journey);
        await decide(journey);
        await readConfirmation(journey);
        // The browser itself notes a form that came back with errors (422) on its console.
        page.seen.errors = page.seen.errors.filter((error) => !error.includes('status of 422'));
        await stayedQuiet(page);
      } catch (error) {
        error.message += `\nat ${page.url()}\nThe program's log:\n${demo.log()}`;
        throw error;
      } finally {
        await page.context().close();
      }
    });
  });
}

async function inLanguage({ page, language }) {
  assert.equal(await page.locator('html').getAttribute('lang'), language, `the language of ${page.url()}`);
}

async function readAnnouncement(journey) {
  const { page, hands, demo, language, organisation } = journey;
  const invitations = await lettersOf(page, demo, 'invitation', organisation);
  await page.goto(demo.announcement);
  if (language !== 'nb') await hands.follow(page.locator(`a[hreflang="${language}"]`));
  await inLanguage(journey);
  await hands.follow(page.locator('.hero a.ds-button'));
  await inLanguage(journey);
  // Whoever has no link chooses the municipality, and the link goes to its registered addresses.
  await hands.follow(page.locator('main form button[type="submit"]'));
  const summary = page.locator('[data-error-summary]');
  assert.ok(await summary.evaluate((element) => element === document.activeElement), 'nothing is chosen yet');
  await hands.pick(page.locator('#organisation'), organisation);
  await hands.follow(page.locator('main form button[type="submit"]'));
  assert.equal(await page.locator('.ds-alert[role="status"]').count(), 1, 'the page says that the link is on its way');
  await fitsWidth(page);
  const now = await lettersOf(page, demo, 'invitation', organisation);
  assert.equal(now.length, invitations.length + 1, 'the invitation is sent once more');
}

/** Sends the form with mistakes: every one is named above, leads to its field, and stands there in the same words. */
async function makeMistakes(journey) {
  const { page, hands, demo } = journey;
  await openForm(page, hands, demo.invitation);
  await inLanguage(journey);
  await writeContact(page, hands, { ...CONTACT, email: 'nils.provestad' });
  await writeParticipant(page, hands, 0, { ...PEOPLE[0], role: undefined });
  await hands.write(page.locator('#message'), 'Vi kommer\nmed tog.');
  const written = await formValues(page);
  await hands.follow(sendButton(page));

  await inLanguage(journey);
  const summary = page.locator('[data-error-summary]');
  const focused = await summary.evaluate((element) => element === document.activeElement);
  assert.ok(focused, 'the error summary has focus');
  assert.deepEqual(await formValues(page), written, 'the form comes back as it was written');
  const links = summary.locator('a');
  const wrong = await links.evaluateAll((all) => all.map((link) => link.hash.slice(1)));
  assert.deepEqual(wrong, ['contact-email', 'p0-role', 'terms'], 'the fields that are wrong, in the order of the form');
  for (const [number, id] of wrong.entries()) {
    await hands.press(links.nth(number));
    const there = await page.evaluate(() => document.activeElement.id);
    assert.equal(there, id, 'a link of the summary leads to its field');
    const field = page.locator(`[id="${id}"]`);
    const message = page.locator(`[id="${id}-error"]`);
    assert.equal(await message.innerText(), await links.nth(number).innerText(), 'the same words at the field');
    assert.ok((await field.getAttribute('aria-describedby')).split(' ').includes(`${id}-error`), `${id} names its error`);
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
  }
  await fitsWidth(page);
}

async function correctAndSend(journey) {
  const { page, hands, byKeyboard, script, width } = journey;
  await hands.write(page.locator('#contact-email'), CONTACT.email);
  await writeParticipant(page, hands, 0, { role: PEOPLE[0].role });
  for (const [index, person] of PEOPLE.entries()) {
    if (index === 0) continue;
    await addParticipant(page, hands);
    if (byKeyboard) {
      await page.keyboard.press('Tab');
      const there = await page.evaluate(() => document.activeElement.id);
      assert.equal(there, `p${index}-name`, 'the next stop after adding is the new name');
    }
    await writeParticipant(page, hands, index, person);
  }
  await hands.follow(page.locator('button[name="action"][value="remove:3"]'));
  assert.equal(await page.locator('.participant').count(), STAYING.length, 'one block is gone');
  const names = await page.locator('.participant input[name$="-name"]').evaluateAll((all) => all.map((one) => one.value));
  assert.deepEqual(names, STAYING.map((person) => person.name), 'the right one is gone');

  const preview = page.locator('button[name="action"][value="preview"]:not([aria-hidden])');
  assert.equal(await preview.isVisible(), !script, 'the preview has a button only where no script follows along');
  if (script) await followPanel(journey);
  else await hands.follow(preview);
  const panel = page.locator('#panel');
  const shown = (await panel.innerText()).replace(/\s+/g, ' ');
  for (const person of STAYING) assert.ok(shown.includes(person.name), `the panel names ${person.name}: ${shown}`);
  assert.equal(await panel.locator('.ds-tag[data-color="success"]').count(), 2, `two are covered: ${shown}`);
  assert.match(shown, /2.?500/, 'the panel says what the third costs');
  if (width < 640) await fitsWidth(page);

  await hands.tick(page.locator('#terms'));
  await hands.follow(sendButton(page));
  expectManagePage(page);
  journey.manage = page.url().split('?')[0];
  await inLanguage(journey);
  const text = await mainText(page);
  for (const person of STAYING) assert.ok(text.includes(person.name), `the main contact's page names ${person.name}`);
  assert.ok(!text.includes(PEOPLE[3].name), 'who was removed is not signed up');
  assert.match(text, /2.?500/, `the main contact's page says what it costs`);
  await fitsWidth(page);
}

/** With a script the panel follows what is typed; on a phone it is a bar at the foot that opens. */
async function followPanel(journey) {
  const { page, hands, width } = journey;
  const panel = page.locator('#panel');
  const bar = panel.locator('summary');
  if (width < 640) {
    const box = await bar.boundingBox();
    const height = page.viewportSize().height;
    assert.ok(box.y > height / 2 && box.y + box.height <= height, 'the bar stays at the foot of the screen');
  }
  // The answer to the last word typed replaces the costs, and nothing else.
  await hands.write(page.locator('#p2-name'), 'C');
  await panel.getByText('C', { exact: true }).waitFor({ state: 'attached' });
  await hands.write(page.locator('#p2-name'), PEOPLE[2].name);
  await panel.getByText(PEOPLE[2].name).waitFor({ state: 'attached' });
  if (!(await panel.locator('.panel-body').isVisible())) await hands.press(bar);
  assert.ok(await panel.locator('.panel-body').isVisible(), 'the panel opens');
}

async function readReceipt(journey) {
  const { page, hands, demo, organisation } = journey;
  await hands.follow(page.locator('.demo-clock a[href="/demo/letters"]'));
  await inLanguage(journey);
  const [receipt, ...more] = await lettersOf(page, demo, 'receipt', organisation);
  assert.deepEqual(more, [], 'one receipt, however often the form came back');
  await hands.follow(page.locator(`.letter-list a[href="${new URL(receipt).pathname}"]`));
  const letter = await readLetter(page);
  assert.equal(letter.language, journey.language, 'the receipt is in the language of the form');
  assert.ok(letter.head.includes(CONTACT.email), `the receipt goes to the main contact: ${letter.head}`);
  for (const person of STAYING) assert.ok(letter.text.includes(person.name), `the receipt names ${person.name}`);
  assert.match(letter.text, /2.?500/, 'the receipt says what it costs');
}

/** The button in the demo's bar moves the clock past the deadline; the main contact's page says what still can be done. */
async function passDeadline(journey) {
  const { page, hands } = journey;
  await page.goto(journey.manage);
  const open = await mainText(page);
  await moveClock(page, hands);
  assert.equal(page.url(), journey.manage, 'the button leads back to where it was pressed');
  assert.notEqual(await mainText(page), open, 'after the deadline the page says something else');
}

/** The organiser looks at the proposal, makes an exception with a reason, and publishes. */
async function decide(journey) {
  const { page, hands, demo, organisation } = journey;
  await logIn(page, hands, demo);
  await inLanguage(journey);
  await hands.follow(page.locator('.site-nav a[href$="/coverage"]'));
  const block = page.locator(`#organisation-${organisation}`);
  await hands.press(block.locator('summary'));
  const person = block.locator('tr', { hasText: STAYING[2].name });
  await hands.follow(person.locator('a'));
  await inLanguage(journey);

  await hands.choose(page.locator('input[name="cover"][value="package:day"]'));
  await hands.follow(page.locator('main form button[type="submit"]'));
  const summary = page.locator('[data-error-summary]');
  assert.ok(await summary.evaluate((element) => element === document.activeElement), 'no exception without a reason');
  assert.ok(await page.locator('input[name="cover"][value="package:day"]').isChecked(), 'the choice is kept');
  await hands.press(summary.locator('a'));
  await hands.write(page.locator('#reason'), REASON);
  await hands.follow(page.locator('main form button[type="submit"]'));

  assert.match(page.url(), /\/coverage#person-/, 'back at the proposal');
  if (!(await block.locator('table').isVisible())) await hands.press(block.locator('summary'));
  assert.ok((await person.innerText()).includes(REASON), 'the proposal tells the reason of the exception');
  await fitsWidth(page);
  await hands.follow(page.locator('#publish button[type="submit"]'));
  assert.equal(await page.locator('#publish').count(), 0, 'what is published is not published again');
  await hands.follow(page.locator('main .ds-alert a[href$="kind=confirmation"]'));
  await inLanguage(journey);
}

async function readConfirmation(journey) {
  const { page, hands, demo, organisation, language } = journey;
  const [confirmation, ...more] = await lettersOf(page, demo, 'confirmation', organisation);
  assert.deepEqual(more, [], 'one confirmation');
  await hands.follow(page.locator(`.letter-list a[href="${new URL(confirmation).pathname}"]`));
  const letter = await readLetter(page);
  assert.equal(letter.language, language, 'the confirmation is in the language of the sign-up');
  assert.ok(letter.head.includes(CONTACT.email), `the confirmation goes to the main contact: ${letter.head}`);
  const words = WORDS[language];
  says(letter.text, [...words.all, ...STAYING.map((person) => person.name), REASON]);
  const parts = letter.text.split(new RegExp(STAYING.map((person) => person.name).join('|'))).slice(1);
  says(parts[0], words.covered);
  says(parts[1], words.covered);
  says(parts[2], [...words.exception, REASON]);
  await page.goto(journey.manage);
  assert.equal(await page.locator('.ds-alert[data-color="success"]').count(), 1, `the main contact's page says that it is settled`);
}

function says(text, words) {
  for (const word of words) assert.ok(text.includes(word), `"${word}" is not in: ${text}`);
}
