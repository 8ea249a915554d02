// Every page that there is, at every stage of a gathering, in every language, on a phone and on a desk: its status, one
// heading, its language, nothing for axe to find, no scrolling sideways, no error, no word to other hosts.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openBrowser, openPage } from '../browser.js';
import { axe, fitsWidth, stayedQuiet } from '../checks.js';
import { pointer } from '../hands.js';
import { startDemo } from '../samling.js';
import {
  addParticipant,
  lettersOf,
  logIn,
  moveClock,
  openButton,
  openForm,
  organisationOf,
  sendButton,
  unanswered,
  writeContact,
  writeParticipant,
} from '../sign-up.js';

const LANGUAGES = ['nb', 'nn', 'en'];
const DESK = 1280;
const PHONE = 320;
const PHONE_HEIGHT = 640;
const LOG_LINES = 5; // Of the program, told with a failure.
const CONTACT = { name: 'Nils Prøvestad', email: 'nils.provestad@kommune.example', phone: '73 00 00 00' };
const PERSON = { name: 'Anna Eksempelvik', role: 'leader', field: 'management', takes: ['day-1', 'night-1'] };

const path = (address) => async (world) => world.page.goto(new URL(address(world), world.demo.announcement).href);
const send = (world) => world.hands.follow(sendButton(world.page));
const submit = (world) => world.hands.follow(world.page.locator('main form:not([role]) button[type="submit"]').first());

/** A form with errors at most of its fields, and one participant block too many. */
async function formWithErrors(world) {
  await world.page.goto(world.form);
  await writeContact(world.page, world.hands, { name: '', email: 'nils' });
  await addParticipant(world.page, world.hands);
  await writeParticipant(world.page, world.hands, 0, { name: 'Anna Eksempelvik' });
  await send(world);
}

/** A form in the middle of being filled in: three participants, cover and cost shown. */
async function formWithThree(world) {
  const { page, hands } = world;
  await page.goto(world.form);
  for (const index of [0, 1, 2]) {
    if (index > 0) await addParticipant(page, hands);
    await writeParticipant(page, hands, index, { ...PERSON, takes: ['day-1', 'dinner', 'night-1', 'day-2'] });
  }
  await page.locator('#panel .ds-tag').nth(2).waitFor({ state: 'attached' });
}

/** A list that is pasted and understood in part, with doubles, a place without a name, and all that is folded opened. */
async function formWithList(world) {
  const { page, hands } = world;
  await page.goto(world.form);
  await hands.press(page.locator('#list > summary'));
  await hands.write(page.locator('#paste'), 'Kari Prøvesen;kari@kommune.example;900\nKari Prøvesen\n12345');
  await hands.follow(page.locator('button[name="action"][value="paste"]'));
  await hands.tick(page.locator('[name="p1-unnamed"]'));
  for (const name of ['wish', 'partner']) {
    await hands.press(page.locator('details', { has: page.locator(`[name="${name}"]`) }).last().locator('> summary'));
  }
}

/** A form that is saved by somebody else in the meantime. */
async function formInConflict(world) {
  const { page, hands } = world;
  await page.goto(`${world.saved}/delegation`);
  await page.locator('form.with-panel [name="draft"]').evaluate((field) => field.setAttribute('value', '1'));
  await writeContact(page, hands, { name: `Nils ${world.language ?? ''}` });
  await hands.follow(page.locator('button[name="action"][value="save"]'));
}

async function refusedLogIn(world) {
  await world.page.context().clearCookies({ name: 'samling-organiser' });
  await world.page.goto(world.demo.organiser);
  await world.page.fill('#email', `nobody-${world.language}@samling.example`);
  await world.page.fill('#password', 'not the password');
  await submit(world);
}

async function lostWithoutAddress(world) {
  await world.page.goto(`${world.demo.announcement}/lost-link`);
  await submit(world);
}

async function contactWithErrors(world) {
  await world.page.goto(`${world.manage}/contact`);
  await world.page.locator('details:has(#deputy-name) summary').click();
  await world.hands.follow(world.page.locator('form:has(#deputy-name) button'));
}

