// A participant's own page, from the letter to the deletion: what is said about food with a consent of its own and seen by
// nobody in the delegation, what is corrected and erased, and what is gone in the end.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { openBrowser, openPage } from '../browser.js';
import { axe, fitsWidth, mainText, stayedQuiet } from '../checks.js';
import { keyboard, pointer } from '../hands.js';
import { startDemo } from '../samling.js';
import {
  addParticipant,
  lettersOf,
  logIn,
  openForm,
  organisationOf,
  sendButton,
  unanswered,
  writeContact,
  writeParticipant,
} from '../sign-up.js';

const CONTACT = { name: 'Hanna Kontaktvik', email: 'hanna.kontaktvik@kommune.example' };
const WITH = { name: 'Anna Eksempelvik', role: 'leader', field: 'management', takes: ['day-1', 'day-2'] };
const WITHOUT = { name: 'Birger Utenpost', role: 'leader', field: 'management', takes: ['day-1'] };
const MAIL = 'anna.eksempelvik@kommune.example';

const save = (page) => page.locator('main form .ds-button[type="submit"]').last();

/** Signs up one participant with an address and one without; tells the manage link. */
async function signUp(page, hands, invitation) {
  await openForm(page, hands, invitation);
  await writeContact(page, hands, CONTACT);
  await writeParticipant(page, hands, 0, WITH);
  await hands.write(page.locator('[name="p0-email"]'), MAIL);
  await addParticipant(page, hands);
  await writeParticipant(page, hands, 1, WITHOUT);
  await hands.tick(page.locator('#terms'));
  await hands.follow(sendButton(page));
  return page.url().split('?')[0];
}

/** The personal link in the newest letter of that kind to an organisation. */
async function personalLink(page, demo, organisation) {
  const [letter] = await lettersOf(page, demo, 'personal', organisation);
  const html = await (await page.request.get(`${letter}/html`)).text();
  return { letter, html, link: /href="([^"]*\/p\/[^"]*)"/.exec(html)[1].split('?')[0] };
}

