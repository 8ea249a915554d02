// Takes the pictures of README.md and docs/brukerveiledning.md anew, from the demo:
//   SAMLING_BINARY=target/debug/samling node e2e/pictures.js [FOLDER]
// They land in docs/images unless a folder is named. The people on them are made up, like the demo's.

import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser, openPage } from './browser.js';
import { startDemo } from './samling.js';

const FOLDER = process.argv[2] ?? fileURLToPath(new URL('../docs/images', import.meta.url));
const LARGEST = 200_000; // Bytes of a picture; a clone carries every version of each.
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 375, height: 740 };

const CONTACT = { name: 'Sunniva Dalmo', email: 'sunniva.dalmo@aafjord.example', phone: '900 00 100' };
const DELEGATION = [
  {
    name: 'Sunniva Dalmo',
    email: 'sunniva.dalmo@aafjord.example',
    role: 'Saksbehandler',
    field: 'Klima og miljø',
    takes: ['day-1', 'dinner', 'night-1', 'day-2'],
    wishes: ['before-lunch/energy-plan', 'after-lunch/procurement'],
  },
  {
    name: 'Terje Vollan',
    email: 'terje.vollan@aafjord.example',
    role: 'Leder',
    field: 'Ledelse og styring',
    takes: ['day-1', 'dinner', 'night-1', 'day-2'],
    wishes: ['before-lunch/leadership'],
  },
  {
    name: 'Ragnhild Bjørnå',
    email: '',
    role: 'Fagansvarlig',
    field: 'Landbruk',
    takes: ['day-2'],
    wishes: ['before-lunch/agriculture', 'after-lunch/town-planning'],
  },
  {
    name: 'Ola Aune',
    email: '',
    role: 'Fagansvarlig',
    field: 'Plan og byutvikling',
    takes: ['day-1', 'day-2'],
    wishes: ['after-lunch/town-planning'],
  },
];

/**
 * Writes what the viewport shows, with `top` just below its upper edge.
 *
 * @param {string} name the file's name without its ending
 * @param {object} [options]
 * @param {string} [options.top] selector of the element to begin with; otherwise the top of the page
 * @param {number} [options.above] CSS pixels to keep above it (default 16)
 * @param {number} [options.height] CSS pixels; default the height of the viewport
 */
async function picture(page, name, { top, above = 16, height } = {}) {
  const { width, height: usual } = page.viewportSize();
  if (height) await page.setViewportSize({ width, height });
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0); // Nothing shall look as if somebody pointed at it.
  if (top) {
    const first = page.locator(top).first();
    await first.evaluate((element, above) => scrollTo(0, element.getBoundingClientRect().top + scrollY - above), above);
  } else {
    await page.evaluate(() => scrollTo(0, 0));
  }
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path });
  if (height) await page.setViewportSize({ width, height: usual });
  const { size } = await stat(path);
  if (size > LARGEST) throw new Error(`${path} has ${size} bytes; show less, it may have ${LARGEST}.`);
  console.log(`${path} ${Math.ceil(size / 1000)} kB`);
}

/** Presses a button by its words, and waits for the page that comes. */
async function press(page, words) {
  const arrived = page.waitForEvent('load');
  await page.getByRole('button', { name: words, exact: true }).click();
  await arrived;
}

async function fillIn(page) {
  await page.fill('#contact-name', CONTACT.name);
  await page.fill('#contact-email', CONTACT.email);
  await page.fill('#contact-phone', CONTACT.phone);
  for (const [index, person] of DELEGATION.entries()) {
    if (index > 0) await press(page, 'Legg til deltaker');
    await page.fill(`#p${index}-name`, person.name);
    await page.fill(`#p${index}-email`, person.email);
    await page.selectOption(`#p${index}-role`, { label: person.role });
    await page.selectOption(`#p${index}-field`, { label: person.field });
    for (const take of person.takes) await page.check(`[name="p${index}-take"][value="${take}"]`);
    for (const wish of person.wishes) await page.check(`[name="p${index}-wish"][value="${wish}"]`);
  }
  // The panel follows the form a moment later.
  await page.locator('.panel .cost-who', { hasText: DELEGATION.at(-1).name }).waitFor({ state: 'attached' });
}

/** The public page, and the letter and the page that an invited organisation comes in by. */
async function arrive(desk, phone, demo) {
  await desk.goto(demo.announcement);
  await picture(desk, 'announcement', { top: '.site-header', above: 0 });
  await desk.goto(`${demo.letters}?kind=invitation&organisation=5018`);
  await desk.locator('.letter-list a').first().click();
  await desk.waitForLoadState('load');
  await picture(desk, 'letter-invitation', { top: '.letter' });
  await phone.goto(demo.invitation);
  await picture(phone, 'invitation', { top: '.site-header', above: 0 });
}