async function addressesWithErrors(world) {
  await world.page.goto(`${world.desk}/delegations/${world.organisation}/addresses`);
  await world.page.fill('#address-0', 'feil');
  await submit(world);
}

async function lateWithoutReason(world) {
  await world.page.goto(world.late);
  await world.hands.follow(world.page.locator('button[value="refuse"]'));
}

async function exceptionWithoutReason(world) {
  await world.page.goto(world.exception);
  await world.page.locator('input[name="cover"]').first().check();
  await world.page.fill('#reason', '');
  await submit(world);
}

/** A preview of an act on the whole gathering. */
const act = (name, fields) => async (world) => {
  const { page, hands } = world;
  await page.goto(`${world.desk}/changes/${name}`);
  for (const [field, value] of Object.entries(fields)) {
    if (value === true) await page.locator(`[name="${field}"]`).last().check();
    else await page.fill(`[name="${field}"]`, value);
  }
  await hands.follow(page.locator('button[name="action"][value="preview"]'));
  for (const one of await page.locator('.change-preview details').all()) await one.evaluate((details) => details.toggleAttribute('open', true));
};
const WORDS = { 'words-nb': 'Hotellet brenner.', 'words-nn': 'Hotellet brenn.', reason: 'Brann' };
const COSTS = { 'costs-nb': 'Ingen betaler noe.', 'costs-nn': 'Ingen betaler noko.' };

