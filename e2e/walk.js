// One test on a page of its own: what went wrong tells where, and what the program said.

import { it } from 'node:test';
import { openPage } from './browser.js';
import { pointer } from './hands.js';

/**
 * Makes `walk(name, steps, options)`, a test whose `steps` get a new page and the hands to use it.
 *
 * @param world a function that tells, when the test runs, `{ browser, demo }`
 * @returns the function; its options are those of `openPage`, and `hands` (default `pointer`)
 */
export function walks(world) {
  return (name, steps, options = {}) =>
    it(name, async () => {
      const { browser, demo } = world();
      const page = await openPage(browser, options);
      try {
        await steps(page, (options.hands ?? pointer)(page));
      } catch (error) {
        error.message += `\nat ${page.url()}\nThe program's log:\n${demo.log()}`;
        throw error;
      } finally {
        await page.context().close();
      }
    });
}
