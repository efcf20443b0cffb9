// `npm run e2e:webkit`: one journey in WebKit, by plain W3C WebDriver. Where there is no WebKit it is left out, with a line
// that says so; BROWSERS_REQUIRED=1 makes that a failure.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { preview } from 'vite';
import { findProgram, projectRoot, stopWithNpm, takePort } from './run.mjs';

stopWithNpm();

const driver = findProgram('WPEWebDriver');
const machine = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
const binary = `/usr/lib/${machine}-linux-gnu/wpe-webkit-2.0/MiniBrowser`;
if (driver === undefined || !existsSync(binary)) {
  console.log('WebKit is left out: it is not installed. Debian 13: apt-get install wpewebkit-driver');
  process.exit(process.env['BROWSERS_REQUIRED'] === '1' ? 1 : 0);
}

const { port, release } = await takePort(0);
await release();

/** @param {string} path @param {object} [body] @returns {Promise<any>} the answer's value */
async function send(path, body) {
  const options = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, options);
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
  return value;
}

/** @param {string} what @param {() => Promise<unknown>} act is repeated until it gives something */
async function until(what, act) {
  for (const end = Date.now() + 20_000; Date.now() < end; await pause(100)) {
    if (await act().catch(() => false)) return console.log(`  ${what}`);
  }
  throw new Error(`In vain: ${what}`);
}

// A process group of its own, so that the driver and all processes of its browser end together.
const child = spawn(driver, [`--port=${port}`], { detached: true, stdio: 'ignore' });
const server = await preview({ root: projectRoot, logLevel: 'warn', preview: { port: 0 } });
try {
  await until('the driver answers', async () => (await send('/status')).ready);
  const alwaysMatch = { 'wpe:browserOptions': { binary, args: ['--automation', '--headless'] } };
  const { sessionId, capabilities } = await send('/session', { capabilities: { alwaysMatch } });
  console.log(`${capabilities.browserName} ${capabilities.browserVersion}`);
  const session = `/session/${sessionId}`;
  /** @param {string} element @param {string} action @param {object} body */
  const act = async (element, action, body) => {
    const found = await send(`${session}/element`, { using: 'xpath', value: element });
    await send(`${session}/element/${Object.values(found)[0]}/${action}`, body);
    return true;
  };
  /** @param {string} name */
  const press = (name) => {
    const named = `starts-with(@title, '${name}') or @aria-label='${name}' or .='${name}'`;
    return until(name, () => act(`//*[self::button or @role='menuitem'][${named}]`, 'click', {}));
  };
  /** @param {string} what @param {string} expression of the page */
  const see = (what, expression) =>
    until(what, () => send(`${session}/execute/sync`, { script: `return ${expression}`, args: [] }));
  const cards = "document.querySelectorAll('main li > article').length";

  await send(`${session}/url`, { url: `${server.resolvedUrls?.local[0]}persons/6145241079` });
  await see(
    'the token filled in',
    "document.querySelector('input[type=password]')?.value === 'demo-client-key'",
  );
  await press('Sign in');
  await see('both documented records', `${cards} === 2`);
  await press('Copy ID');
  await see('copied', "document.querySelector('[role=status]').textContent === 'Copied'");
  await press('Account');
  await press('Sign out');
  await see('signed out', `${cards} === 0 && document.querySelector('form input') !== null`);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
}
await server.close();
if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
