// What makes signing up easy: saving and going on later, places without a name, a list from a spreadsheet, the people of
// last time, advice on doubles, and wishes of the municipality as a whole. With the pointer, without script, by keyboard.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openBrowser, openPage } from '../browser.js';
import { mainText, stayedQuiet } from '../checks.js';
import { keyboard, pointer } from '../hands.js';
import { startDemo } from '../samling.js';
import { walks } from '../walk.js';
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
  unanswered,
  writeContact,
  writeParticipant,
} from '../sign-up.js';

const CONTACT = { name: 'Nils Prøvestad', email: 'nils.provestad@kommune.example', phone: '73 00 00 00' };
const PERSON = { name: 'Anna Eksempelvik', role: 'leader', field: 'management', takes: ['day-1', 'night-1'] };
const LIST = 'Navn\tE-post\tRolle\tTelefon\r\nPrøvestad, Nils\tnils.provestad@kommune.example\tLeder\t900 00 000\r\nEva\u00a0Demobakk\teva@kommune.example\tsaksbehandler\t\r\n12345\r\n';
const EXAMPLE = fileURLToPath(new URL('../../examples/klimasamling-trondelag-2018', import.meta.url));

const action = (page, value) => page.locator(`button[name="action"][value="${value}"]`);
const open = async (page, hands, inside) => {
  const details = page.locator('details', { has: page.locator(inside) }).first();
  if ((await details.getAttribute('open')) === null) await hands.press(details.locator('> summary'));
  // Without script an element that is not drawn yet is not waited for by itself.
  for (let tries = 0; tries < 50 && !(await page.locator(inside).first().isVisible()); tries += 1) {
    await page.waitForTimeout(20);
  }
};
/** A refused form is told on the console by the browser itself. */
const quietBut = async (page, status) => {
  page.seen.errors = page.seen.errors.filter((error) => !error.includes(`status of ${status}`));
  await stayedQuiet(page);
};

