// What people do with a sign-up form besides filling it in right: sending it twice, in two tabs, too late, too much,
// with markup in it, without cookies, and with links that are not theirs.

import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { openBrowser, openPage } from '../browser.js';
import { mainText } from '../checks.js';
import { pointer } from '../hands.js';
import { startDemo } from '../samling.js';
import { walks } from '../walk.js';
import {
  addParticipant,
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
  let manage; // The manage link of the first who signed up.

  before(async () => {
    demo = await startDemo();
    browser = await openBrowser();
    const page = await openPage(browser);
    await logIn(page, pointer(page), demo);
    invitations = [demo.invitation, ...(await unanswered({ page, desk: page.url(), demo }, 5))];
    await page.context().close();
  });

  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  /** Walks with a page of its own; each walk takes an invitation that nobody has used. */
  const walk = walks(() => ({ browser, demo }));
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
    manage = page.url().split('?')[0];
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
    await addParticipant(page, hands);
    await writeContact(page, hands, { ...CONTACT, name: MARKUP, phone: '<b>73</b>' });
    await writeParticipant(page, hands, 0, { ...PERSON, name });
    await writeParticipant(page, hands, 1, { ...PERSON, name: MARKUP });
    await hands.press(page.locator('details', { has: page.locator('#filler-name') }).locator('summary'));
    await hands.tick(page.locator('[name="other"]'));
    await hands.write(page.locator('#filler-name'), MARKUP);
    await hands.write(page.locator('#filler-email'), MARKUP);
    await hands.write(page.locator('#buyer-reference'), '<i>ref</i>');
    await hands.write(page.locator('#message'), MARKUP);
    // An address with markup is refused; what comes back holds it as it was written, and the panel as text.
    await hands.follow(sendButton(page));
    for (const id of ['contact-name', 'p1-name', 'filler-name', 'filler-email', 'message']) {
      assert.equal(await page.locator(`#${id}`).inputValue(), MARKUP, id);
    }
    assert.equal(await page.locator('main img, main b, main i').count(), 0, 'no element is made of it');
    await hands.write(page.locator('#filler-email'), 'utfyller@kommune.example');
    await hands.tick(page.locator('#terms'));
    await hands.follow(sendButton(page));
    expectManagePage(page);
    const text = await mainText(page);
    assert.ok(text.includes(name), `the name in the page: ${text}`);
    assert.ok(text.includes(MARKUP) && text.includes('<i>ref</i>'), 'markup is text');
    assert.equal(await page.locator('main img, main b, main i').count(), 0, 'no element is made of it');
    const desk = await page.context().newPage();
    await logIn(desk, pointer(desk), demo);
    await desk.goto(`${desk.url()}/delegations/${organisationOf(invitation)}`);
    assert.ok((await mainText(desk)).includes(MARKUP), 'the organiser reads it as text');
    assert.equal(await desk.locator('main img, main b, main i').count(), 0);
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

  it('a delegation of nobody and one of five hundred are refused, with every name kept', async () => {
    const form = `${invitations.at(-1)}/delegation`;
    const { cookie, code } = await given(form);
    const head = { 'form-code': code, 'contact-name': CONTACT.name, 'contact-email': CONTACT.email, terms: 'yes' };
    const many = { ...head, people: '500', version: '0', action: 'submit' };
    for (let index = 0; index < 500; index += 1) {
      Object.assign(many, { [`p${index}-name`]: `Deltaker nummer ${index}`, [`p${index}-role`]: 'leader' });
      Object.assign(many, { [`p${index}-field`]: 'other', [`p${index}-take`]: 'day-1' });
    }
    const tooMany = await post(form, many, { cookie });
    assert.equal(tooMany.status, 422);
    assert.match(tooMany.text, /<a href="#people">/, 'the summary names the limit');
    for (const index of [0, 250, 499]) {
      assert.ok(tooMany.text.includes(`name="p${index}-name" value="Deltaker nummer ${index}"`), `participant ${index} is kept`);
    }
    const nobody = await post(form, { ...head, people: '0', version: '0', action: 'submit' }, { cookie });
    assert.equal(nobody.status, 422);
    assert.match(nobody.text, /<a href="#p0-name">/, 'the summary leads to the first name');
    assert.match(nobody.text, /id="p0-name"/, 'and there is one to write');
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
    const link = page.url().split('?')[0];
    await page.goto(invitation);
    assert.notEqual(await mainText(page), declined, 'the invitation knows');

    // Withdrawn, and signed up once more: each answer has its letter.
    await page.goto(link);
    await hands.press(page.locator('main details > summary'));
    await hands.follow(page.locator('form[action$="/withdraw"] button'));
    assert.ok(!(await mainText(page)).includes(PERSON.name), 'nobody is signed up any longer');
    await hands.follow(page.locator('main a.ds-button'));
    await hands.follow(openButton(page));
    await writeContact(page, hands, CONTACT);
    await writeParticipant(page, hands, 0, PERSON);
    await hands.tick(page.locator('#terms'));
    await hands.follow(sendButton(page));
    expectManagePage(page);
    assert.ok((await mainText(page)).includes(PERSON.name), 'signed up again');
    const sent = [];
    for (const kind of ['not-coming', 'withdrawal', 'receipt']) {
      sent.push((await lettersOf(page, demo, kind, organisationOf(invitation))).length);
    }
    assert.deepEqual(sent, [1, 1, 2], 'letters of "not coming", withdrawal and sign-up');
  });

  walk('a form without its cookie is refused and kept', async (page, hands) => {
    await fillIn(page, hands, invitations.at(-1));
    await page.context().clearCookies();
    await hands.follow(sendButton(page));
    assert.equal(await page.locator('#contact-name').inputValue(), CONTACT.name, 'everything is kept');
    assert.equal(await page.locator('.ds-alert[role="alert"]').count(), 1, 'and it says why');
    await hands.follow(sendButton(page));
    expectManagePage(page);
    invitations.pop();
  });

  it('a form of another site is refused, even with cookie and code', async () => {
    const invitation = invitations.at(-1);
    const { cookie, code } = await given(invitation);
    const decline = (headers) => post(`${invitation}/decline`, { 'form-code': code }, headers);
    for (const foreign of [{ origin: 'https://elsewhere.example' }, { 'sec-fetch-site': 'cross-site' }, { origin: 'null' }]) {
      assert.equal((await decline({ cookie, ...foreign })).status, 403, JSON.stringify(foreign));
    }
    const strange = await post(`${invitation}/decline`, { 'form-code': code.replace(/^../, 'AA') }, { cookie });
    assert.equal(strange.status, 403, 'a code that is not its own');
    const { origin } = new URL(invitation);
    const own = await decline({ cookie, origin, 'sec-fetch-site': 'same-origin' });
    assert.equal(own.status, 303, 'the same form of our own page is taken');
    invitations.pop();
  });

  walk('each page comes in the language that is chosen on it', async (page, hands) => {
    const pages = [demo.announcement, demo.organiser, demo.letters, invitations[0], `${invitations[0]}/delegation`];
    for (const address of pages) {
      await page.goto(address);
      const texts = new Set();
      for (const language of ['nn', 'en', 'nb']) {
        await hands.follow(page.locator(`.languages a[hreflang="${language}"]`));
        assert.equal(page.url(), `${address}?lang=${language}`, 'the same page');
        assert.equal(await page.locator('html').getAttribute('lang'), language, page.url());
        texts.add(await mainText(page));
      }
      assert.equal(texts.size, 3, `three languages on ${address}`);
    }
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
    const told = await lettersOf(page, demo, 'late', organisationOf(invitation));
    assert.equal(told.length, 1, 'and so is the main contact, by letter');
    await logIn(page, hands, demo);
    const desk = page.url();
    await page.goto(`${desk}/delegations/${organisationOf(invitation)}`);
    assert.ok((await mainText(page)).includes(PERSON.name), 'the organiser sees who was meant to come');

    // A change that comes too late waits on the main contact's own page, beside what still holds.
    assert.ok(manage, 'somebody has signed up in time');
    await page.goto(`${manage}/delegation`);
    await hands.write(page.locator('#p0-name'), 'Erik Forsentkommer');
    await hands.follow(sendButton(page));
    assert.match(page.url(), /\/m\/.*done=late$/);
    assert.equal(await page.locator('#waiting').count(), 1, 'the request waits');
    assert.ok(!(await mainText(page)).includes('Forsentkommer'), 'what was signed up in time still holds');
    await page.goto(`${desk}/delegations/${organisationOf(manage)}`);
    assert.ok((await mainText(page)).includes('Forsentkommer'), 'the organiser sees the change');
  });

  walk('the announcement on paper has no menus', async (page) => {
    await page.goto(demo.announcement);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('nav:visible').count(), 0, 'menus on paper');
    assert.ok(await page.locator('h1').isVisible());
  });
});

/** What a browser is given with a form: its cookie, and the code that goes with it. */
async function given(address) {
  const answer = await fetch(address);
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
  return { cookie, code: /name="form-code" value="([^"]+)"/.exec(await answer.text())[1] };
}

/** Posts a form with headers that no browser would let a page choose. */
function post(address, fields, headers) {
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  return new Promise((done, failed) => {
    const sent = request(address, { method: 'POST', headers: { ...type, ...headers } }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.once('end', () => done({ status: answer.statusCode, text: Buffer.concat(parts).toString() }));
    });
    sent.once('error', failed);
    sent.end(new URLSearchParams(fields).toString());
  });
}