describe("a participant's own page", { timeout: 300_000 }, () => {
  let browser;
  let demo;
  let page;
  let hands;
  const world = {};

  before(async () => {
    demo = await startDemo();
    browser = await openBrowser();
    page = await openPage(browser);
    hands = pointer(page);
    await logIn(page, hands, demo);
    world.desk = page.url();
    [world.invitation, world.second] = await unanswered({ page, desk: world.desk, demo }, 2);
  });

  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  it('a participant with an address is told: by whom, what, why and until when', async () => {
    world.manage = await signUp(page, hands, world.invitation);
    const organisation = organisationOf(world.invitation);
    const { letter, html, link } = await personalLink(page, demo, organisation);
    world.own = link;
    await page.goto(letter);
    assert.match(await page.locator('.letter-head').innerText(), new RegExp(MAIL));
    for (const words of [CONTACT.name, WITH.name, 'artikkel 6', '28. desember 2018', '/privacy']) {
      assert.ok(html.includes(words), `the letter says ${words}`);
    }
    assert.equal((await lettersOf(page, demo, 'personal', organisation)).length, 1, 'one letter, to the one with an address');
  });

  it('says nothing about food that is kept without a consent', async () => {
    await page.goto(world.own);
    assert.match(await page.locator('h1').innerText(), new RegExp(WITH.name));
    await hands.tick(page.locator('[name="diet"][value="vegan"]'));
    await hands.write(page.locator('#access-text'), 'Har med førerhund');
    await hands.follow(save(page));
    assert.equal(await page.locator('[data-error-summary] a').getAttribute('href'), '#consent');
    assert.ok(await page.locator('[name="diet"][value="vegan"]').isChecked(), 'the form comes back filled in');
    assert.equal(await page.locator('#access-text').inputValue(), 'Har med førerhund');
    const other = await openPage(browser);
    await other.goto(world.own);
    assert.ok(!(await other.locator('[name="diet"][value="vegan"]').isChecked()), 'nothing was stored');
    await other.context().close();
  });

  it('keeps wishes, food and the mark on pictures with one button', async () => {
    await hands.tick(page.locator('#consent'));
    await hands.tick(page.locator('[name="p0-wish"][value="after-lunch/procurement"]'));
    await hands.tick(page.locator('[name="no-pictures"]'));
    await hands.follow(save(page));
    assert.match(page.url(), /done=saved/);
    await page.goto(world.own);
    for (const field of ['[name="diet"][value="vegan"]', '#consent', '[name="no-pictures"]', '[name="p0-wish"][value="after-lunch/procurement"]']) {
      assert.ok(await page.locator(field).isChecked(), field);
    }
    assert.match(await mainText(page), /Satt av deg/);
  });

  it('shows the main contact the wishes, and nothing about food', async () => {
    await page.goto(world.manage);
    const text = await mainText(page);
    assert.match(text, /Satt av deltakeren selv/);
    assert.ok(!/vegan|førerhund/i.test(text), text);
    await page.goto(`${world.manage}/delegation`);
    assert.ok(!/vegan|førerhund/i.test(await page.content()));
  });

  it('gives the organiser counts, and names only by a look that is written down', async () => {
    await page.goto(`${world.desk}/needs`);
    const counts = await mainText(page);
    assert.match(counts, /Vegan/);
    assert.ok(!counts.includes('førerhund'), 'words about access have a page of their own');
    assert.match(counts, new RegExp(`${WITH.name}`), 'the list of those who are not in pictures');
    await page.goto(`${world.desk}/needs/access`);
    assert.ok(!(await mainText(page)).includes(WITH.name), 'to open the page shows nobody');
    await page.goto(`${world.desk}/journal`);
    assert.ok(!(await mainText(page)).includes('Listen over tilrettelegging med navn er åpnet'));
    await page.goto(`${world.desk}/needs/access`);
    await hands.follow(page.locator('form[action$="/needs/access"] button'));
    const named = await mainText(page);
    assert.ok(named.includes(WITH.name) && named.includes('Har med førerhund'));
    assert.ok(!/vegan/i.test(named), 'diet is never told with a name');
    await page.goto(`${world.desk}/journal`);
    const journal = await mainText(page);
    assert.match(journal, /Listen over tilrettelegging med navn er åpnet/);
    assert.ok(!/vegan|førerhund/i.test(await page.content()), 'no health data in the journal');
  });

  it('lets the main contact hand on a link, or count without names', async () => {
    await page.goto(world.manage);
    const slips = page.locator('a[href*="/people/"]');
    assert.equal(await slips.count(), 1, 'only for the one without an address');
    world.slip = await slips.first().evaluate((link) => link.href);
    await page.goto(world.slip);
    world.handed = await page.locator('#link').innerText();
    assert.match(world.handed, /\/p\/\d+\./);
    await page.goto(`${world.manage}/needs`);
    await hands.write(page.locator('[name="need-vegetarian"]'), '2');
    await hands.follow(save(page));
    assert.equal(await page.locator('[data-error-summary] a').getAttribute('href'), '#need-vegetarian');
    await hands.write(page.locator('[name="need-vegetarian"]'), '1');
    await hands.follow(save(page));
    assert.match(await mainText(page), /1 × Vegetar/);
  });

  it('works without JavaScript, and by the keyboard alone', async () => {
    const plain = await openPage(browser, { width: 375, javaScriptEnabled: false });
    await plain.goto(world.handed);
    assert.match(await plain.locator('main').innerText(), /Lenken er kanskje ikke bare din/);
    await plain.locator('[name="diet"][value="gluten"]').check();
    await plain.locator('#consent').check();
    await plain.locator('main form .ds-button[type="submit"]').last().click();
    assert.match(plain.url(), /done=saved/);
    await plain.goto(world.slip);
    assert.match(await plain.locator('main').innerText(), /Deltakeren har tatt lenken i bruk/);
    assert.ok(!(await plain.content()).includes(world.handed), 'the link is the participant’s alone');
    await plain.context().close();
    const keys = keyboard(page);
    await page.goto(world.own);
    await keys.tick(page.locator('[name="diet"][value="nuts"]'));
    await keys.follow(save(page));
    assert.match(page.url(), /done=saved/);
  });

  it('withdraws the consent, and what was said is gone at once', async () => {
    await page.goto(world.own);
    await hands.follow(page.locator('button[form="withdraw"]'));
    assert.match(await mainText(page), /Samtykket er trukket/);
    assert.ok(!(await page.locator('[name="diet"][value="vegan"]').isChecked()));
    await page.goto(`${world.desk}/needs/access`);
    await hands.follow(page.locator('form[action$="/needs/access"] button'));
    assert.ok(!(await mainText(page)).includes(WITH.name));
  });

  it('shows and hands out everything, and corrects a name and an address', async () => {
    await page.goto(`${world.own}/data`);
    assert.match(await mainText(page), new RegExp(MAIL));
    await axe(page);
    await page.setViewportSize({ width: 320, height: 700 });
    await fitsWidth(page);
    await page.setViewportSize({ width: 1280, height: 900 });
    const answer = await page.request.get(`${world.own}/data.json`);
    assert.match(answer.headers()['content-disposition'], /attachment/);
    const data = await answer.json();
    assert.equal(data.participant.email, MAIL);
    assert.equal(data.deleted_on.names, '2018-12-28');
    await hands.write(page.locator('#email'), 'anna');
    await hands.follow(page.locator('form[action$="/data"] button'));
    assert.equal(await page.locator('#email').getAttribute('aria-invalid'), 'true');
    await hands.write(page.locator('#email'), 'anna.ny@kommune.example');
    await hands.follow(page.locator('form[action$="/data"] button'));
    assert.match(page.url(), /done=moved/);
    const old = await page.request.get(world.own);
    assert.equal(old.status(), 404, 'the old link is dead');
    world.own = page.url().split('?')[0];
    const told = await personalLink(page, demo, organisationOf(world.invitation));
    assert.equal(told.link, world.own, 'the new address has the new link');
    const [letter] = await lettersOf(page, demo, 'own-change', organisationOf(world.invitation));
    const html = await (await page.request.get(`${letter}/html`)).text();
    assert.ok(!html.includes('anna.ny') && !html.includes(MAIL), 'the main contact is told without values');
    await page.goto(`${world.desk}/journal`);
    await page.locator('details summary').first().click();
    assert.match(await mainText(page), /anna\.ny@kommune\.example/, 'the organiser can see the values beside the journal');
  });

  it('asks once, and erases', async () => {
    await page.goto(`${world.own}/data`);
    await hands.follow(page.locator('a[href$="/erase"]'));
    assert.equal((await page.request.get(world.own)).status(), 200, 'to ask erases nothing');
    await hands.follow(page.locator('form[action$="/erase"] button'));
    assert.match(await mainText(page), /Opplysningene dine er slettet/);
    assert.equal((await page.request.get(world.own)).status(), 404);
    await page.goto(world.manage);
    const text = await mainText(page);
    assert.ok(text.includes('Plass uten navn') && !text.includes(WITH.name));
    const [receipt] = await lettersOf(page, demo, 'receipt', organisationOf(world.invitation));
    assert.ok(!(await (await page.request.get(`${receipt}/html`)).text()).includes(WITH.name), 'gone in letters, too');
    await page.goto(`${world.manage}/delegation`);
    await hands.write(page.locator('#message'), 'Vi finner en annen.');
    await hands.follow(sendButton(page));
    assert.match(page.url(), /done=changed/, 'the main contact can go on');
  });

  it('deletes by itself, needs first and the rest on the day that was promised', async () => {
    await page.goto(`${world.desk}/deletion`);
    assert.match(await mainText(page), /Ingenting er slettet ennå/);
    const button = page.locator('.demo-clock button');
    while (await button.count()) {
      const next = await button.innerText();
      await hands.follow(button);
      if (/kosthold og tilrettelegging/.test(next)) {
        const text = await mainText(page);
        assert.match(text, /Mat og tilrettelegging 5\. desember 2018 kl\. 00\.00/);
        assert.ok(!/Navn, e-post, telefon og meldinger 28\. desember 2018 kl/.test(text));
      }
    }
    const text = await mainText(page);
    assert.match(text, /Navn, e-post, telefon og meldinger 28\. desember 2018 kl\. 00\.00/);
    await page.goto(world.manage);
    const gone = await mainText(page);
    assert.ok(gone.includes('Slettet') && !gone.includes(WITHOUT.name) && !gone.includes(CONTACT.name), gone);
    await page.goto(`${world.desk}/totals`);
    assert.match(await mainText(page), /Deltakere|deltakere/);
    await page.goto(`${world.desk}/letters`);
    assert.match(await mainText(page), /Slettet: Kvittering/);
    const command = ['--language', 'nb', 'delete-due', '--dry-run', '--data', demo.data];
    assert.match(execFileSync(process.env.SAMLING_BINARY, command, { encoding: 'utf8' }), /Ingenting skal slettes nå/);
    page.seen.errors = page.seen.errors.filter((error) => !/status of (404|422)/.test(error));
    await stayedQuiet(page);
  });
});
