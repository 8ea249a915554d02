// Few beds and a waiting list: a delegation waits as a whole, is offered places, answers or does not; the organiser sees who
// waits and why; and sixty-four at once never get more than there is.

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openBrowser, openPage } from '../browser.js';
import { axe, fitsWidth, mainText, stayedQuiet } from '../checks.js';
import { keyboard, pointer } from '../hands.js';
import { startDemo, startServer } from '../samling.js';
import { walks } from '../walk.js';
import {
  addParticipant,
  lettersOf,
  logIn,
  moveClock,
  openForm,
  organisationOf,
  readLetter,
  sendButton,
  unanswered,
  writeContact,
  writeParticipant,
} from '../sign-up.js';

const LODGE = fileURLToPath(new URL('../../examples/fjellsamling-2031', import.meta.url));
const CONTACT = { name: 'Kari Eksempelmo', email: 'kari@kommune.example', phone: '' };
const BED = ['day-1', 'night', 'day-2'];
const OFFERED = '9911'; // Who has an offer in the demo.
const MORE = '9909'; // Who is signed up and waits for more.
const LETTERS_WITHIN = 20_000;

/** Fills in two who need a bed, where the lodge is full. */
async function fillIn(page, hands, invitation) {
  await openForm(page, hands, invitation);
  await writeContact(page, hands, { name: CONTACT.name, email: CONTACT.email });
  await writeParticipant(page, hands, 0, { name: 'Kari Eksempelmo', role: 'leader', takes: BED });
  await addParticipant(page, hands);
  await writeParticipant(page, hands, 1, { name: 'Per Prøvebakken', role: 'planner', takes: ['day-1', 'night'] });
  await hands.tick(page.locator('#terms'));
}

/** The address of a waiting list's page, as a letter of this kind names it. */
async function waitingPage(page, demo, kind, organisation) {
  const [letter] = await lettersOf(page, demo, kind, organisation);
  const html = await (await page.request.get(`${letter}/html`)).text();
  return /href="(http[^"?]*\/waiting-list)/.exec(html)[1];
}

