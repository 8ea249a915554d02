// A speaker is added, asked by letter, answers by her link, counts in the numbers and stands in the programme; and the same
// without JavaScript.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser, openPage } from '../browser.js';
import { mainText, stayedQuiet } from '../checks.js';
import { keyboard, pointer } from '../hands.js';
import { startDemo } from '../samling.js';
import { logIn, readLetter } from '../sign-up.js';

const SPEAKER = 'Oda Talerud';
const LETTER_WITHIN = 20_000; // Milliseconds until the worker has delivered what was just written.

describe('contributors', { timeout: 300_000 }, () => {
  let browser;
  let demo;

  before(async () => {
    demo = await startDemo();
    browser = await openBrowser();
  });

  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  /** A page that is logged in, with the address of the contributors. */
  async function desk(options = {}, handsOf = pointer) {
    const page = await openPage(browser, options);
    const hands = handsOf(page);
    await logIn(page, pointer(page), demo);
    return { page, hands, list: `${page.url()}/contributors`, totals: `${page.url()}/totals` };
  }

  const submit = (page) => page.locator('form[data-guard] button[type="submit"]').last();

  /** The numbers of a line of the totals: asked for, from the row that has these words. */
  async function asked(page, address, words) {
    await page.goto(address);
    const row = page.locator('tbody tr').filter({ has: page.getByRole('rowheader', { name: words, exact: true }) });
    return Number(await row.first().locator('td').first().innerText());
  }

  /** Adds a contributor by the form, and tells her number and her link. */
  async function add({ page, hands, list }, fields) {
    await page.goto(`${list}/new?kind=speaker&task=item:klimasats`);
    await hands.write(page.locator('#name'), fields.name);
    await hands.write(page.locator('#email'), fields.email);
    await hands.pick(page.locator('#affiliation'), 'body:miljodirektoratet');
    for (const take of fields.takes) await hands.tick(page.locator(`input[name="take"][value="${take}"]`));
    if (fields.public) await hands.tick(page.locator('#public'));
    await hands.follow(submit(page));
    assert.match(page.url(), /\/contributors\/\d+$/);
    return (await page.locator('#link').innerText()).trim();
  }

  for (const [name, options, handsOf] of [
    ['by mouse', {}, pointer],
    ['by keyboard', {}, keyboard],
    ['without JavaScript', { javaScriptEnabled: false }, pointer],
  ]) {
    it(`from the form to the programme ${name}`, async () => {
      const world = await desk(options, handsOf);
      const { page, hands, list, totals } = world;
      const speaker = `${SPEAKER} ${name.split(' ').at(-1)}`;
      const nights = [
        await asked(page, totals, 'Overnatting til neste dag: bidragsytere'),
        await asked(page, totals, 'Overnatting til neste dag, sum'),
      ];
      const email = `oda.${name.replaceAll(' ', '-').toLowerCase()}@bidrag.example`;
      const link = await add(world, { name: speaker, email, takes: ['day-1', 'night-1'], public: true });
      const here = page.url();

      // She counts, in her own row and in the sum that the hotel gets.
      assert.equal(await asked(page, totals, 'Overnatting til neste dag: bidragsytere'), nights[0] + 1);
      assert.equal(await asked(page, totals, 'Overnatting til neste dag, sum'), nights[1] + 1);

      // The letter is seen first; its link in the preview opens nothing; then it is sent.
      await page.goto(here);
      await hands.follow(page.locator(`a[href$="/letter"]`));
      const preview = page.frameLocator('iframe.letter-frame');
      const planted = await preview.locator('a[href*="/c/"]').first().getAttribute('href');
      assert.match(await preview.locator('body').innerText(), /Klimasats i 2019/);
      await hands.follow(page.locator('main form button[type="submit"]'));
      assert.match(await mainText(page), /Brevet er på vei/);

      const visitor = await openPage(browser, options);
      const own = handsOf(visitor);
      assert.equal((await visitor.goto(planted)).status(), 404, 'a preview opens nothing');
      visitor.seen.errors = [];

      // The letter has arrived; its button leads to her page, which changes nothing by being looked at.
      const until = Date.now() + LETTER_WITHIN;
      let letter;
      do {
        await visitor.goto(`${demo.letters}?kind=contributor-enquiry`);
        const mine = visitor.locator('.letter-list a').filter({ hasText: speaker });
        if ((await mine.count()) > 0 && (await mine.locator('.ds-tag[data-color="success"]').count()) > 0) letter = mine;
        assert.ok(Date.now() < until, 'the letter is delivered');
      } while (!letter);
      await own.follow(letter.first());
      const read = await readLetter(visitor);
      assert.match(read.text, new RegExp(`Hei, ${speaker}!`));
      assert.ok(read.text.includes('Arrangøren betaler for dette.'), read.text);
      const address = await visitor.frameLocator('iframe.letter-frame').locator('a[href*="/c/"]').first().getAttribute('href');
      assert.equal(address, link);
      await visitor.goto(address);
      await visitor.goto(address);
      await page.goto(here);
      assert.match(await page.locator('.ds-tag').first().innerText(), /Ikke svart/, 'looking is no answer');

      // Nobody sees her before she has said yes.
      await page.goto(demo.announcement);
      assert.ok(!(await mainText(page)).includes(speaker));
      await own.follow(visitor.locator('button[value="yes"]'));
      assert.match(await visitor.locator('h1').innerText(), /Du bidrar som innleder/);
      await page.goto(demo.announcement);
      const programme = await page.locator('.programme-item', { hasText: 'Klimasats i 2019' }).innerText();
      assert.ok(programme.includes(speaker), programme);

      // She takes the dinner, too, and cannot come after all: then she counts no longer.
      await own.tick(visitor.locator('input[name="take"][value="dinner"]'));
      await own.follow(visitor.locator('form', { has: visitor.locator('input[name="take"]') }).locator('button'));
      assert.match(await mainText(visitor), /Lagret/);
      await page.goto(here);
      assert.ok(await page.locator('input[name="take"][value="dinner"]').isChecked());
      await own.press(visitor.locator('summary'));
      await own.follow(visitor.locator('details button[value="no"]'));
      assert.match(await visitor.locator('h1').innerText(), /Du har sagt nei/);
      assert.equal(await asked(page, totals, 'Overnatting til neste dag: bidragsytere'), nights[0]);
      await page.goto(demo.announcement);
      assert.ok(!(await mainText(page)).includes(speaker));

      // Taken out, her link opens nothing.
      await page.goto(`${here}/remove`);
      await hands.follow(page.locator('main form button[type="submit"]'));
      assert.equal(page.url(), list);
      await stayedQuiet(page);
      await stayedQuiet(visitor);
      assert.equal((await visitor.goto(link)).status(), 404);
      await page.context().close();
      await visitor.context().close();
    });
  }

  it('a refused form comes back filled in, with each error at its field', async () => {
    const { page, hands, list } = await desk();
    await page.goto(`${list}/new?kind=panelist&task=panel:way-forward/2`);
    await hands.write(page.locator('#email'), 'ikke en adresse');
    await page.locator('#email').evaluate((field) => (field.type = 'text'));
    await hands.write(page.locator('#note'), 'Ringer <b>tirsdag</b>');
    await hands.pick(page.locator('#account'), 'organisation');
    await hands.follow(submit(page));
    const links = await page.locator('.ds-error-summary a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    assert.deepEqual(links, ['#name', '#email', '#account']);
    for (const href of links) assert.equal(await page.locator(href).count(), 1, `the summary leads to ${href}`);
    assert.equal(await page.locator('#note').inputValue(), 'Ringer <b>tirsdag</b>');
    assert.equal(await page.locator('#email').inputValue(), 'ikke en adresse');
    assert.ok(await page.locator('input[value="panel:way-forward/2"]').isChecked());
    await page.context().close();
  });

  it('pasted lines come in all or none', async () => {
    const { page, hands, list } = await desk();
    await page.goto(`${list}/paste`);
    await hands.pick(page.locator('#kind'), 'facilitator');
    const lines = 'Pia Talerud; pia@bidrag.example; planlegger; Levanger\nPer Talerud; feil@\n';
    await hands.write(page.locator('#lines'), lines);
    await hands.follow(submit(page));
    assert.match(await page.locator('.ds-error-summary').innerText(), /Linje 2/);
    assert.equal(await page.locator('#lines').inputValue(), lines);
    await hands.write(page.locator('#lines'), lines.replace('feil@', 'per@bidrag.example; Levanger kommune'));
    await hands.follow(submit(page));
    assert.match(await mainText(page), /2 bidragsytere er lagt til/);
    // The gathering says that facilitators from the municipalities use the quota.
    const row = page.locator('tbody tr').filter({ hasText: 'Pia Talerud' });
    assert.match(await row.innerText(), /Kvoten til den inviterte/);
    assert.match(await row.innerText(), /Levanger/);
    await page.context().close();
  });

  it('the desk tells who is there twice and who is wanted twice, and the organiser says who is the same', async () => {
    const { page, hands, list, totals } = await desk();
    const before = await asked(page, totals, 'Alle, sum');
    await page.goto(list);
    assert.match(await mainText(page), /Til orientering.*står på to parallelle sesjoner/);
    assert.match(await mainText(page), /Kommuneledere 0 av 1 har sagt ja/);
    await hands.follow(page.getByRole('link', { name: /kanskje også påmeldt i delegasjonen fra Overhalla/ }));
    await hands.follow(page.getByRole('button', { name: 'Ja, det er samme person' }));
    assert.match(await mainText(page), /Personen teller nå bare i delegasjonen/);
    assert.equal(await asked(page, totals, 'Alle, sum'), before - 1, 'nobody is counted twice');
    await page.goto(list);
    assert.ok(!(await mainText(page)).includes('delegasjonen fra Overhalla'));
    await page.context().close();
  });

  it('the list of names is a file for a spreadsheet', async () => {
    const { page, list } = await desk();
    const file = await page.request.get(`${list}/names.csv`);
    assert.match(file.headers()['content-disposition'], /attachment; filename=/);
    const text = await file.text();
    assert.ok(text.startsWith('\ufeff"Navn";'), text.slice(0, 40));
    assert.match(text, /"Arrangementsstab fra Miljødirektoratet";/);
    assert.ok(!text.includes('Har sagt nei'));
    await page.context().close();
  });
});