/** What is done to the whole gathering, and every page after it. */
async function carryOut(world, name, fields) {
  await act(name, fields)(world);
  await world.page.locator('#understood').check();
  await world.hands.follow(world.page.locator('button[name="action"][value="do"]'));
  assert.match(world.page.url(), /\/changes(#preview)?$/, `${name} is done`);
}

const CHANGE_PAGES = [
  ['the changes', path((world) => `${world.desk}/changes`)],
  ['a later deadline', act('extend', { 'deadline-date': '2018-11-24', reason: 'Flere har bedt om det' })],
  ['a deadline that is refused', act('extend', { 'deadline-date': '2018-11-01', 'deadline-time': '', reason: '' }), 422],
  ['a move', act('move', { ...WORDS, 'day-day-1': '2018-12-04', 'day-day-2': '2018-12-05' })],
  ['a move that contradicts', act('move', { ...WORDS, 'day-day-1': '2018-12-05', 'day-day-2': '2018-12-04' }), 422],
  ['a shorter gathering', act('shorten', { ...WORDS, drop: true })],
  ['cancelling', act('cancel', { ...WORDS, ...COSTS })],
  ['cancelling without words', act('cancel', {}), 422],
  ['a correction to write', path((world) => `${world.desk}/changes/letter?which=invitation`)],
  ['a correction', act('letter?which=invitation', WORDS)],
];

async function seeAccessNeeds(world) {
  await world.page.goto(`${world.desk}/needs/access`);
  await world.hands.follow(world.page.locator('form[action$="/needs/access"] button'));
}

/** The own page with a wish for too much: needs without a consent, and a name that is missing. */
async function ownPageWithErrors(world) {
  await world.page.goto(world.personal);
  await world.page.locator('#diet').check();
  await world.page.locator('#consent').uncheck();
  await world.hands.follow(world.page.locator('main form .ds-button[type="submit"]'));
}

async function correctionWithErrors(world) {
  await world.page.goto(`${world.personal}/data`);
  await world.hands.write(world.page.locator('#name'), '');
  await world.hands.write(world.page.locator('#email'), 'nils');
  await world.hands.follow(world.page.locator('form[action$="/data"] button'));
}

async function countsWithErrors(world) {
  await world.page.goto(`${world.manage}/needs`);
  await world.hands.write(world.page.locator('[name="need-vegetarian"]'), '7');
  await world.hands.follow(world.page.locator('form[action$="/needs"] button'));
}

const PUBLIC = [
  ['the announcement', path((world) => world.demo.announcement)],
  ['the front page', path(() => '/')],
  ['the open way in', path((world) => `${new URL(world.demo.announcement).pathname}/sign-up`)],
  ['the page for a lost link', path((world) => `${new URL(world.demo.announcement).pathname}/lost-link`)],
  ['an invitation', path((world) => world.silent)],
  ['the invitation of those who are signed up', path((world) => world.invitation)],
  ["the main contact's page", path((world) => world.manage)],
  ['who has the invitation', path((world) => `${world.invitation}/who`)],
  ['contact, deputy and links', path((world) => `${world.manage}/contact`)],
  ["the main contact's form", path((world) => `${world.manage}/delegation`)],
  ['the invitation of those who have begun', path((world) => world.saved)],
  ['a form that was saved', path((world) => `${world.saved}/delegation`)],
  ['the page after saving', path((world) => `${world.saved}/delegation/saved`)],
  ["a participant's own page", path((world) => world.personal)],
  ["a participant's own data", path((world) => `${world.personal}/data`)],
  ['the question before own data is erased', path((world) => `${world.personal}/erase`)],
  ['the link to hand on', path((world) => world.slip)],
  ['nameless counts', path((world) => `${world.manage}/needs`)],
  ['the page on privacy', path((world) => `${new URL(world.demo.announcement).pathname}/privacy`)],
  ['the accessibility statement', path((world) => `${new URL(world.demo.announcement).pathname}/accessibility`)],
  ['the accessibility statement of all', path(() => '/accessibility')],
];

const DESK_PAGES = [
  ['the desk', path((world) => world.desk)],
  ['a delegation', path((world) => `${world.desk}/delegations/${world.organisation}`)],
  ["an organisation's addresses", path((world) => `${world.desk}/delegations/${world.organisation}/addresses`)],
  ["an organisation's links", path((world) => `${world.desk}/delegations/${world.organisation}/links`)],
  ['what came late', path((world) => `${world.desk}/late`)],
  ['the totals', path((world) => `${world.desk}/totals`)],
  ['the coverage', path((world) => `${world.desk}/coverage`)],
  ['the parallel sessions', path((world) => `${world.desk}/allocation`)],
  ['the journal', path((world) => `${world.desk}/journal`)],
  ['names to ask for', path((world) => `${world.desk}/names`)],
  ['an organisation that has begun', path((world) => `${world.desk}/delegations/${organisationOf(world.saved)}`)],
  ['the contributors', path((world) => `${world.desk}/contributors`)],
];

const contributor = (end) => path((world) => `${world.desk}/contributors/${end}`);

async function contributorWithErrors(world) {
  await world.page.goto(`${world.desk}/contributors/new`);
  await world.page.locator('#account').selectOption('organisation');
  await world.page.locator('form[data-guard] button[type="submit"]').last().click();
}

async function pasteWithErrors(world) {
  await world.page.goto(`${world.desk}/contributors/paste`);
  await world.page.fill('#lines', 'Kari; kari@');
  await world.page.locator('form[data-guard] button[type="submit"]').last().click();
}

const CONTRIBUTORS = [
  ['the contributors without a hit', path((world) => `${world.desk}/contributors?state=declined&kind=staff`)],
  ['a new contributor', contributor('new')],
  ['a contributor with errors', contributorWithErrors, 422],
  ['a contributor who is signed up, too', contributor('15')],
  ['a contributor who is asked', contributor('6')],
  ['a letter to a contributor', contributor('7/letter')],
  ['pasting contributors', contributor('paste')],
  ['pasting contributors with errors', pasteWithErrors, 422],
  ['the names of the contributors', contributor('names')],
  ['taking a contributor out', contributor('6/remove')],
  ["an asked contributor's own page", path((world) => world.asked)],
  ["a confirmed contributor's own page", path((world) => world.confirmed)],
  ['food and access', path((world) => `${world.desk}/needs`)],
  ['access needs, before a look', path((world) => `${world.desk}/needs/access`)],
  ['access needs with names', seeAccessNeeds],
  ['deletion', path((world) => `${world.desk}/deletion`)],
];

const STAGES = [
  {
    name: 'before anybody logs in',
    pages: [
      ...PUBLIC,
      ['the invitation of those who are not coming', path((world) => world.declined)],
      ["a withdrawn main contact's page", path((world) => world.withdrawn)],
      ['an invitation whose sign-up was withdrawn', path((world) => world.withdrawnInvitation)],
      ['the empty form', path((world) => world.form)],
      ['the form with errors', formWithErrors, 422],
      ['the form with three participants', formWithThree],
      ['the form with a pasted list', formWithList],
      ['the form that somebody else has saved', formInConflict, 409],
      ['the own page with an error', ownPageWithErrors, 422],
      ['a correction with errors', correctionWithErrors, 422],
      ['nameless counts with an error', countsWithErrors, 422],
      ['a page that is not there', path(() => '/klimasamling-trondelag-2018/i/5018.feil'), 404],
      ['a lost link without an address', lostWithoutAddress, 422],
      ['the question to take over', path((world) => world.offer)],
      ['the contact page with errors', contactWithErrors, 422],
      ['the log-in', path((world) => world.demo.organiser)],
      ['a forgotten password', path(() => '/log-in/forgotten?sent=yes')],
      ['a refused log-in', refusedLogIn, 422],
      ["the demo's letters", path((world) => world.demo.letters)],
      ["a letter of the demo's", path((world) => world.letter)],
      ["a letter of the demo's as text", path((world) => `${world.letter}?view=text`)],
      ["a letter of the demo's with its headers", path((world) => `${world.letter}?view=headers`)],
    ],
  },
  {
    name: 'on the desk before the deadline',
    enter: (world) => logIn(world.page, world.hands, world.demo),
    pages: [
      ...DESK_PAGES,
      ['the desk without a hit', path((world) => `${world.desk}?q=finnes-ikke`)],
      ['an organisation that has not answered', path((world) => `${world.desk}/delegations/${organisationOf(world.silent)}`)],
      ['addresses with errors', addressesWithErrors, 422],
      ['invitations to send', path((world) => `${world.desk}/invitations?kind=invitation`)],
      ['reminders to send', path((world) => `${world.desk}/invitations?kind=reminder`)],
      ['the letters', path((world) => `${world.desk}/letters`)],
      ['the letters without a hit', path((world) => `${world.desk}/letters?state=refused`)],
      ['a letter', path((world) => world.deskLetter)],
      ['a letter as text', path((world) => `${world.deskLetter}?view=text`)],
      ...CHANGE_PAGES,
      ...CONTRIBUTORS,
    ],
  },
  {
    name: 'after the deadline',
    enter: lateRequest,
    pages: [
      ...PUBLIC,
      ['the late form', path((world) => world.form)],
      ...DESK_PAGES,
      ['a late request', path((world) => world.late)],
      ['a late request without a reason', lateWithoutReason, 422],
      ['an exception', path((world) => world.exception)],
      ['an exception without a reason', exceptionWithoutReason, 422],
      ['reminders after the deadline', path((world) => `${world.desk}/invitations?kind=reminder`)],
    ],
  },
  {
    name: 'when the coverage is published',
    enter: publish,
    pages: [...PUBLIC, ...DESK_PAGES, ['the letters', path((world) => `${world.desk}/letters?kind=confirmation`)]],
  },
  {
    name: 'when the gathering is moved',
    enter: (world) => carryOut(world, 'move', { ...WORDS, 'day-day-1': '2018-12-04', 'day-day-2': '2018-12-05' }),
    pages: [...PUBLIC, ['the changes', path((world) => `${world.desk}/changes`)]],
  },
  {
    name: 'when the gathering is shorter',
    enter: (world) => carryOut(world, 'shorten', { ...WORDS, drop: true }),
    pages: [...PUBLIC, ...DESK_PAGES],
  },
  {
    name: 'when the gathering is cancelled',
    enter: (world) => carryOut(world, 'cancel', { ...WORDS, ...COSTS }),
    pages: [
      // The form leads back to the page of its link.
      ...PUBLIC,
      ...DESK_PAGES,
      ['the changes', path((world) => `${world.desk}/changes`)],
      ['taking it back', act('reinstate', { reason: 'Brannen er slukket' })],
      ['invitations to send', path((world) => `${world.desk}/invitations?kind=invitation`)],
    ],
  },
];

/** Comes last, since nothing that stands in a letter or on a list is left then. */
const LAST_STAGE = {
  name: 'when everything personal is deleted',
  enter: toTheEnd,
  pages: [
    ["the main contact's page", path((world) => world.manage)],
    ["a participant's own page", path((world) => world.personal)],
    // Nobody is left whose needs would be shown with a name.
    ...DESK_PAGES.filter(([name]) => name !== 'access needs with names'),
    ['the letters', path((world) => `${world.desk}/letters`)],
    ['a letter', path((world) => world.deskLetter)],
  ],
};

/** Passes the deadline, and asks for a change that is too late. */
async function lateRequest(world) {
  const { page, hands } = world;
  await page.goto(world.manage);
  await moveClock(page, hands);
  await page.goto(`${world.manage}/delegation`);
  await hands.write(page.locator('#message'), 'Vi trenger én plass til.');
  await send(world);
  await page.goto(`${world.desk}/late`);
  world.late = await page.locator('.next-step a').first().evaluate((link) => link.href);
  await page.goto(`${world.desk}/coverage`);
  world.exception = await page.locator('tr[id^="person-"] a').first().evaluate((link) => link.href);
}

/** Moves the clock until there is nothing left to come. */
async function toTheEnd(world) {
  const button = world.page.locator('.demo-clock button');
  while (await button.count()) await world.hands.follow(button);
}

async function publish(world) {
  await world.page.goto(`${world.desk}/coverage`);
  await world.hands.follow(world.page.locator('#publish button[type="submit"]'));
}

describe('every page', { timeout: 1_800_000 }, () => {
  let browser;
  const world = {};

  before(async () => {
    world.demo = await startDemo();
    browser = await openBrowser();
    world.page = await openPage(browser, { width: DESK });
    world.hands = pointer(world.page);
    world.page.on('response', (response) => {
      const request = response.request();
      if (request.isNavigationRequest() && request.frame() === world.page.mainFrame()) world.status = response.status();
    });
    await prepare(world);
  });

  after(async () => {
    await browser?.close();
    await world.demo?.stop();
  });

  const walk = ({ name: stage, enter, pages }) => {
    describe(stage, () => {
      before(async () => {
        await world.page.setViewportSize({ width: DESK, height: 900 });
        await enter?.(world);
      });
      for (const language of LANGUAGES) {
        for (const [name, open, status = 200] of pages) {
          it(`${name} in ${language}`, async () => {
            await speak(world, language);
            world.page.seen.errors = [];
            try {
              await open(world);
              await inspect(world, language, status);
            } catch (error) {
              error.message += `\nThe program's log:\n${world.demo.log().split('\n').slice(-LOG_LINES).join('\n')}`;
              throw error;
            }
          });
        }
      }
    });
  };
  for (const stage of STAGES) walk(stage);

  it('the letters themselves, as the receivers see them', async () => {
    const { page, demo } = world;
    const seen = new Set();
    await page.goto(demo.letters);
    const kinds = await page.locator('#kind option').evaluateAll((all) => all.map((one) => one.value).filter(Boolean));
    const letters = [];
    for (const kind of kinds) {
      await page.goto(`${demo.letters}?kind=${kind}`);
      letters.push(...(await page.locator('.letter-list a').evaluateAll((all) => all.map((one) => [one.href])))
        .map(([href]) => [kind, href]));
    }
    for (const [kind, href] of letters) {
      const html = await (await page.request.get(`${href}/html`)).text();
      const language = /<html lang="(\w+)">/.exec(html)?.[1];
      assert.ok(LANGUAGES.includes(language), `the language of ${href}`);
      // One of each kind in each language: the others differ in names only.
      if (seen.has(`${kind} ${language}`)) continue;
      seen.add(`${kind} ${language}`);
      await page.goto('about:blank');
      await page.setContent(html);
      for (const width of [DESK, PHONE]) {
        await page.setViewportSize({ width, height: PHONE_HEIGHT });
        assert.equal(await page.locator('h1').count(), 1, `headings of the first level in ${kind} in ${language}`);
        await axe(page);
        await fitsWidth(page);
      }
    }
    const of = (language) => [...seen].filter((one) => one.endsWith(language)).length;
    assert.ok(of('nb') >= 5 && of('nn') >= 3 && of('en') >= 2, `enough kinds of letter: ${[...seen]}`);
  });

  it('in dark colours', async () => {
    const { page } = world;
    await speak(world, 'nb');
    await page.emulateMedia({ colorScheme: 'dark' });
    const pages = [...PUBLIC, ...DESK_PAGES, ['a letter', path(() => world.letter)]];
    for (const [, open] of pages) {
      page.seen.errors = [];
      await open(world);
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      assert.ok(paper.match(/\d+/g).slice(0, 3).every((part) => Number(part) < 80), `dark paper: ${paper}`);
      await inspect(world, 'nb', 200);
    }
    await page.emulateMedia({ colorScheme: 'light' });
  });

  walk(LAST_STAGE);
});

/** Signs one organisation up, lets one decline and one withdraw, and notes where the pages are. */
async function prepare(world) {
  const { page, hands, demo } = world;
  await logIn(page, hands, demo);
  world.desk = page.url();
  const [first, second, third, fourth] = await unanswered(world, 4);
  Object.assign(world, { invitation: first, declined: second, silent: demo.invitation, withdrawnInvitation: third });
  await speak(world, 'en');
  world.manage = await signUp(world, first);
  await page.goto(world.manage);
  world.slip = await page.locator('a[href*="/people/"]').first().evaluate((link) => link.href);
  await page.goto(world.slip);
  world.personal = (await page.locator('#link').innerText()).split('?')[0];
  world.withdrawn = await signUp(world, third);
  await page.goto(world.withdrawn);
  await hands.press(page.locator('summary'));
  await hands.follow(page.locator('form[action$="/withdraw"] button'));
  await page.goto(second);
  await hands.follow(page.locator('form[action$="/decline"] button'));
  world.saved = fourth;
  await openForm(page, hands, fourth);
  await writeContact(page, hands, CONTACT);
  await hands.follow(page.locator('button[name="action"][value="save"]'));
  await page.goto(world.silent);
  await hands.follow(openButton(page));
  world.form = page.url();
  world.organisation = organisationOf(first);
  [world.letter] = await lettersOf(page, demo, 'receipt', world.organisation);
  for (const [name, number] of [['asked', 6], ['confirmed', 2]]) {
    await page.goto(`${world.desk}/contributors/${number}`);
    world[name] = (await page.locator('#link').innerText()).trim();
  }
  world.deskLetter = `${world.desk}/letters/${world.letter.split('/').at(-1)}`;
  await page.goto(`${world.manage}/contact`);
  await page.locator('details:has(#successor-name) summary').click();
  await hands.write(page.locator('#successor-name'), 'Berit Arvtaker');
  await hands.write(page.locator('#successor-email'), 'berit.arvtaker@kommune.example');
  await hands.follow(page.locator('form:has(#successor-name) button'));
  const [asked] = await lettersOf(page, demo, 'hand-over', world.organisation);
  await page.goto(asked);
  const button = page.frameLocator('iframe.letter-frame').locator('a[style*="background-color"]');
  world.offer = (await button.getAttribute('href')).split('?')[0];
  await hands.follow(page.locator('.brand'));
  await page.context().clearCookies();
}

/** What the pages of the waiting list need: who has an offer, who waits for more, and a form that does not fit. */
async function prepareWaitingList(world) {
  const { page, demo, hands } = world;
  const pageOf = async (kind, organisation) => {
    const [letter] = await lettersOf(page, demo, kind, organisation);
    const html = await (await page.request.get(`${letter}/html`)).text();
    return /href="(http[^"?]*)\/waiting-list/.exec(html)[1];
  };
  world.offered = await pageOf('waiting-offer', '9911');
  world.more = await pageOf('waiting', '9909');
  await logIn(page, hands, demo);
  world.desk = page.url();
}