describe('the waiting list', { timeout: 300_000 }, () => {
  let demo;
  let browser;
  let invitations;

  before(async () => {
    demo = await startDemo(['--example', 'fjellsamling-2031']);
    browser = await openBrowser();
    const page = await openPage(browser);
    await logIn(page, pointer(page), demo);
    invitations = [demo.invitation, ...(await unanswered({ page, desk: page.url(), demo }, 4))];
    await page.context().close();
  });

  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  const walk = walks(() => ({ browser, demo }));

  walk('the form says before it is sent that all of it will wait, and what to leave out to fit', async (page, hands) => {
    const invitation = invitations.shift();
    await fillIn(page, hands, invitation);
    const outlook = page.locator('.waiting-outlook');
    await outlook.getByText('dere ber om 2').waitFor();
    assert.match(await outlook.innerText(), /Dere blir nr\. 4 i køen/);
    assert.match(await outlook.innerText(), /Per Prøvebakken: Seng på fjellstua/);
    assert.equal(await sendButton(page).innerText(), 'Still dere i køen');
    await axe(page);
    await hands.follow(sendButton(page));
    assert.match(page.url(), /\/m\/[^/]+\/waiting-list\?done=joined$/);
    assert.equal(await page.locator('h1').innerText(), 'Dere står på venteliste som nr. 4');
    const text = await mainText(page);
    assert.match(text, /Ingenting er bekreftet ennå/);
    assert.match(text, /Per Prøvebakken/);
    const waiting = page.url().split('?')[0];
    await axe(page);
    await stayedQuiet(page);
    // Their other pages lead here too, and the shared invitation shows nothing of it.
    await page.goto(waiting.replace('/waiting-list', ''));
    assert.match(page.url(), /\/waiting-list/);
    await page.goto(invitation);
    assert.match(await mainText(page), /står på venteliste/);
    const [letter] = await lettersOf(page, demo, 'waiting', organisationOf(invitation));
    await page.goto(letter);
    assert.match((await readLetter(page)).text, /Dere er nr\. 4 i køen|De er nr\. 4 i køen|You are number 4/);
    // They would rather come without beds: one button takes out what does not fit, and then it is a sign-up.
    await page.goto(waiting);
    await hands.follow(page.getByRole('link', { name: 'Endre det som venter' }));
    assert.equal(await page.locator('#p1-name').inputValue(), 'Per Prøvebakken', 'what waits is on the form');
    await hands.follow(page.getByRole('button', { name: 'Behold bare det som det er plass til' }));
    assert.match(await page.locator('.ds-alert').first().innerText(), /Dette er tatt bort/);
    assert.equal(await page.locator('[name="p0-take"][value="night"]').isChecked(), false);
    assert.equal(await page.locator('[name="p0-take"][value="day-1"]').isChecked(), true);
    assert.equal(await page.locator('.waiting-outlook').count(), 0);
    await hands.follow(sendButton(page));
    assert.match(page.url(), /\/m\/[^/]+\?done=/);
    assert.doesNotMatch(await mainText(page), /venteliste/);
  });

  walk('without a script the page comes back and tells, and nothing is sent unawares', async (page, hands) => {
    await openForm(page, hands, invitations.shift());
    await writeContact(page, hands, { name: CONTACT.name, email: CONTACT.email });
    await writeParticipant(page, hands, 0, { name: 'Kari Eksempelmo', role: 'leader', takes: BED });
    await hands.tick(page.locator('#terms'));
    assert.equal(await sendButton(page).innerText(), 'Send påmeldingen', 'no page has told yet');
    await hands.follow(sendButton(page));
    assert.match(page.url(), /\/delegation$/, 'not sent');
    const text = await mainText(page);
    assert.match(text, /Ingenting er sendt ennå/);
    assert.match(text, /Senger på fjellstua: det er fullt, og dere ber om 1/);
    assert.equal(await sendButton(page).innerText(), 'Still dere i køen');
    assert.equal(await page.locator('#p0-name').inputValue(), 'Kari Eksempelmo', 'what was typed is there');
    await hands.follow(sendButton(page));
    assert.match(page.url(), /\/waiting-list\?done=joined$/);
    await hands.press(page.locator('summary', { hasText: 'Gå av ventelisten' }));
    await hands.follow(page.getByRole('button', { name: 'Ja, ta oss av ventelisten' }));
    assert.match(await mainText(page), /Dere står ikke lenger på venteliste/);
  }, { javaScriptEnabled: false });

  walk('an offer is accepted with one press of a key, and a second time does no harm', async (page, hands) => {
    const offer = await waitingPage(page, demo, 'waiting-offer', OFFERED);
    await page.goto(offer);
    assert.equal(await page.locator('h1').innerText(), 'Det er blitt plass til dere');
    assert.match(await mainText(page), /22 timer igjen/);
    const forged = await page.request.post(offer, { form: { action: 'accept' } });
    assert.equal(forged.status(), 403, 'only a form of ours can answer');
    const second = await page.context().newPage();
    await second.goto(offer);
    await hands.follow(page.getByRole('button', { name: 'Ja, vi tar plassene' }));
    assert.match(page.url(), /\?done=moved-up$/);
    assert.match(await mainText(page), /Plassene er deres/);
    assert.match(await mainText(page), /Guro Prøvebakken/);
    await axe(page);
    await pointer(second).follow(second.getByRole('button', { name: 'Ja, vi tar plassene' }));
    assert.match(await mainText(second), /Guro Prøvebakken/);
    assert.equal((await lettersOf(page, demo, 'waiting-moved-up', OFFERED)).length, 1);
  }, { hands: keyboard });

  walk('what is confirmed stands beside what waits', async (page) => {
    const waiting = await waitingPage(page, demo, 'waiting', MORE);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(waiting.replace('/waiting-list', ''));
    assert.match(await mainText(page), /Dere står også på venteliste som nr\. \d/);
    await fitsWidth(page);
    await page.getByRole('link', { name: 'Se ventelisten' }).click();
    await page.waitForLoadState('load');
    assert.equal(await page.locator('#confirmed').count(), 1);
    await fitsWidth(page);
    await axe(page);
  });

  walk('the organiser sees who waits and why, and acts with a reason', async (page, hands) => {
    await logIn(page, hands, demo);
    const desk = page.url();
    await page.goto(`${desk}/waiting-list`);
    const beds = page.locator('section', { has: page.locator('#capacity-beds') });
    assert.match(await beds.innerText(), /20 i alt/);
    assert.match(await beds.innerText(), /Reinhaug/);
    assert.match(await mainText(page), /Har fått tilbud om plass: det var deres tur/);
    await hands.follow(beds.getByRole('link', { name: 'Reinhaug' }));
    await hands.follow(page.getByRole('button', { name: 'Ta av ventelisten' }));
    assert.match(await page.locator('.ds-error-summary').innerText(), /Skriv en begrunnelse/);
    await hands.write(page.locator('#remove-reason'), 'Avtalt på telefon');
    await hands.follow(page.getByRole('button', { name: 'Ta av ventelisten' }));
    assert.match(await mainText(page), /er tatt av ventelisten/);
    assert.match(await mainText(page), /Begrunnelse: Avtalt på telefon/);
    await page.goto(`${desk}/journal`);
    assert.match(await mainText(page), /Tatt av ventelisten av arrangøren/);
    await page.goto(desk);
    assert.match(await mainText(page), /står på venteliste/);
  });
});

