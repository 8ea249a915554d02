// Two ways to use a page, with the same verbs: by mouse or finger, and by keyboard alone. A journey that is written
// with these verbs can be walked either way.

import assert from 'node:assert/strict';

const MOST_STEPS = 500; // More than any page has stops for the Tab key.
const SEEN_WITHIN = 1_000; // Milliseconds until a focused element is scrolled into sight.

/** Does something that leads to another page, and waits until that is there. */
async function leading(page, act) {
  await Promise.all([page.waitForEvent('load'), act()]);
}

/**
 * The hands of somebody who points and clicks.
 *
 * `press` a button, link or summary; `follow` one that leads to another page; `write` into a field, replacing what
 * stands there; `tick` a box; `pick` from a select by value; `choose` one of several radio buttons.
 */
export function pointer(page) {
  const press = (target) => target.click();
  return {
    press,
    follow: (target) => leading(page, () => press(target)),
    write: (target, text) => target.fill(text),
    tick: (target) => target.check(),
    pick: (target, value) => target.selectOption(value),
    choose: (target) => target.check(),
  };
}

/** The hands of somebody without a mouse: the same verbs, with nothing but keys. */
export function keyboard(page) {
  const press = async (target) => {
    await reach(page, target);
    await page.keyboard.press('Enter');
  };
  return {
    press,
    follow: (target) => leading(page, () => press(target)),
    write: async (target, text) => {
      await reach(page, target);
      await page.keyboard.press('Control+A');
      if (text === '') await page.keyboard.press('Delete');
      else await page.keyboard.type(text);
    },
    tick: async (target) => {
      await reach(page, target);
      if (!(await target.isChecked())) await page.keyboard.press('Space');
      assert.ok(await target.isChecked(), `${target} is not ticked by the space bar`);
    },
    pick: async (target, value) => {
      await reach(page, target);
      const steps = await target.evaluate((select, wanted) => {
        return [...select.options].findIndex((option) => option.value === wanted) - select.selectedIndex;
      }, value);
      for (let step = 0; step < Math.abs(steps); step += 1) {
        await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
      }
      assert.equal(await target.inputValue(), value, `${target} is not chosen by the arrow keys`);
    },
    choose: async (target) => {
      await reach(page, target);
      if (!(await target.isChecked())) await page.keyboard.press('Space');
      assert.ok(await target.isChecked(), `${target} is not chosen by the keyboard`);
    },
  };
}

/**
 * Goes to an element by the Tab key, backwards where that is the way, and between radio buttons by the arrows. Fails when
 * it cannot be reached so, or when its focus cannot be seen.
 */
export async function reach(page, target) {
  const element = await target.elementHandle();
  let last;
  let turns = 0;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const way = await element.evaluate(whereTo);
    if (way === 'here') {
      await focusIsSeen(element, String(target));
      return;
    }
    if (last && last !== way) turns += 1;
    // Once round the end of the page is well; to and fro means that Tab passes the element by.
    if (turns > 2) break;
    last = way;
    await page.keyboard.press(way);
  }
  assert.fail(`${target} is not reached by the Tab key on ${page.url()}`);
}

/** The key that leads from what has focus towards an element, or `here`. */
function whereTo(element) {
  const active = document.activeElement;
  if (active === element) return 'here';
  const later = active && active !== document.body
    && (element.compareDocumentPosition(active) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const oneGroup = active?.type === 'radio' && element.type === 'radio' && active.name === element.name;
  if (oneGroup) return later ? 'ArrowUp' : 'ArrowDown';
  return later ? 'Shift+Tab' : 'Tab';
}

/**
 * Fails unless the focused element has a ring, stands in the window, and nothing lies over it (WCAG 2.4.7, 2.4.11). A
 * page that has just grown may need a moment to scroll there.
 */
async function focusIsSeen(element, name) {
  const until = Date.now() + SEEN_WITHIN;
  let wrong;
  do {
    wrong = await element.evaluate(whyUnseen);
    if (wrong === null) return;
    await new Promise((done) => setTimeout(done, 50));
  } while (Date.now() < until);
  assert.fail(`${name} has focus, but ${wrong}`);
}

/** What hides the focus of an element; null when it can be seen. */
function whyUnseen(focused) {
  // The ring of a box or a radio button is drawn round its whole label.
  const drawn = [focused, focused.closest('label')].filter(Boolean);
  const outlined = (one) => {
    const style = getComputedStyle(one);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  };
  if (!drawn.some(outlined)) return 'no ring shows it';
  const box = focused.getClientRects()[0] ?? focused.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return 'it stands outside of the window';
  const top = document.elementFromPoint(x, y);
  const own = top && drawn.some((one) => one.contains(top) || top.contains(one));
  return own ? null : `this lies over it: ${top?.outerHTML.slice(0, 120)}`;
}