describe('comforts of sign-up', { timeout: 300_000 }, () => {
  let demo;
  let browser;
  let desk;
  let base;
  let invitations;

  before(async () => {
    demo = await startDemo();
    browser = await openBrowser();
    desk = await openPage(browser);
    await logIn(desk, pointer(desk), demo);
    base = desk.url();
    invitations = [demo.invitation, ...(await unanswered({ page: desk, desk: base, demo }, 5))];
  });

  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  const walk = walks(() => ({ browser, demo }));

  for (const [how, options] of [
    ['with the pointer', {}],
    ['without script', { javaScriptEnabled: false }],
    ['by keyboard', { hands: keyboard, javaScriptEnabled: true }],
  ]) {
    walk(`a form is saved half filled in, found again and sent, ${how}`, async (page, hands) => {
      const invitation = invitations.shift();
      await openForm(page, hands, invitation);
      await writeContact(page, hands, { ...CONTACT, email: 'nils@' });
      await writeParticipant(page, hands, 0, { name: PERSON.name, takes: ['day-1'] });
      const typed = await formValues(page);
      await hands.follow(action(page, 'save'));
      assert.match(page.url(), /\/delegation\/saved$/);
      assert.match(await mainText(page), /lagret, men ikke sendt.*ikke påmeldt ennå.*20\. november 2018/);

      // The organiser sees that, and not what.
      const organisation = organisationOf(invitation);
      await desk.goto(`${base}?state=started`);
      assert.equal(await desk.locator(`#organisations tbody a[href$="/${organisation}"]`).count(), 1);
      await desk.goto(`${base}/delegations/${organisation}`);
      assert.match(await mainText(desk), /Påbegynt.*Et skjema ble lagret/);
      assert.ok(!(await mainText(desk)).includes(PERSON.name), 'what is not sent is not shown');

      // From the invitation, in another browser, everything is there as it was.
      const other = await openPage(browser);
      await openForm(other, pointer(other), invitation);
      const withoutDraft = (values) => values.filter((one) => !one.startsWith('draft='));
      assert.deepEqual(withoutDraft(await formValues(other)), withoutDraft(typed));
      await other.context().close();

      await page.goto(`${invitation}/delegation`);
      await writeContact(page, hands, CONTACT);
      await writeParticipant(page, hands, 0, PERSON);
      await hands.tick(page.locator('#terms'));
      await hands.follow(sendButton(page));
      expectManagePage(page);
      await desk.goto(`${base}?state=started`);
      assert.equal(await desk.locator(`#organisations tbody a[href$="/${organisation}"]`).count(), 0);
      await stayedQuiet(page);
    }, options);
  }

  walk('two who save do not overwrite each other unseen, and what is saved can be thrown away', async (page, hands) => {
    const invitation = invitations.shift();
    await openForm(page, hands, invitation);
    const other = await openPage(browser);
    const otherHands = pointer(other);
    await openForm(other, otherHands, invitation);
    await writeContact(page, hands, { name: 'Den Første' });
    await hands.follow(action(page, 'save'));
    await writeContact(other, otherHands, { name: 'Den Andre' });
    await otherHands.follow(action(other, 'save'));
    assert.equal(await other.locator('.ds-alert[role="alert"]').count(), 1, 'the second is told');
    assert.equal(await other.locator('#contact-name').inputValue(), 'Den Andre');
    const [saved] = await Promise.all([other.context().waitForEvent('page'), other.locator('.ds-alert[role="alert"] a').click()]);
    await saved.waitForLoadState();
    assert.equal(await saved.locator('#contact-name').inputValue(), 'Den Første', 'what is saved is a click away');
    await otherHands.follow(action(other, 'save'));
    assert.match(other.url(), /\/saved$/, 'once more on purpose');
    await other.context().close();

    await page.goto(`${invitation}/delegation`);
    assert.equal(await page.locator('#contact-name').inputValue(), 'Den Andre');
    await hands.press(page.locator('.quiet-details > summary'));
    await hands.follow(page.locator('form[action$="/throw-away"] button'));
    assert.match(await mainText(page), /er kastet/);
    assert.equal(await page.locator('#contact-name').inputValue(), '');
    invitations.unshift(invitation);
  });

  for (const [how, javaScriptEnabled] of [['with script', true], ['without script', false]]) {
    walk(`a list is pasted, a place gets no name yet, doubles are told, wishes are shared, ${how}`, async (page, hands) => {
      const invitation = invitations.shift();
      await openForm(page, hands, invitation);
      await writeContact(page, hands, CONTACT);
      await open(page, hands, '#paste');
      await hands.write(page.locator('#paste'), LIST);
      await hands.follow(action(page, 'paste'));
      assert.match(await page.locator('#list [role="status"]').innerText(), /2 navn er lest inn[^]*12345[^]*900 00 000/);
      assert.equal(await page.locator('#paste').inputValue(), '12345', 'what is not understood stays');
      assert.equal(await page.locator('#p0-name').inputValue(), 'Nils Prøvestad');
      assert.equal(await page.locator('#p1-name').inputValue(), 'Eva Demobakk');
      assert.equal(await page.locator('#p1-role').inputValue(), 'case-worker');

      // A list that lies in the box is not lost by sending.
      await hands.follow(sendButton(page));
      assert.equal(await page.locator('a[href="#paste"]').count(), 1);
      await hands.write(page.locator('#paste'), '');
      for (const index of [0, 1]) {
        await writeParticipant(page, hands, index, { role: 'leader', field: 'planning', takes: ['day-2'] });
      }
      await addParticipant(page, hands);
      await writeParticipant(page, hands, 2, { role: 'leader', field: 'planning', takes: ['day-2'] });
      await hands.tick(page.locator('#terms'));
      await hands.follow(sendButton(page));
      assert.equal(await page.locator('a[href="#p2-name"]').count(), 1, 'a name that is forgotten is told');
      await hands.tick(page.locator('[name="p2-unnamed"]'));
      await hands.write(page.locator('#p1-email'), CONTACT.email);
      if (!javaScriptEnabled) await hands.follow(page.locator('[data-without-script][value="preview"]'));
      await page.locator('#panel', { hasText: 'samme e-postadresse' }).waitFor({ state: 'attached' });
      assert.match(await page.locator('#panel').textContent(), /Plass uten navn 1/);

      await open(page, hands, '[name="wish"]');
      await hands.tick(page.locator('[name="wish"][value="before-lunch/energy-plan"]'));
      await open(page, hands, '[name="partner"]');
      const partner = page.locator('[name="partner"]').first();
      const partnerId = await partner.getAttribute('value');
      await hands.tick(partner);
      await hands.follow(sendButton(page));
      expectManagePage(page);
      const manage = page.url().split('?')[0];
      assert.match(await mainText(page), /Én plass mangler navn.*Plass uten navn 1.*Klima- og energiplan/);
      const organisation = organisationOf(invitation);
      await desk.goto(`${base}/delegations/${organisation}`);
      assert.match(await mainText(desk), /1 uten navn.*Plass uten navn 1.*Klima- og energiplan \(felles\)/);
      assert.equal(await desk.locator(`section[aria-labelledby="joint-heading"] a[href$="/${partnerId}"]`).count(), 1);
      const [receipt] = await lettersOf(page, demo, 'receipt', organisation);
      await page.goto(receipt);
      assert.match((await readLetter(page)).text, /Plass uten navn 1/);

      // Named by a second list through the manage link.
      await page.goto(`${manage}/delegation`);
      await open(page, hands, '#paste');
      await hands.write(page.locator('#paste'), 'Ola Sjablongsen');
      await hands.follow(action(page, 'paste'));
      assert.equal(await page.locator('#p2-name').inputValue(), 'Ola Sjablongsen');
      await hands.follow(sendButton(page));
      expectManagePage(page);
      assert.doesNotMatch(await mainText(page), /Plass uten navn|mangler navn/);
      await quietBut(page, 422);
    }, { javaScriptEnabled });
  }

  it('names are asked for where they are missing, and nowhere else', async () => {
    const hands = pointer(desk);
    await desk.goto(base);
    await hands.follow(desk.locator('.next-step a[href$="/names"]'));
    const rows = await desk.locator('tbody tr').count();
    const who = await desk.locator('tbody th a').first().getAttribute('href');
    await hands.follow(desk.locator('form[action$="/names"] button'));
    assert.match(await mainText(desk), new RegExp(`${rows} brev om navn er på vei`));
    const letters = await lettersOf(desk, demo, 'names', who.split('/').at(-1));
    assert.equal(letters.length, 1);
    await desk.goto(letters[0]);
    assert.match((await readLetter(desk)).text, /(uten navn|utan namn) 1/);
    await desk.goto(base);
    await moveClock(desk, hands);
    assert.match(await desk.locator('.next-step', { has: desk.locator('a[href$="/names"]') }).innerText(), /Fristen for navn er ute/);
  });
});