async function formThatWaits(world) {
  const { page, hands } = world;
  await page.goto(`${world.more}/delegation`);
  await addParticipant(page, hands);
  await writeParticipant(page, hands, 3, { name: 'Anna Eksempelvik', role: 'leader', takes: ['day-1', 'night'] });
  await page.locator('.waiting-outlook').waitFor({ state: 'attached' });
  await hands.follow(page.locator('button[value="add"]'));
}

async function removedWithoutReason(world) {
  await world.page.goto(`${world.desk}/waiting-list/9906`);
  await world.hands.follow(world.page.locator('button[value="remove"]'));
}

const WAITING_LIST = [
  ['an offer', path((world) => `${world.offered}/waiting-list`)],
  ['those who wait for more', path((world) => `${world.more}/waiting-list`)],
  ["the main contact's page of those who wait for more", path((world) => world.more)],
  ['a form that will wait', formThatWaits],
  ['the waiting list at the desk', path((world) => `${world.desk}/waiting-list`)],
  ['a delegation that waits for more', path((world) => `${world.desk}/delegations/9909`)],
  ['one who waits', path((world) => `${world.desk}/waiting-list/9906`)],
  ['one removed without a reason', removedWithoutReason, 422],
];

describe('every page of a waiting list', { timeout: 300_000 }, () => {
  let browser;
  const world = {};

  before(async () => {
    world.demo = await startDemo(['--example', 'fjellsamling-2031']);
    browser = await openBrowser();
    world.page = await openPage(browser, { width: DESK });
    world.hands = pointer(world.page);
    world.page.on('response', (response) => {
      const request = response.request();
      if (request.isNavigationRequest() && request.frame() === world.page.mainFrame()) world.status = response.status();
    });
    await prepareWaitingList(world);
  });

  after(async () => {
    await browser?.close();
    await world.demo?.stop();
  });

  for (const language of LANGUAGES) {
    for (const [name, open, status = 200] of WAITING_LIST) {
      it(`${name} in ${language}`, async () => {
        await speak(world, language);
        world.page.seen.errors = [];
        await open(world);
        await inspect(world, language, status);
      });
    }
  }
});

