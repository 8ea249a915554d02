// From wishes to a published seating: the organiser sees the demand, lets the engine run, looks at a person and a move,
// publishes, and everybody knows where to be; with script and without, in three languages.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser, openPage } from '../browser.js';
import { axe, fitsWidth, mainText } from '../checks.js';
import { pointer } from '../hands.js';
import { startDemo } from '../samling.js';
import { logIn, moveClock } from '../sign-up.js';

const SEARCHED_WITHIN = 60_000; // Milliseconds; a debug build uses the time that the gathering allows.
const run = (page) => page.locator('#run button[value="run"]');

/** Lets the engine run, and waits until the proposal stands there. */
async function allocate(page, hands) {
  await hands.follow(run(page));
  // The page follows the search by itself, and shows what it gave.
  await run(page).waitFor({ timeout: SEARCHED_WITHIN });
  await page.locator('#plan').waitFor();
}

describe('from wishes to a published seating', { timeout: 300_000 }, () => {
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
    world.page = `${world.desk}/allocation`;
  });

  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  it('shows what is wished before anything is decided, in three languages', async () => {
    for (const language of ['nn', 'en', 'nb']) {
      await page.goto(`${world.page}?lang=${language}`);
      assert.equal(await page.locator('table.demand').count(), 2, 'one chart for each slot');
      assert.ok(Number(await page.locator('table.demand td.num').first().innerText()) > 0, 'somebody wishes something');
      await axe(page);
      await fitsWidth(page);
    }
    assert.equal(await page.locator('#publish').count(), 0, 'nothing to publish yet');
  });

  it('proposes sessions and seats that the independent check accepts', async () => {
    await page.goto(world.desk);
    await moveClock(page, hands);
    await page.goto(world.page);
    await allocate(page, hands);
    for (const language of ['nn', 'en', 'nb']) {
      await page.goto(`${world.page}?lang=${language}`);
      assert.ok((await page.locator('#plan .session').count()) >= 6, 'at least three sessions in each slot');
      await axe(page);
      await fitsWidth(page);
    }
    assert.match(await mainText(page), /Kontrollert/);
    assert.match(await mainText(page), /Bevist best/);
  });

  it('shows what a move means before it is made', async () => {
    await hands.press(page.locator('#plan details > summary').first());
    await hands.follow(page.locator('#plan .places a').first());
    world.person = page.url();
    await axe(page);
    await hands.follow(page.locator('form[method="get"] button').first());
    await page.locator('#preview').waitFor();
    await axe(page);
    await page.goto(world.page);
    const plan = await page.locator('#plan-heading').innerText();
    assert.match(plan, /Forslag fra/, 'looking changes nothing');
  });

  it('keeps somebody in place, and allocates again around that', async () => {
    await page.goto(world.person);
    await hands.follow(page.locator('button[value="pin"]').first());
    assert.equal(await page.locator('button[value="free"]').count(), 1);
    await page.goto(world.page);
    await allocate(page, hands);
    assert.equal(await page.locator('details[open] a[href*="/allocation/people/"]').count() >= 1, true);
  });

  it('publishes with a letter to everybody whom it concerns', async () => {
    await page.goto(world.page);
    await hands.follow(page.locator('#publish button[value="publish"]'));
    assert.match(await page.locator('[role="status"]').innerText(), /brev er på vei/);
    assert.equal(await page.locator('#publish').count(), 0, 'it is in force');
    await page.goto(`${world.desk}/letters?kind=own-seats`);
    const letter = await page.locator('main a[href*="/letters/"]').first().evaluate((link) => link.href);
    const html = await (await page.request.get(`${letter}/html`)).text();
    assert.match(html, /Sal [A-E]/);
    world.own = /href="([^"]*\/p\/[^"]*)"/.exec(html)[1].split('?')[0];
  });

  it('tells participants where to be, and everybody which sessions run', async () => {
    for (const language of ['nn', 'en', 'nb']) {
      await page.goto(`${world.own}?lang=${language}`);
      assert.equal(await page.locator('#seats').count(), 1);
      await axe(page);
    }
    await page.goto(demo.announcement);
    assert.match(await mainText(page), /Rom: Sal [A-E]/);
  });

  it('lets a participant take a free seat, and tells it', async () => {
    await page.goto(world.own);
    const swap = page.locator('section[aria-labelledby="seats"] details');
    await hands.press(swap.locator('summary'));
    const before = await page.locator('section[aria-labelledby="seats"] .session').allInnerTexts();
    await hands.tick(swap.locator('input[name="seat"]').first());
    await hands.follow(swap.locator('button[type="submit"]'));
    assert.match(await page.locator('[role="status"]').innerText(), /byttet plass/);
    const now = await page.locator('section[aria-labelledby="seats"] .session').allInnerTexts();
    assert.notDeepEqual(now, before);
    await page.goto(`${world.desk}/letters?kind=own-seats-changed`);
    assert.equal(await page.locator('main a[href*="/letters/"]').count() >= 1, true, 'a receipt');
  });

  it('asks why when what is published changes, and moves as few as possible', async () => {
    await page.goto(world.page);
    await allocate(page, hands);
    await hands.follow(page.locator('#publish button[value="publish"]'));
    await page.locator('#reason-error').waitFor();
    await axe(page);
    await hands.write(page.locator('#reason'), 'Noen ba om å bytte');
    await hands.follow(page.locator('#publish button[value="publish"]'));
    assert.match(await page.locator('[role="status"]').innerText(), /Plassene gjelder/);
  });

  it('works without JavaScript', async () => {
    const plain = await openPage(browser, { javaScriptEnabled: false });
    const plainHands = pointer(plain);
    await logIn(plain, plainHands, demo);
    await plain.goto(world.page);
    await plainHands.follow(run(plain));
    for (let again = 0; again < 30 && (await plain.locator('[data-poll]').count()) > 0; again += 1) {
      await plain.waitForTimeout(1_000);
      await plainHands.follow(plain.locator('a[data-without-script]'));
    }
    assert.equal(await plain.locator('#plan').count(), 1);
    await plain.close();
  });
});
