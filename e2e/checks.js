// What every page of Samling must stand: axe, a narrow screen, and no word to other hosts.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const AXE_OPTIONS = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  // Contrast is on by default, target size is not; both are named so that neither is lost by an upgrade.
  rules: { 'color-contrast': { enabled: true }, 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/** Where we are, for a message that can be acted on: address, language of the page, width. */
async function place(page) {
  const language = (await page.locator('html').getAttribute('lang')) ?? 'no lang';
  return `${page.url()} [${language}, ${page.viewportSize().width} px]`;
}

/**
 * Fails with every violation of WCAG 2.2 AA and of axe's best practices: rule, selector, what to do, and the page.
 * The page needs JavaScript switched on. axe comes in through the debugger and not as a script tag, since the
 * pages' Content-Security-Policy forbids that.
 */
export async function axe(page) {
  const session = await page.context().newCDPSession(page);
  try {
    const evaluate = async (expression) => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) {
        throw new Error(`axe did not run: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
      }
      return result.value;
    };
    // A page that is looked at in several widths gets it once.
    if ((await evaluate('typeof axe')) === 'undefined') await evaluate(`${AXE}; undefined`);
    const report = await evaluate(`axe.run(document, ${JSON.stringify(AXE_OPTIONS)})`);
    assert.ok(report.passes.length > 0, `axe looked at nothing on ${await place(page)}`);
    const lines = report.violations.flatMap((violation) =>
      violation.nodes.map((node) => {
        const selector = node.target.flat().join(' ');
        return `  ${violation.id} (${violation.impact}) at ${selector}\n    ${violation.help}\n    ${node.failureSummary.replaceAll('\n', '\n    ')}`;
      }),
    );
    if (lines.length > 0) assert.fail(`axe finds ${lines.length} on ${await place(page)}:\n${lines.join('\n')}`);
  } finally {
    await session.detach();
  }
}

/** Fails when the page must be scrolled sideways (WCAG 1.4.10), and names the elements that stick out. */
export async function fitsWidth(page) {
  const { inner, needed, wide } = await page.evaluate(() => {
    const root = document.documentElement;
    const width = root.clientWidth;
    const out = [...document.body.querySelectorAll('*')].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && box.right + window.scrollX > width + 0.5;
    });
    const name = (element) =>
      element.localName + (element.id ? `#${element.id}` : '') + [...element.classList].map((c) => `.${c}`).join('');
    return { inner: width, needed: root.scrollWidth, wide: out.slice(0, 8).map(name) };
  });
  assert.ok(
    needed <= inner,
    `${await place(page)} scrolls sideways: it needs ${needed} px; sticking out: ${wide.join(', ') || 'nothing visible'}`,
  );
}

/** Fails when the page asked another host for anything, or when console, script or network had an error. */
export async function stayedQuiet(page) {
  const { foreign, errors } = page.seen;
  if (foreign.length > 0) assert.fail(`${await place(page)} asked other hosts:\n  ${foreign.join('\n  ')}`);
  if (errors.length > 0) assert.fail(`${await place(page)} had errors:\n  ${errors.join('\n  ')}`);
}

/** The text that a reader of the main part gets, with runs of white space as one space. */
export async function mainText(page) {
  return (await page.locator('main').innerText()).replace(/\s+/g, ' ').trim();
}
