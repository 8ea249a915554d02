// The browser that journeys and the screenshot tool look through: Debian's Chromium, driven by playwright-core,
// which never downloads a browser of its own.

import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'];

const ARGUMENTS = [
  '--no-sandbox', // Chromium refuses to run as root with it, and CI runs as root.
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens a headless Chromium with an empty profile that is deleted when the browser closes.
 * The program is `$CHROMIUM`, else Debian's.
 */
export async function openBrowser() {
  const executablePath = PLACES.find((place) => place && existsSync(place));
  if (!executablePath) {
    throw new Error('No Chromium here: install it (apt-get install chromium) or name it in CHROMIUM.');
  }
  return chromium.launch({ executablePath, headless: true, args: ARGUMENTS });
}

/**
 * Opens a page in a context of its own, so that no cookie leaks from one page to the next, and watches it.
 *
 * @param browser from `openBrowser`
 * @param {object} [options]
 * @param {number} [options.width] viewport width in CSS pixels (default 1280)
 * @param {number} [options.height] viewport height in CSS pixels (default 900)
 * @param {boolean} [options.javaScriptEnabled] default true
 * @param {string} [options.locale] what the browser asks for in Accept-Language (default `nb-NO`)
 * @param {'light'|'dark'} [options.colorScheme] default `light`
 * @returns the page, with `page.seen`: `{ foreign, errors }`, the requests to other hosts and the errors of
 *   console, script and network since it was opened
 */
export async function openPage(browser, options = {}) {
  const { width = 1280, height = 900, javaScriptEnabled = true, locale = 'nb-NO', colorScheme = 'light' } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    javaScriptEnabled,
    locale,
    colorScheme,
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Oslo',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.seen = { foreign: [], errors: [] };
  // The context, not the page: a request of a frame, a worker or a second tab counts as well.
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const own = protocol === 'data:' || protocol === 'blob:' || protocol === 'file:' || hostname === '127.0.0.1';
    if (!own) page.seen.foreign.push(request.url());
  });
  context.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? 'failed';
    // A navigation that replaces another one aborts what the first still loads.
    if (why !== 'net::ERR_ABORTED') page.seen.errors.push(`${request.url()}: ${why}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error') page.seen.errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => page.seen.errors.push(String(error)));
  return page;
}