describe('an offer that nobody answers', { timeout: 300_000 }, () => {
  it('runs out by itself, goes on to the next, and can be asked for again', async () => {
    const demo = await startDemo(['--example', 'fjellsamling-2031']);
    const browser = await openBrowser();
    const page = await openPage(browser);
    const hands = pointer(page);
    try {
      const offer = await waitingPage(page, demo, 'waiting-offer', OFFERED);
      await page.goto(offer);
      // The demo's clock goes past the sign-up deadline: the offer has run out, and the queue goes on.
      await moveClock(page, hands);
      await page.goto(offer);
      assert.equal(await page.locator('h1').innerText(), 'Tilbudet gikk ut');
      assert.equal((await lettersOf(page, demo, 'waiting-expired', OFFERED)).length, 1);
      // Three beds were free: the first in the queue wanted two, the next one.
      for (const next of ['9906', '9918']) {
        assert.equal((await lettersOf(page, demo, 'waiting-offer', next)).length, 1, `an offer to ${next}`);
      }
      await page.goto(offer);
      await hands.follow(page.getByRole('button', { name: 'Vi vil fortsatt ha plass' }));
      assert.match(await mainText(page), /Tilbudet hadde gått ut/);
      assert.equal(await page.locator('h1').innerText(), 'Dere står på venteliste som nr. 2');
      // When the lodge has its numbers, the list is closed, and everybody is told.
      await moveClock(page, hands);
      await page.goto(offer);
      assert.equal(await page.locator('h1').innerText(), 'Det ble dessverre ikke plass');
      assert.equal((await lettersOf(page, demo, 'waiting-closed', OFFERED)).length, 1);
    } catch (error) {
      error.message += `\nat ${page.url()}\nThe program's log:\n${demo.log()}`;
      throw error;
    } finally {
      await browser.close();
      await demo.stop();
    }
  });
});

const CLIENTS = 64;
const BEDS = 20;

/** The invitation in a letter's file. */
function linkIn(letter) {
  const plain = letter.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return /http:\/\/127\.0\.0\.1:\d+\/fjellsamling-2031\/i\/[\w.-]+/.exec(plain)[0];
}

describe('sixty-four at once', { timeout: 300_000 }, () => {
  it('never get more beds than there are, over HTTP', async () => {
    const rows = Array.from({ length: CLIENTS }, (_, n) => `${9000 + n},Bygd ${n},post${n}@bygd.example,nb`);
    const server = await startServer(join(LODGE, 'gathering.toml'), {
      invited: ['id,name,emails,written_form', ...rows].join('\n'),
    });
    try {
      await server.run('invite', 'fjellsamling-2031');
      const until = Date.now() + LETTERS_WITHIN;
      let files = [];
      while (files.length < CLIENTS) {
        assert.ok(Date.now() < until, `${files.length} letters`);
        await new Promise((done) => setTimeout(done, 100));
        files = (await readdir(server.letters)).filter((name) => name.endsWith('.eml'));
      }
      const links = await Promise.all(files.map(async (name) => linkIn(await readFile(join(server.letters, name), 'utf8'))));
      const forms = await Promise.all(links.map(async (link) => {
        const answer = await fetch(`${link}/delegation`);
        const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
        const page = await answer.text();
        const hidden = (name) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)[1];
        return { link, cookie, code: hidden('form-code'), terms: hidden('terms-shown') };
      }));
      const send = async ({ link, cookie, code, terms }) => {
        const body = new URLSearchParams([
          ['form-code', code], ['version', '0'], ['people', '1'], ['wait', 'yes'], ['terms', 'yes'], ['terms-shown', terms], ['action', 'submit'],
          ['contact-name', 'Kari Eksempelmo'], ['contact-email', 'kari@bygd.example'],
          ['p0-name', 'Kari Eksempelmo'], ['p0-role', 'leader'], ['p0-take', 'day-1'], ['p0-take', 'night'],
        ]);
        const answer = await fetch(`${link}/delegation`, { method: 'POST', body, headers: { cookie }, redirect: 'manual' });
        return `${answer.status} ${/done=(.*)$/.exec(answer.headers.get('location') ?? '')?.[1]}`;
      };
      const answers = await Promise.all(forms.map(send));
      const count = (wanted) => answers.filter((answer) => answer === wanted).length;
      assert.equal(count('303 registered'), BEDS, `${answers}`);
      assert.equal(count('303 joined'), CLIENTS - BEDS, 'everybody else waits');
    } catch (error) {
      error.message += `\nThe program's log:\n${server.log()}`;
      throw error;
    } finally {
      await server.stop();
    }
  });
});
