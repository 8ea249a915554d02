// Starts the real program, as a demo or as a server with a gathering of one's own, and stops it again.

import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

import { personalLine } from './private.js';

const READY_WITHIN = 120_000; // Milliseconds; a debug build on a busy machine signs up forty delegations first.
const STOP_WITHIN = 10_000;
const KEPT_LOG_LINES = 200;
const ADDRESSES = ['announcement', 'invitation', 'organiser', 'letters'];

async function freePort() {
  const server = createServer();
  await new Promise((done, failed) => server.once('error', failed).listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/**
 * Starts `$SAMLING_BINARY demo` on a free port with its data in a new temporary folder.
 *
 * @param {string[]} [more] further arguments of the command
 * @returns what the program tells on its first line (`announcement`, `invitation`, `organiser`, `user`,
 *   `password`, `letters`) with `data` (its folder), `log()` (its last log lines) and `stop()`, which fails when the log has
 *   told anything about a person
 */
export async function startDemo(more = []) {
  const binary = process.env.SAMLING_BINARY;
  if (!binary) {
    throw new Error('SAMLING_BINARY names no program: run the journeys by `cargo xtask e2e`.');
  }
  const data = await mkdtemp(join(tmpdir(), 'samling-e2e-'));
  const port = await freePort();
  const program = spawn(binary, ['demo', '--port', String(port), '--data', data, '--json', ...more], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // As much as a server says; the journeys look for personal data in it.
    env: { ...process.env, SAMLING_LOG: 'info' },
  });
  // A journey that dies on the way takes its program along.
  const abandon = () => program.kill('SIGKILL');
  process.once('exit', abandon);
  const log = [];
  createInterface({ input: program.stderr }).on('line', (line) => {
    log.push(line);
  });
  // Both can only settle once, and "gone" never rejects, so that a failing start leaves no loose promise.
  const gone = new Promise((done) => {
    program.once('error', (error) => done(`could not be started: ${error.message}`));
    program.once('exit', (code, signal) => done(`ended with ${signal ?? `code ${code}`}`));
  });
  gone.then((how) => log.push(`(the program ${how})`));
  const firstLine = new Promise((done) => {
    createInterface({ input: program.stdout }).once('line', done);
  });

  const stop = async () => {
    if (program.pid !== undefined && program.exitCode === null && program.signalCode === null) {
      process.kill(program.pid, 'SIGTERM');
      const patience = setTimeout(() => process.kill(program.pid, 'SIGKILL'), STOP_WITHIN);
      await gone;
      clearTimeout(patience);
    }
    process.off('exit', abandon);
    const told = await personalLine(log);
    if (told) throw new Error(`The log tells something about a person: ${told}`);
    await rm(data, { recursive: true, force: true });
  };

  let patience;
  const line = await Promise.race([
    firstLine,
    gone.then((how) => new Error(how)),
    new Promise((done) => {
      patience = setTimeout(() => done(new Error(`said nothing within ${READY_WITHIN / 1000} s`)), READY_WITHIN);
    }),
  ]);
  clearTimeout(patience);
  try {
    if (line instanceof Error) throw line;
    const told = JSON.parse(line);
    for (const name of ADDRESSES) new URL(told[name]);
    return { ...told, data, log: () => log.slice(-KEPT_LOG_LINES).join('\n'), stop };
  } catch (error) {
    await stop();
    throw new Error(`The demo ${error.message}\nFirst line: ${line}\nIts log:\n${log.join('\n')}`);
  }
}

/**
 * Imports a gathering and serves it with `$SAMLING_BINARY serve` on a free port, in the time of the world, with its data and
 * its letters (as files) in a new temporary folder.
 *
 * @param {string} gathering a folder or a file, as `samling gathering import` takes it
 * @param {object} [options]
 * @param {string} [options.invited] the list of invited, as CSV, in place of that in the folder
 * @returns `url`, `letters` (the folder of letters), `run(...arguments)` (another command on the same installation),
 *   `log()` and `stop()`
 */
export async function startServer(gathering, { invited } = {}) {
  const binary = process.env.SAMLING_BINARY;
  if (!binary) {
    throw new Error('SAMLING_BINARY names no program: run the journeys by `cargo xtask e2e`.');
  }
  const folder = await mkdtemp(join(tmpdir(), 'samling-e2e-'));
  const url = `http://127.0.0.1:${await freePort()}`;
  const config = join(folder, 'samling.toml');
  await writeFile(config, `listen = "${new URL(url).host}"\ndata = "data"\n`);
  const run = (...parts) => promisify(execFile)(binary, [...parts, '--config', config]);
  const more = [];
  if (invited) {
    await writeFile(join(folder, 'invited.csv'), invited);
    more.push('--invited', join(folder, 'invited.csv'));
  }
  await run('gathering', 'import', gathering, ...more);
  const program = spawn(binary, ['serve', config], { stdio: ['ignore', 'ignore', 'pipe'] });
  const abandon = () => program.kill('SIGKILL');
  process.once('exit', abandon);
  const log = [];
  const gone = new Promise((done) => program.once('exit', done));
  const ready = new Promise((done) => {
    createInterface({ input: program.stderr }).on('line', (line) => {
      log.push(line);
      if (log.length > KEPT_LOG_LINES) log.shift();
      if (line.includes('ready')) done(true);
    });
  });
  const stop = async () => {
    if (program.exitCode === null && program.signalCode === null) {
      process.kill(program.pid, 'SIGTERM');
      const patience = setTimeout(() => process.kill(program.pid, 'SIGKILL'), STOP_WITHIN);
      await gone;
      clearTimeout(patience);
    }
    process.off('exit', abandon);
    await rm(folder, { recursive: true, force: true });
  };
  if (!(await Promise.race([ready, gone.then(() => false)]))) {
    await stop();
    throw new Error(`The server ended before it was ready. Its log:\n${log.join('\n')}`);
  }
  return { url, letters: join(folder, 'data', 'letters'), run, log: () => log.join('\n'), stop };
}
