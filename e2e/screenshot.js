// A picture of one page, for looking at it while working:
//   node e2e/screenshot.js URL OUT.png [WIDTH] [--dark] [--full] [--cookie NAME=VALUE]... [--no-js] [--locale nn-NO]

import { parseArgs } from 'node:util';
import { openBrowser, openPage } from './browser.js';

const USAGE =
  'Usage: node e2e/screenshot.js URL OUT.png [WIDTH] [--dark] [--full] [--cookie NAME=VALUE]... [--no-js] [--locale nn-NO]';

function wrongUsage(why) {
  console.error(`${why}\n${USAGE}`);
  process.exit(2);
}

function read() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        dark: { type: 'boolean', default: false },
        full: { type: 'boolean', default: false },
        'no-js': { type: 'boolean', default: false },
        cookie: { type: 'string', multiple: true, default: [] },
        locale: { type: 'string', default: 'nb-NO' },
      },
    });
    const [url, out, width = '1280', ...rest] = positionals;
    if (!/^(https?|file):/.test(url ?? '')) wrongUsage('The first argument is an address.');
    if (!out?.endsWith('.png') || rest.length > 0) wrongUsage('The second argument is a file that ends in .png.');
    if (!/^[1-9][0-9]{1,4}$/.test(width)) wrongUsage('The width is a whole number of CSS pixels.');
    return { url, out, width: Number(width), ...values };
  } catch (error) {
    return wrongUsage(error.message);
  }
}

const wanted = read();
const cookies = wanted.cookie.map((text) => {
  const at = text.indexOf('=');
  if (at < 1) wrongUsage(`The cookie "${text}" is not NAME=VALUE.`);
  return { name: text.slice(0, at), value: text.slice(at + 1), url: new URL(wanted.url).origin };
});
const browser = await openBrowser();
try {
  const page = await openPage(browser, {
    width: wanted.width,
    colorScheme: wanted.dark ? 'dark' : 'light',
    javaScriptEnabled: !wanted['no-js'],
    locale: wanted.locale,
  });
  if (cookies.length > 0) await page.context().addCookies(cookies);
  const response = await page.goto(wanted.url, { waitUntil: 'load' });
  await page.screenshot({ path: wanted.out, fullPage: wanted.full });
  console.log(`${response?.status() ?? 'no status'} ${page.url()} -> ${wanted.out}`);
  for (const error of [...page.seen.errors, ...page.seen.foreign]) console.log(`  ${error}`);
} finally {
  await browser.close();
}