/** The main contact signs up: forgets something first, on the phone; then all of it, at a desk. */
async function signUp(desk, phone, demo) {
  await press(phone, 'Åpne påmeldingen');
  await press(phone, 'Send påmeldingen');
  await picture(phone, 'sign-up-errors', { top: '.ds-error-summary' });
  await phone.locator('#list > summary').click();
  await phone.fill('#paste', 'Navn;E-post;Rolle\nDalmo, Sunniva;sunniva.dalmo@aafjord.example;saksbehandler\nTerje Vollan;;leder');
  await picture(phone, 'paste', { top: '#list' });
  await desk.goto(demo.invitation);
  await press(desk, 'Fortsett til påmeldingen');
  await fillIn(desk);
  await picture(desk, 'sign-up', { top: '#participant-1' });
  await desk.setViewportSize(PHONE);
  await picture(desk, 'sign-up-phone', { top: '#participant-4' });
  await desk.setViewportSize(DESK);
  await press(desk, 'Lagre og fortsett senere');
  await picture(desk, 'saved', { top: '.site-header', above: 0, height: 640 });
  await desk.getByRole('link', { name: 'Fortsett med skjemaet' }).click();
  await desk.waitForLoadState('load');
  await desk.check('#terms');
  await press(desk, 'Send påmeldingen');
  await picture(desk, 'main-contact', { top: '.site-header', above: 0 });
  const mine = desk.url().replace(/\?.*/, '');
  await desk.goto(`${mine}/contact`);
  await picture(desk, 'contact-and-links', { top: '.site-header', above: 0 });
  return mine;
}

async function logIn(desk, demo) {
  await desk.goto(demo.organiser);
  await picture(desk, 'log-in', { top: '.site-header', above: 0, height: 560 });
  await desk.fill('#email', demo.user);
  await desk.fill('#password', demo.password);
  await press(desk, 'Logg inn');
}

/** The organiser's desk before the deadline. */
async function follow(desk, base) {
  await desk.goto(base);
  await picture(desk, 'desk', { top: '.site-header', above: 0 });
  await desk.goto(`${base}/invitations?kind=reminder`);
  await picture(desk, 'remind', { top: '.site-header', above: 0 });
}

/** A participant's own page, what the organiser counts of it, and the plan for deletion. */
async function participants(desk, demo, base) {
  await desk.goto(`${demo.letters}?kind=personal&organisation=5018`);
  await desk.locator('.letter-list a').first().click();
  await desk.waitForLoadState('load');
  const html = await (await desk.request.get(`${desk.url()}/html`)).text();
  await desk.goto(/href="([^"]*\/p\/[^"]*)"/.exec(html)[1]);
  await picture(desk, 'own-page', { top: '.site-header', above: 0, height: 1000 });
  await desk.goto(`${base}/needs`);
  await picture(desk, 'needs', { top: '.site-header', above: 0 });
  await desk.goto(`${base}/deletion`);
  await picture(desk, 'deletion', { top: '.site-header', above: 0, height: 760 });
}

/** Waits until every letter is out: the worker takes some at a time. */
async function delivered(desk, base) {
  for (let tries = 0; tries < 40; tries += 1) {
    await desk.goto(`${base}/letters?state=queued`);
    if ((await desk.locator('.letter-list').count()) === 0) return;
    await desk.waitForTimeout(250);
  }
  throw new Error('Letters are still waiting after ten seconds.');
}

/** What comes after the deadline: the decision with an exception, the letters and the numbers. */
async function decide(desk, base) {
  await desk.goto(`${base}/names`);
  await picture(desk, 'names', { top: '.site-header', above: 0 });
  await press(desk, /^Gå til neste/);
  await desk.goto(`${base}/coverage`);
  await picture(desk, 'coverage', { top: '.site-header', above: 0 });
  const organisation = desk.locator('details', { has: desk.locator('tbody tr', { hasText: 'det var ikke nok' }) }).first();
  await organisation.locator('summary').click();
  const id = await organisation.getAttribute('id');
  await picture(desk, 'coverage-organisation', { top: `#${id}`, height: 640 });
  await organisation.locator('tbody tr', { hasText: 'det var ikke nok' }).getByRole('link').click();
  await desk.waitForLoadState('load');
  await desk.locator('input[name="cover"]').first().check();
  await desk.fill('#reason', 'Innleder på den ene parallellsesjonen.');
  await desk.locator('#reason').blur();
  await picture(desk, 'exception', { top: 'h1', height: 1000 });
  await press(desk, 'Lagre');
  await desk.goto(`${base}/coverage`);
  await press(desk, /^Send ut \d+ brev$/);
  await delivered(desk, base);
  await desk.goto(`${base}/letters?kind=confirmation`);
  await picture(desk, 'letters', { top: '.site-header', above: 0 });
  await desk.goto(`${base}/letters?kind=confirmation&organisation=5018`);
  await desk.locator('.letter-list a').first().click();
  await desk.waitForLoadState('load');
  await picture(desk, 'confirmation', { top: '.letter', height: 900 });
  await desk.goto(`${base}/allocation`);
  await press(desk, 'Fordel nå');
  await desk.locator('#plan').waitFor({ timeout: 60_000 });
  await picture(desk, 'allocation', { top: '#plan', height: 900 });
  await desk.goto(`${base}/contributors`);
  await picture(desk, 'contributors', { top: '.site-header', above: 0 });
  await desk.goto(`${base}/totals`);
  await picture(desk, 'totals', { top: '.site-header', above: 0 });
}