describe('the people of last time', { timeout: 300_000 }, () => {
  let demo;
  let browser;
  let folder;

  before(async () => {
    demo = await startDemo();
    browser = await openBrowser();
    folder = await mkdtemp(join(tmpdir(), 'samling-last-time-'));
    // A gathering two days earlier, in the same installation.
    const source = await readFile(join(EXAMPLE, 'gathering.toml'), 'utf8');
    const earlier = source
      .replaceAll('2018-11-27', '2018-11-25')
      .replaceAll('2018-11-28', '2018-11-26')
      .replace('id = "klimasamling-trondelag-2018"', 'id = "klimasamling-sist"');
    await writeFile(join(folder, 'gathering.toml'), earlier);
    for (const file of ['invited.csv', 'picture.svg']) await copyFile(join(EXAMPLE, file), join(folder, file));
    execFileSync(process.env.SAMLING_BINARY, ['gathering', 'import', folder, '--data', demo.data]);
  });

  after(async () => {
    await browser?.close();
    await demo?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  it('are filled in on the empty form by a button', async () => {
    const page = await openPage(browser);
    const hands = pointer(page);
    await page.goto(demo.organiser);
    await hands.write(page.locator('#email'), demo.user);
    await hands.write(page.locator('#password'), demo.password);
    await hands.follow(page.locator('main form button[type="submit"]'));
    const organisation = organisationOf(demo.invitation);
    await page.goto(new URL(`/desk/klimasamling-sist/delegations/${organisation}`, demo.organiser).href);
    const last = (await page.locator('#link').innerText()).split('?')[0];
    await openForm(page, hands, last);
    await writeContact(page, hands, CONTACT);
    await writeParticipant(page, hands, 0, PERSON);
    await hands.tick(page.locator('#terms'));
    await hands.follow(sendButton(page));
    expectManagePage(page);

    await openForm(page, hands, demo.invitation);
    assert.match(await mainText(page), /Dere hadde én deltaker på/);
    await hands.follow(action(page, 'earlier'));
    assert.equal(await page.locator('#p0-name').inputValue(), PERSON.name);
    assert.equal(await page.locator('#p0-field').inputValue(), PERSON.field);
    assert.equal(await page.locator('#contact-email').inputValue(), CONTACT.email);
    assert.equal(await action(page, 'earlier').count(), 0);
    await stayedQuiet(page);
  });
});
