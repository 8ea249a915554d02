// The sign-up form as a main contact fills it in, the letters of the demo, and the organiser's log-in: steps that several
// journeys take. `hands` are those of hands.js.

import assert from 'node:assert/strict';

const LETTER_WITHIN = 20_000; // Milliseconds until the worker has delivered what was just written.

/** The button that sends the form. */
export const sendButton = (page) => page.locator('button[name="action"][value="submit"]');

/** Opens an invitation and presses its button, which leads to the form. */
export async function openForm(page, hands, invitation) {
  await page.goto(invitation);
  await hands.follow(openButton(page));
  assert.match(page.url(), /\/delegation$/, 'the button of the invitation leads to the form');
}

/** The button of an invitation: it opens the form. */
export function openButton(page) {
  return page.locator(`main form[action="${new URL(page.url()).pathname}"] button`);
}

/** Fills in who is main contact. */
export async function writeContact(page, hands, contact) {
  for (const [key, value] of Object.entries(contact)) {
    await hands.write(page.locator(`#contact-${key}`), value);
  }
}

/**
 * Fills in one participant's block, counted from 0: name, role, field of work, what it takes (ids of elements), wishes
 * (`slot/topic`) and how it is covered.
 */
export async function writeParticipant(page, hands, index, person) {
  const field = (key) => page.locator(`[name="p${index}-${key}"]`);
  if (person.name !== undefined) await hands.write(field('name'), person.name);
  if (person.role) await hands.pick(field('role'), person.role);
  if (person.field) await hands.pick(field('field'), person.field);
  for (const [key, values] of [['take', person.takes], ['wish', person.wishes]]) {
    for (const value of values ?? []) {
      await hands.tick(page.locator(`[name="p${index}-${key}"][value="${value}"]`));
    }
  }
  if (person.cover) await hands.pick(field('cover'), person.cover);
}

/** Adds a block for one more participant. */
export async function addParticipant(page, hands) {
  const before = await page.locator('.participant').count();
  await hands.follow(page.locator('button[name="action"][value="add"]'));
  assert.equal(await page.locator('.participant').count(), before + 1, 'one more block');
}

/** Everything that is typed, ticked and chosen on the form, by field. */
export function formValues(page) {
  return page.evaluate(() => {
    const form = document.querySelector('form.with-panel');
    const kept = [...new FormData(form)].filter(([name]) => name !== 'form-code' && name !== 'version');
    return kept.map(([name, value]) => `${name}=${value}`);
  });
}

/** A delegation's page after a form was taken: its address is the manage link. */
export function expectManagePage(page) {
  assert.match(page.url(), /\/m\/[^/]+\?done=/, `a form that is taken leads to the main contact's page`);
}

/** The number of an organisation, as an invitation or a manage link names it. */
export function organisationOf(link) {
  return /\/[im]\/([^/.]+)\./.exec(new URL(link).pathname)[1];
}

/**
 * The delivered letters of a kind to an organisation, newest first, as addresses of their pages. Waits until none is on
 * its way any longer.
 */
export async function lettersOf(page, demo, kind, organisation) {
  const until = Date.now() + LETTER_WITHIN;
  for (;;) {
    await page.goto(`${demo.letters}?kind=${kind}&organisation=${organisation}`);
    const tags = page.locator('.letter-list .ds-tag');
    const waiting = (await tags.count()) - (await page.locator('.letter-list .ds-tag[data-color="success"]').count());
    if (waiting === 0) break;
    assert.ok(Date.now() < until, `a letter of ${organisation} (${kind}) is not delivered: ${await tags.allInnerTexts()}`);
    await page.waitForTimeout(200);
  }
  return page.locator('.letter-list a').evaluateAll((links) => links.map((link) => link.href));
}

/** Reads an opened letter: its language, its text as the receiver sees it, and to whom it goes. */
export async function readLetter(page) {
  const frame = page.frameLocator('iframe.letter-frame');
  const text = (await frame.locator('body').innerText()).replace(/\s+/g, ' ').trim();
  const head = (await page.locator('.letter-head').innerText()).replace(/\s+/g, ' ').trim();
  return { language: await frame.locator('html').getAttribute('lang'), text, head };
}

/** Logs in as the demo's organiser and arrives at the desk. */
export async function logIn(page, hands, demo) {
  await page.goto(demo.organiser);
  await hands.write(page.locator('#email'), demo.user);
  await hands.write(page.locator('#password'), demo.password);
  await hands.follow(page.locator('main form button[type="submit"]'));
  assert.match(new URL(page.url()).pathname, /^\/desk\/[^/]+$/, 'the log-in leads to the desk');
}

/** Moves the demo's clock by the button of the demo's bar, and tells the milestone that the button named. */
export async function moveClock(page, hands) {
  const button = page.locator('.demo-clock button');
  const words = await button.innerText();
  await hands.follow(button);
  assert.notEqual(await button.innerText(), words, 'the next milestone is another one');
  return words;
}

/**
 * Invitations that nobody has answered, as the organiser's desk tells them; not the one that the demo tells. Needs a page
 * that is logged in, and `desk`, the desk's address.
 */
export async function unanswered({ page, desk, demo }, count) {
  const pages = [];
  for (const state of ['invited', 'opened']) {
    await page.goto(`${desk}?state=${state}`);
    pages.push(...(await page.locator('#organisations tbody th a').evaluateAll((links) => links.map((link) => link.href))));
  }
  const links = [];
  for (const address of pages) {
    if (links.length === count) break;
    await page.goto(address);
    // Without the language that it would set: journeys choose their own.
    const link = (await page.locator('#link').innerText()).split('?')[0];
    if (link !== demo.invitation) links.push(link);
  }
  assert.equal(links.length, count, 'organisations that have not answered');
  return links;
}
