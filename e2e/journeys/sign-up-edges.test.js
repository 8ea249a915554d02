// What people do with a sign-up form besides filling it in right: sending it twice, in two tabs, too late, too much,
// with markup in it, without cookies, and with links that are not theirs.

import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { openBrowser, openPage } from '../browser.js';
import { mainText } from '../checks.js';
import { pointer } from '../hands.js';
import { startDemo } from '../samling.js';
import {
  expectManagePage,
  lettersOf,
  logIn,
  moveClock,
  openButton,
  openForm,
  organisationOf,
  readLetter,
  sendButton,
  unanswered,
  writeContact,
  writeParticipant,
} from '../sign-up.js';

const CONTACT = { name: 'Nils Prøvestad', email: 'nils.provestad@kommune.example', phone: '73 00 00 00' };
const PERSON = { name: 'Anna Eksempelvik', role: 'leader', field: 'management', takes: ['day-1', 'night-1'] };
const MARKUP = '<img src=x onerror="document.title=1"><b>fet</b> & "hermetegn"';

describe('sign-up at its edges', { timeout: 300_000 }, () => {
  let demo;
  let browser;
  let invitations;

  before(async () => {
    demo = await startDemo();
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

  /** Walks with a page of its own; each walk takes an invitation that nobody has used. */
  const walk = (name, steps, options = {}) =>
    it(name, async () => {
      const page = await openPage(browser, options);
      try {
        await steps(page, pointer(page));
      } catch (error) {
        error.message += `\nat ${page.url()}\nThe program's log:\n${demo.log()}`;
        throw error;
      } finally {
        await page.context().close();
      }
    });
  const nextInvitation = () => invitations.shift();

  async function fillIn(page, hands, invitation, person = PERSON) {
    await openForm(page, hands, invitation);
    await writeContact(page, hands, CONTACT);
    await writeParticipant(page, hands, 0, person);
    await hands.tick(page.locator('#terms'));
  }

  walk('the same form sent twice is one sign-up, and two tabs do not overwrite each other unseen', async (page, hands) => {
    const invitation = nextInvitation();
    await fillIn(page, hands, invitation);
    const [same, other] = [await page.context().newPage(), await page.context().newPage()];
    const [sameHands, otherHands] = [pointer(same), pointer(other)];
    for (const [tab, tabHands, name] of [[same, sameHands, PERSON.name], [other, otherHands, 'Berit Andretanker']]) {
      await tab.goto(page.url());
      await writeContact(tab, tabHands, CONTACT);
      await writeParticipant(tab, tabHands, 0, { ...PERSON, name });
      await tabHands.tick(tab.locator('#terms'));
    }
    await hands.follow(sendButton(page));
    expectManagePage(page);
    const manage = page.url().split('?')[0];
    await page.goBack();
    assert.equal(page.url(), invitation, 'the way back leads to the invitation, which says that they are signed up');

    await sameHands.follow(sendButton(same));
    assert.match(same.url(), /done=unchanged$/, 'the same form once more changes nothing');
    const receipts = await lettersOf(page, demo, 'receipt', organisationOf(invitation));
    assert.equal(receipts.length, 1, 'one receipt');

    // The other tab says something else: it is told, what it says is kept, and nothing is overwritten.
    await otherHands.follow(sendButton(other));
    assert.equal(await other.locator('.ds-alert[role="alert"]').count(), 1, 'the second tab is told');
    assert.equal(await other.locator('#p0-name').inputValue(), 'Berit Andretanker', 'what was typed is kept');
    await page.goto(manage);
    assert.ok(!(await mainText(page)).includes('Berit'), 'what was saved first holds');

    // Two tabs on the manage link: the second sees the conflict, may look, and sends again.
    await page.goto(`${manage}/delegation`);
    await other.goto(`${manage}/delegation`);
    await hands.write(page.locator('#p0-name'), 'Første Lagring');
    await hands.follow(sendButton(page));
    expectManagePage(page);
    await otherHands.write(other.locator('#p0-name'), 'Andre Lagring');
    await otherHands.follow(sendButton(other));
    assert.equal(await other.locator('.ds-alert[role="alert"] a').count(), 1, 'a link to compare');
    await otherHands.follow(sendButton(other));
    expectManagePage(other);
    await page.goto(manage);
    assert.ok((await mainText(page)).includes('Andre Lagring'), 'the second, sent on purpose, holds');
  });

  walk('markup, Sámi letters and emoji come back as they were written', async (page, hands) => {
    const invitation = nextInvitation();
    const name = 'Áŋŋa Čáhci-Đuvvá Šiiŧŧá 🌲';
    await openForm(page, hands, invitation);
    await writeContact(page, hands, { ...CONTACT, name: MARKUP });
    await writeParticipant(page, hands, 0, { ...PERSON, name });
    await hands.write(page.locator('#buyer-reference'), '<i>ref</i>');
    await hands.write(page.locator('#message'), MARKUP);
    await hands.tick(page.locator('#terms'));
    await hands.follow(sendButton(page));
    expectManagePage(page);
    const text = await mainText(page);
    assert.ok(text.includes(name), `the name in the page: ${text}`);
    assert.ok(text.includes(MARKUP) && text.includes('<i>ref</i>'), 'markup is text');
    assert.equal(await page.locator('main img, main b, main i').count(), 0, 'no element is made of it');
    const [receipt] = await lettersOf(page, demo, 'receipt', organisationOf(invitation));
    await page.goto(receipt);
    const letter = await readLetter(page);
    assert.ok(letter.text.includes(name) && letter.text.includes(MARKUP), `the letter says it as text: ${letter.text}`);
    assert.equal(await page.frameLocator('iframe.letter-frame').locator('img, i').count(), 0);
    assert.notEqual(await page.title(), '1');
  });

  walk('too much, nobody at all, and 10,000 characters are refused with everything kept', async (page, hands) => {
    await openForm(page, hands, invitations.at(-1));
    await hands.follow(sendButton(page));
    assert.ok((await page.locator('[data-error-summary] a').count()) >= 4, 'an empty form names what is missing');
    const long = 'æ'.repeat(10_000);
    await hands.write(page.locator('#contact-name'), long);
    await hands.follow(sendButton(page));
    assert.equal(await page.locator('#contact-name').inputValue(), long, 'even this is kept');
    assert.match(await page.locator('#contact-name-error').innerText(), /120/, 'the limit is told');
  });

  walk('links that are not right open nothing, and all say the same', async (page) => {
    const right = demo.invitation;
    const other = right.replace(/\/i\/\d+\./, '/i/5001.');
    const wrong = [other, `${right.slice(0, -1)}A`.replace(/AA$/, 'AB'), right.replace('/i/', '/m/'), `${right}x`, right.slice(0, right.lastIndexOf('.'))];
    const said = new Set();
    for (const address of wrong.filter((one) => one !== right)) {
      const response = await page.goto(address);
      assert.equal(response.status(), 404, address);
      said.add(await mainText(page));
    }
    assert.equal(said.size, 1, 'one answer for all');
  });

  walk('we are not coming, and then we are', async (page, hands) => {
    const invitation = nextInvitation();
    await page.goto(invitation);
    await hands.follow(page.locator('form[action$="/decline"] button'));
    const declined = await mainText(page);
    await hands.follow(openButton(page));
    await writeContact(page, hands, CONTACT);
    await writeParticipant(page, hands, 0, PERSON);
    await hands.tick(page.locator('#terms'));
    await hands.follow(sendButton(page));
    expectManagePage(page);
    await page.goto(invitation);
    assert.notEqual(await mainText(page), declined, 'the invitation knows');
  });

  walk('a form without its cookie is refused and kept; one from another site is refused', async (page, hands) => {
    const invitation = invitations.at(-1);
    await fillIn(page, hands, invitation);
    const form = page.url();
    await page.context().clearCookies();
    await hands.follow(sendButton(page));
    assert.equal(await page.locator('#contact-name').inputValue(), CONTACT.name, 'everything is kept');
    assert.equal(await page.locator('.ds-alert[role="alert"]').count(), 1, 'and it says why');
    const status = await new Promise((done, failed) => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://elsewhere.example' };
      const sent = request(form, { method: 'POST', headers }, (response) => {
        response.resume();
        done(response.statusCode);
      });
      sent.once('error', failed);
      sent.end('action=submit&terms=yes');
    });
    assert.equal(status, 403, 'a form of another site');
    await hands.follow(sendButton(page));
    expectManagePage(page);
    invitations.pop();
  });

  walk('a form that is opened in time and sent too late is kept for the organiser', async (page, hands) => {
    const invitation = nextInvitation();
    await fillIn(page, hands, invitation);
    const clock = await page.context().newPage();
    await clock.goto(demo.announcement);
    await moveClock(clock, pointer(clock));
    await hands.follow(sendButton(page));
    assert.match(page.url(), /done=late$/, 'it is told that it came late');
    assert.equal(await page.locator('.ds-alert[role="status"]').count(), 1);
    await logIn(page, hands, demo);
    await page.goto(`${page.url()}/delegations/${organisationOf(invitation)}`);
    assert.ok((await mainText(page)).includes(PERSON.name), 'the organiser sees who was meant to come');
  });

  walk('the announcement on paper has no menus', async (page) => {
    await page.goto(demo.announcement);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('nav:visible').count(), 0, 'menus on paper');
    assert.ok(await page.locator('h1').isVisible());
  });
});
