// The checks of every page, proved to fail where they must: a check that finds nothing on a bad page is worth nothing.

import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { openBrowser, openPage } from '../browser.js';
import { axe, fitsWidth, mainText, stayedQuiet } from '../checks.js';
import { personalLine } from '../private.js';

const GOOD = '<main><h1>Samling</h1><p>To dager om klima.</p></main>';
const PAGES = {
  '/good': GOOD,
  '/pale': '<main><h1>Samling</h1><p id="pale" class="pale">Blek skrift</p></main>',
  '/wide': '<main><h1>Samling</h1><div class="wide">Bred</div></main>',
  '/foreign': `${GOOD}<img alt="" src="http://other.example/picture.png">`,
  '/inline': `${GOOD}<script>document.title = 'inline'</script>`,
};
const STYLE = 'body{color:#111;background:#fff}.pale{color:#bbb}.wide{width:900px}';

describe('the checks of every page', { timeout: 120_000 }, () => {
  let server;
  let browser;

  before(async () => {
    server = createServer((request, response) => {
      if (request.url === '/style.css') {
        response.writeHead(200, { 'content-type': 'text/css' }).end(STYLE);
        return;
      }
      // The browser asks for an icon unbidden, and what is missing counts as an error.
      if (request.url === '/favicon.ico') {
        response.writeHead(204).end();
        return;
      }
      const body = PAGES[request.url];
      response.writeHead(body ? 200 : 404, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'self'; img-src http:",
      });
      const head = '<meta name="viewport" content="width=device-width"><title>Prøve</title>';
      const style = '<link rel="stylesheet" href="/style.css">';
      response.end(`<!doctype html><html lang="nb"><head>${head}${style}</head><body>${body}</body></html>`);
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    browser = await openBrowser();
  });

  after(async () => {
    await browser?.close();
    server?.close();
    server?.closeAllConnections?.();
  });

  async function visit(path, look, options = { width: 320 }) {
    const page = await openPage(browser, options);
    try {
      await page.goto(`http://127.0.0.1:${server.address().port}${path}`);
      await look(page);
    } finally {
      await page.context().close();
    }
  }

  it('let a good page through, under a strict Content-Security-Policy', async () => {
    await visit('/good', async (page) => {
      await axe(page);
      await fitsWidth(page);
      await stayedQuiet(page);
    });
  });

  it('name rule, selector and page of pale text', async () => {
    await visit('/pale', async (page) => {
      await assert.rejects(axe(page), /axe finds 1 on .*\/pale \[nb, 320 px\](.|\n)*color-contrast \(serious\) at #pale/);
    });
  });

  it('name what makes a page scroll sideways', async () => {
    await visit('/wide', async (page) => {
      await assert.rejects(fitsWidth(page), /scrolls sideways.*div\.wide/);
    });
    await visit('/wide', fitsWidth, { width: 1280 });
  });

  it('name the address of another host', async () => {
    await visit('/foreign', async (page) => {
      await assert.rejects(stayedQuiet(page), /asked other hosts(.|\n)*http:\/\/other\.example\/picture\.png/);
    });
  });

  it('see an error on the console', async () => {
    await visit('/inline', async (page) => {
      await assert.rejects(stayedQuiet(page), /had errors(.|\n)*Content Security Policy/i);
    });
  });

  it('read the main part without JavaScript', async () => {
    await visit('/good', async (page) => assert.equal(await mainText(page), 'Samling To dager om klima.'), {
      javaScriptEnabled: false,
    });
  });
});

describe('the search for personal data in a log', () => {
  const quiet = '2018-11-07T09:00:00Z  INFO samling_web::serve: request method=GET route="/{gathering}/i/{token}" status=200';

  it('lets a log through that names routes and numbers', async () => {
    assert.equal(await personalLine([quiet, 'INFO letter delivered letter=17', '']), undefined);
  });

  for (const line of [
    'INFO saved Kari Demostad',
    'INFO typed Anna Eksempelvik',
    'WARN refused postmottak@hitra.example',
    'INFO GET /klimasamling-trondelag-2018/i/5001.AbCdEfGhIjKlMnOpQrStUv/delegation',
  ]) {
    it(`finds what must not be there: ${line}`, async () => {
      assert.equal(await personalLine([quiet, line]), line);
    });
  }
});