/** What a later deadline would mean, looked at and not done. */
async function lookAtExtension(desk, base) {
  await desk.goto(`${base}/changes/extend`);
  await desk.fill('#deadline-date', '2018-11-23');
  await desk.fill('#reason', 'Flere har bedt om mer tid');
  await press(desk, 'Se hva som skjer');
  await desk.locator('#reason').blur();
  await picture(desk, 'change-extend', { top: '#preview', height: 640 });
}

/** Somebody cannot come: the main contact asks for a change on the phone, and the organiser sees it. */
async function askForChange(desk, phone, base, mine) {
  await phone.goto(mine);
  await phone.getByRole('link', { name: 'Be om en endring' }).click();
  await phone.waitForLoadState('load');
  await phone.fill('#p1-name', 'Gro Vollan');
  await phone.fill('#message', 'Terje er syk. Gro kommer i stedet.');
  await press(phone, 'Send forespørsel');
  await picture(phone, 'change-asked-for', { top: '.site-header', above: 0 });
  await desk.goto(`${base}/delegations/5018`);
  await picture(desk, 'delegation', { top: '.page-head' });
  await desk.locator('a[href*="/late/"]').first().click();
  await desk.waitForLoadState('load');
  await picture(desk, 'late-request', { top: '.page-head', height: 900 });
}

/** A lodge with few beds: the form that will wait, an offer, and the waiting list at the desk. */
async function waitForPlaces(browser) {
  const demo = await startDemo(['--example', 'fjellsamling-2031']);
  try {
    const page = await openPage(browser, DESK);
    await page.goto(demo.invitation);
    await press(page, 'Åpne påmeldingen');
    await page.fill('#contact-name', CONTACT.name);
    await page.fill('#contact-email', CONTACT.email);
    for (const [index, name] of ['Sunniva Dalmo', 'Terje Vollan'].entries()) {
      if (index > 0) await press(page, 'Legg til deltaker');
      await page.fill(`#p${index}-name`, name);
      await page.selectOption(`#p${index}-role`, { index: 2 });
      await page.check(`[name="p${index}-take"][value="night"]`);
    }
    await page.locator('.waiting-outlook', { hasText: 'Terje Vollan' }).waitFor({ state: 'attached' });
    await picture(page, 'waiting-form', { top: '#participant-1' });
    await page.goto(`${demo.letters}?kind=waiting-offer`);
    const letter = await page.locator('.letter-list a').first().evaluate((link) => link.href);
    const html = await (await page.request.get(`${letter}/html`)).text();
    await page.goto(/href="(http[^"?]*\/waiting-list)/.exec(html)[1]);
    await picture(page, 'waiting-offer', { top: '.site-header', above: 0 });
    await page.goto(demo.organiser);
    await page.fill('#email', demo.user);
    await page.fill('#password', demo.password);
    await press(page, 'Logg inn');
    await page.goto(`${page.url()}/waiting-list`);
    await picture(page, 'waiting-desk', { top: '.site-header', above: 0, height: 900 });
  } finally {
    await demo.stop();
  }
}

await mkdir(FOLDER, { recursive: true });
const demo = await startDemo();
const browser = await openBrowser();
try {
  const desk = await openPage(browser, DESK);
  const phone = await openPage(browser, PHONE);
  await arrive(desk, phone, demo);
  const mine = await signUp(desk, phone, demo);
  await logIn(desk, demo);
  const base = `${new URL(demo.organiser).origin}/desk${new URL(demo.announcement).pathname}`;
  await follow(desk, base);
  await participants(desk, demo, base);
  await lookAtExtension(desk, base);
  await decide(desk, base);
  await askForChange(desk, phone, base, mine);
  await waitForPlaces(browser);
} catch (error) {
  error.message += `\nThe program's log:\n${demo.log()}`;
  throw error;
} finally {
  await browser.close();
  await demo.stop();
}
