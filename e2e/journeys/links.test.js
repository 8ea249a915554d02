// Links, contacts and what comes late: a lost link, a mistyped address, a colleague, a hand-over, a deputy, a late request
// that is let in and one that is not, links gone astray, and an organiser without a password.

import assert from 'node:assert/strict';
import { after, before, describe } from 'node:test';
import { openBrowser, openPage } from '../browser.js';
import { mainText } from '../checks.js';
import { pointer } from '../hands.js';
import { startDemo } from '../samling.js';
import { walks } from '../walk.js';
import {
  expectManagePage,
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

const PERSON = { name: 'Anna Eksempelvik', role: 'leader', field: 'management', takes: ['day-1', 'night-1'] };

describe('links, contacts and late requests', { timeout: 300_000 }, () => {
  let demo;
  let browser;
  let desk;
  let invitations;

  before(async () => {
    demo = await startDemo();
    browser = await openBrowser();
    const page = await openPage(browser);
    await logIn(page, pointer(page), demo);
    desk = page.url();
    invitations = await unanswered({ page, desk, demo }, 5);
    await page.context().close();
  });

  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  const walk = walks(() => ({ browser, demo }));

  /** Signs the next silent organisation up; the contact is at its own domain. Tells its manage link and more. */
  async function signUp(page, hands) {
    const invitation = invitations.shift();
    const organisation = organisationOf(invitation);
    const [letter] = await lettersOf(page, demo, 'invitation', organisation);
    await page.goto(letter);
    const postbox = /[^\s(]+@[^\s)]+/.exec((await readLetter(page)).head)[0];
    const domain = postbox.split('@')[1];
    await openForm(page, hands, invitation);
    await writeContact(page, hands, { name: 'Nils Prøvestad', email: `nils@${domain}` });
    await writeParticipant(page, hands, 0, PERSON);
    await hands.tick(page.locator('#terms'));
    await hands.follow(sendButton(page));
    expectManagePage(page);
    return { invitation, organisation, postbox, domain, manage: page.url().split('?')[0] };
  }

  /** The address of the button of the newest letter of a kind. */
  async function buttonOf(page, kind, organisation) {
    let letter;
    // What is asked for on a page is answered by the worker, a moment later.
    for (let tries = 0; !letter; tries += 1) {
      [letter] = await lettersOf(page, demo, kind, organisation);
      assert.ok(letter || tries < 50, `a letter: ${kind}`);
      if (!letter) await page.waitForTimeout(200);
    }
    await page.goto(letter);
    const { head } = await readLetter(page);
    const button = page.frameLocator('iframe.letter-frame').locator('a[style*="background-color"]');
    return { head, href: await button.getAttribute('href') };
  }

  const submit = (page, hands, action, extra = '') =>
    hands.follow(page.locator(`form${extra} button[name="action"][value="${action}"], form:has(input[name="action"][value="${action}"]) button[type="submit"]`).first());

  /** Opens the fold that holds a field, when it is closed. */
  async function unfold(page, field) {
    const fold = page.locator(`details:has(${field})`);
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
  }

  walk('a lost link goes to the address that it fits, and the answer is the same for every address', async (page, hands) => {
    const { organisation, manage, domain } = await signUp(page, hands);
    const answers = [];
    for (const address of ['nobody@nowhere.example', `nils@${domain}`]) {
      await page.goto(`${demo.announcement}/sign-up`);
      await hands.follow(page.locator('a[href$="/lost-link"]'));
      await hands.write(page.locator('#email'), address);
      await hands.follow(page.locator('main form button[type="submit"]'));
      answers.push(await mainText(page));
    }
    assert.equal(answers[0], answers[1], 'the answer tells nothing');
    const { head, href } = await buttonOf(page, 'manage-link', organisation);
    assert.ok(head.includes(`nils@${domain}`), head);
    assert.equal(new URL(href).pathname, new URL(manage).pathname);
    await page.goto(`${demo.announcement}/lost-link`);
    await hands.write(page.locator('#email'), 'no address');
    await hands.follow(page.locator('main form button[type="submit"]'));
    assert.equal(await page.locator('#email-error').count(), 1, 'what is no address is told at the field');
    assert.equal(await page.locator('#email').inputValue(), 'no address');
  });

  walk('everything works without JavaScript: who has the link, a colleague, a hand-over', async (page, hands) => {
    const { invitation, organisation, manage, domain, postbox } = await signUp(page, hands);
    await page.goto(invitation);
    await hands.follow(page.locator('a[href$="/who"]'));
    const text = await mainText(page);
    assert.ok(text.includes(`${postbox.slice(0, 2)}•••••@${domain}`), text);
    assert.ok(!text.includes(postbox), 'the whole address is not shown to whoever has the invitation');
    await hands.write(page.locator('#colleague'), `liv@${domain}`);
    await hands.follow(page.locator('main form button[type="submit"]'));
    assert.match(page.url(), /done=colleague-sent/);
    const sent = await buttonOf(page, 'invitation-link', organisation);
    assert.ok(sent.head.includes(`liv@${domain}`), sent.head);

    // On the main contact's page the addresses are whole. A colleague elsewhere must wait for the organiser.
    await page.goto(manage);
    await hands.follow(page.locator('a[href$="/contact"]'));
    assert.ok((await mainText(page)).includes(postbox));
    await unfold(page, '#colleague');
    await hands.write(page.locator('#colleague'), 'liv@konsulent.example');
    await submit(page, hands, 'colleague');
    assert.match(page.url(), /done=colleague-waits/);

    await unfold(page, '#successor-name');
    await submit(page, hands, 'hand-over');
    assert.equal(await page.locator('#successor-name-error').count(), 1, 'a name is missing');
    await hands.write(page.locator('#successor-name'), 'Berit Arvtaker');
    await hands.write(page.locator('#successor-email'), `berit@${domain}`);
    await submit(page, hands, 'hand-over');
    assert.match(page.url(), /done=hand-over-asked/);
    const { href } = await buttonOf(page, 'hand-over', organisation);
    await page.goto(href);
    assert.ok((await mainText(page)).includes('Berit Arvtaker'));
    // Looking at it, as a mail scanner does, changes nothing.
    await page.goto(manage);
    assert.equal(await page.locator('a[href$="/contact"]').count(), 1);
    await page.goto(href);
    await hands.follow(page.locator('main form button[type="submit"]'));
    assert.match(page.url(), /done=taken-over/);
    assert.ok((await mainText(page)).includes(`berit@${domain}`));
    const used = await page.goto(href);
    assert.equal(used.status(), 410, 'the link worked once');
    const old = await page.goto(manage);
    assert.equal(old.status(), 410, 'the old link');
    assert.match(await mainText(page), /overtatt som hovedkontakt/);
    await hands.follow(page.locator('a[href$="/lost-link"]'));
    await buttonOf(page, 'former-contact', organisation);
    await buttonOf(page, 'new-contact', organisation);
  }, { javaScriptEnabled: false });

  walk('the organiser corrects an address, agrees to a colleague and makes old links invalid', async (page, hands) => {
    await logIn(page, hands, demo);
    await page.goto(desk);
    assert.ok((await mainText(page)).includes('lenken til en kollega'), 'it stands among what to do');
    const { invitation, organisation, manage } = await signUp(page, hands);
    await page.goto(`${desk}/delegations/${organisation}`);
    await hands.follow(page.locator('a[href$="/addresses"]'));
    await hands.write(page.locator('#address-0'), 'feil');
    await hands.follow(page.locator('main form.form button[type="submit"]'));
    assert.equal(await page.locator('#address-0-error').count(), 1);
    assert.equal(await page.locator('#reason-error').count(), 1);
    await hands.write(page.locator('#address-0'), 'nytt.postmottak@kommune.example');
    await hands.write(page.locator('#reason'), 'Skrevet feil i listen');
    await hands.tick(page.locator('input[name="revoke"]'));
    await hands.follow(page.locator('main form.form button[type="submit"]'));
    assert.ok((await mainText(page)).includes('nytt.postmottak@'));
    assert.equal((await page.goto(invitation)).status(), 410, 'the old invitation link is dead');
    const told = await buttonOf(page, 'addresses-changed', organisation);
    assert.ok(!told.head.includes('nytt.postmottak'), 'the old address is not told the new one');
    const anew = await buttonOf(page, 'invitation-link', organisation);
    assert.ok(anew.head.includes('nytt.postmottak'), anew.head);
    assert.equal((await page.goto(anew.href)).status(), 200);

    await page.goto(`${desk}/delegations/${organisation}/links`);
    await submit(page, hands, 'revoke');
    assert.equal(await page.locator('#reason-error').count(), 1, 'a reason is needed');
    await hands.tick(page.locator('input[name="links"][value="manage"]'));
    await hands.write(page.locator('#reason'), 'Lenken kom på avveier');
    await submit(page, hands, 'revoke');
    assert.equal((await page.goto(manage)).status(), 410);
    assert.match(await mainText(page), /Arrangøren har gjort gamle lenker ugyldige/);
    const renewed = await buttonOf(page, 'manage-link', organisation);
    assert.equal((await page.goto(renewed.href)).status(), 200);

    // The demo's colleague waits for an answer.
    await page.goto(desk);
    await hands.follow(page.locator('.next-step a[href$="/links"]'));
    await hands.follow(page.locator('button[name="action"][value="agree"]').first());
    assert.ok((await mainText(page)).includes('Lenken er på vei til kollegaen.'));
    await page.goto(`${desk}/journal`);
    const journal = await mainText(page);
    assert.ok(journal.includes('Gamle lenker er gjort ugyldige') && !journal.includes('nytt.postmottak'), journal);
  });

  walk('a deputy changes everything but the contact, until removed; the contact confirms a new address', async (page, hands) => {
    const { organisation, manage, domain } = await signUp(page, hands);
    await page.goto(`${manage}/contact`);
    await unfold(page, '#deputy-name');
    await hands.write(page.locator('#deputy-name'), 'Per Vikar');
    await hands.write(page.locator('#deputy-email'), `per@${domain}`);
    await submit(page, hands, 'deputy');
    assert.match(page.url(), /done=deputy-named/);
    const { href } = await buttonOf(page, 'deputy-link', organisation);
    await page.goto(href);
    assert.equal(await page.locator('a[href$="/contact"]').count(), 0, 'a deputy does not decide who the contact is');
    await hands.follow(page.locator('a[href$="/delegation"]'));
    assert.equal(await page.locator('#contact-email').count(), 0, 'nor on the form');
    await hands.write(page.locator('#p0-name'), 'Endret Avvikar');
    await hands.follow(sendButton(page));
    assert.match(page.url(), /\/d\/[^/]+\?done=changed/, 'the deputy is not given the contact’s link');
    assert.ok((await mainText(page)).includes('Endret Avvikar'));
    const letters = await lettersOf(page, demo, 'change', organisation);
    assert.equal(letters.length, 2, 'a receipt, and a copy for the deputy');
    await page.goto(`${desk}/delegations/${organisation}`);

    await page.goto(`${manage}/contact`);
    await submit(page, hands, 'remove-deputy');
    assert.equal((await page.goto(href)).status(), 410, 'the deputy’s link is dead');
    assert.match(await mainText(page), /ikke lenger stedfortreder/);

    await page.goto(`${manage}/contact`);
    await unfold(page, '#new-address');
    await hands.write(page.locator('#new-address'), `nils@${domain}`);
    await submit(page, hands, 'address');
    assert.equal(await page.locator('#new-address-error').count(), 1, 'that one holds already');
    await hands.write(page.locator('#new-address'), `nils.ny@${domain}`);
    await submit(page, hands, 'address');
    assert.match(page.url(), /done=address-asked/);
    await page.goto(manage);
    assert.ok(!(await mainText(page)).includes('nils.ny@'), 'not before it is confirmed');
    const confirm = await buttonOf(page, 'confirm-address', organisation);
    assert.ok(confirm.head.includes(`nils.ny@${domain}`));
    await page.goto(confirm.href);
    await hands.follow(page.locator('main form button[type="submit"]'));
    assert.match(page.url(), /done=address-confirmed/);
    assert.ok((await mainText(page)).includes(`nils.ny@${domain}`));
    const old = await buttonOf(page, 'address-replaced', organisation);
    assert.ok(old.head.includes(`nils@${domain}`) && !old.head.includes('nils.ny@'), old.head);
  });

  walk('an organiser without a password gets in by a link, and chooses a new one', async (page, hands) => {
    await page.goto(demo.organiser);
    await hands.follow(page.locator('a[href="/log-in/forgotten"]'));
    const answers = [];
    for (const address of ['nobody@samling.example', demo.user]) {
      await page.goto(new URL('/log-in/forgotten', demo.organiser).href);
      await hands.write(page.locator('#email'), address);
      await submit(page, hands, 'log-in');
      answers.push(await mainText(page));
    }
    assert.equal(answers[0], answers[1], 'the answer tells nothing');
    const { href } = await accountButton(page, 'log-in');
    await page.goto(href);
    await hands.follow(page.locator('main form button[type="submit"]'));
    assert.match(new URL(page.url()).pathname, /^\/desk\//, 'the link logs in');
    await page.context().clearCookies();
    const used = await page.goto(href);
    assert.equal(used.status(), 410);
    await hands.follow(page.locator('a[href="/log-in/forgotten"]'));
    await hands.write(page.locator('#email'), demo.user);
    await submit(page, hands, 'reset');
    const reset = await accountButton(page, 'reset-password');
    await page.goto(reset.href);
    await hands.write(page.locator('#password'), 'for kort');
    await hands.follow(page.locator('main form button[type="submit"]'));
    assert.equal(await page.locator('#password-error').count(), 1);
    for (const field of ['#password', '#again']) await hands.write(page.locator(field), demo.password);
    await hands.follow(page.locator('main form button[type="submit"]'));
    assert.match(new URL(page.url()).pathname, /^\/desk\//);
    assert.equal((await page.goto(reset.href)).status(), 410);
  });

  /** The button of the newest letter of a kind to an account. */
  async function accountButton(page, kind) {
    for (let tries = 0; ; tries += 1) {
      await page.goto(`${demo.letters}?kind=${kind}`);
      if ((await page.locator('.letter-list .ds-tag[data-color="success"]').count()) > 0) break;
      assert.ok(tries < 50, `no letter: ${kind}`);
      await page.waitForTimeout(200);
    }
    await page.locator('.letter-list a').first().click();
    await page.waitForLoadState('load');
    const button = page.frameLocator('iframe.letter-frame').locator('a[style*="background-color"]');
    return { href: await button.getAttribute('href') };
  }

  walk('what comes late is let in with a reason, or declined with words that are told', async (page, hands) => {
    const { organisation, manage } = await signUp(page, hands);
    await page.goto(manage);
    await moveClock(page, hands);
    const ask = async (name) => {
      await page.goto(`${manage}/delegation`);
      await hands.write(page.locator('#p0-name'), name);
      await hands.follow(sendButton(page));
      assert.match(page.url(), /done=late/);
    };
    await ask('Sent Sluppetinn');
    await logIn(page, hands, demo);
    await hands.follow(page.locator('.next-step a[href$="/late"]'));
    await hands.follow(page.locator('.next-step a').first());
    assert.ok((await mainText(page)).includes('Sent Sluppetinn') && (await mainText(page)).includes(PERSON.name));
    await submit(page, hands, 'let-in');
    assert.equal(await page.locator('#reason-error').count(), 1, 'a reason is needed');
    await hands.write(page.locator('#reason'), 'Det er plass');
    await submit(page, hands, 'let-in');
    await page.goto(manage);
    assert.ok((await mainText(page)).includes('Sent Sluppetinn'));
    assert.equal((await lettersOf(page, demo, 'change', organisation)).length, 1, 'a receipt');

    await ask('Sent Avslått');
    await page.goto(`${desk}/delegations/${organisation}`);
    await hands.follow(page.locator('a[href*="/late/"]').first());
    await hands.write(page.locator('#words'), 'Hotellet er fullt. <b>Beklager</b>');
    await submit(page, hands, 'refuse');
    await page.goto(manage);
    assert.ok(!(await mainText(page)).includes('Sent Avslått'));
    const [letter] = await lettersOf(page, demo, 'late-refused', organisation);
    await page.goto(letter);
    assert.ok((await readLetter(page)).text.includes('Hotellet er fullt. <b>Beklager</b>'), 'as text, not as markup');
    await page.goto(`${desk}/late`);
    assert.equal(await page.locator('.empty').count(), 1, 'nothing waits');
  });
});