async function signUp(world, invitation) {
  const { page, hands } = world;
  await openForm(page, hands, invitation);
  await writeContact(page, hands, CONTACT);
  await writeParticipant(page, hands, 0, PERSON);
  await addParticipant(page, hands);
  await writeParticipant(page, hands, 1, { ...PERSON, name: undefined });
  await hands.tick(page.locator('[name="p1-unnamed"]'));
  for (const name of ['wish', 'partner']) {
    await hands.press(page.locator('details', { has: page.locator(`[name="${name}"]`) }).last().locator('> summary'));
    await hands.tick(page.locator(`[name="${name}"]`).first());
  }
  await hands.tick(page.locator('#terms'));
  await send(world);
  return page.url().split('?')[0];
}

/** From here on pages come in this language, as they do for somebody who has chosen it. */
async function speak(world, language) {
  const [url, httpOnly, sameSite] = [new URL(world.demo.announcement).origin, true, 'Lax'];
  await world.page.context().addCookies([{ name: 'samling-language', value: language, url, httpOnly, sameSite }]);
}

/** All that a page must stand, first on a desk and then on a phone. */
async function inspect({ page, status }, language, expected) {
  assert.equal(status, expected, `the status of ${page.url()}`);
  assert.equal(await page.locator('html').getAttribute('lang'), language, `the language of ${page.url()}`);
  assert.equal(await page.locator('h1').count(), 1, `headings of the first level on ${page.url()}`);
  assert.notEqual((await page.locator('h1').innerText()).trim(), '');
  assert.notEqual((await page.title()).trim(), '');
  for (const width of [DESK, PHONE]) {
    await page.setViewportSize({ width, height: PHONE_HEIGHT });
    await fitsWidth(page);
    // The bar at the foot of a phone lies over whatever stands there just now; on a screen as high as the page it does not.
    if (await page.locator('.panel-side').count()) {
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width, height });
    }
    await axe(page);
  }
  await page.setViewportSize({ width: DESK, height: 900 });
  // A refused form and a missing page are told on the console by the browser itself.
  page.seen.errors = page.seen.errors.filter((error) => expected === 200 || !error.includes(`status of ${expected}`));
  await stayedQuiet(page);
}
