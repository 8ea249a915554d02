// What may never stand in a log, whatever a journey does: names that the demo seeds or a journey types, e-mail addresses,
// and the codes of links.

import { readdir, readFile } from 'node:fs/promises';

const JOURNEYS = new URL('journeys/', import.meta.url);
const PEOPLE = new URL('../crates/samling/src/demo/people.rs', import.meta.url);
const ADDRESS = /\S+@\S+/;
// The last part of a link: whose it is, a point, and at least 22 signs of code.
const LINK = /\/[a-z]\/[^/\s.]+\.[\w-]{22,}/;

/** The surnames of the demo's people, and the whole names that journeys type. */
async function names() {
  const source = await readFile(PEOPLE, 'utf8');
  const list = /const SURNAMES[^[]*\[[^\]]*\] = \[([^\]]+)\]/.exec(source);
  const seeded = list?.[1].match(/[^"\s,]+/g) ?? [];
  const files = await readdir(JOURNEYS);
  const sources = await Promise.all(files.map((file) => readFile(new URL(file, JOURNEYS), 'utf8')));
  const typed = sources.flatMap((text) => [...text.matchAll(/name: '([^' ]+ [^' ]+)'/g)].map((found) => found[1]));
  if (seeded.length < 10 || typed.length < 3) throw new Error(`Names that are missing: ${seeded}; ${typed}`);
  return [...seeded, ...typed];
}

/** The first line of a log that tells something about a person, or undefined. */
export async function personalLine(lines) {
  const known = await names();
  return lines.find((line) => ADDRESS.test(line) || LINK.test(line) || known.some((name) => line.includes(name)));
}
