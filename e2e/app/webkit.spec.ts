// One journey in Debian's WebKit, which understands plain W3C WebDriver only.
import { spawn } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { freePort } from '../../deploy/testing/nginx.ts';
import { findProgram } from '../../scripts/run.mjs';
import { startAppServer } from '../support/app-server.ts';

const machine = process.arch === 'arm64' ? 'aarch64' : 'x86_64';
const binary = `/usr/lib/${machine}-linux-gnu/wpe-webkit-2.0/MiniBrowser`;

/** Repeats an action until it succeeds, or an expression of the page until it is true. */
const until = (act: () => Promise<unknown>) =>
  expect(async () => expect(await act()).not.toBe(false)).toPass({ timeout: 20_000 });

async function startDriver() {
  const port = await freePort();
  // A process group of its own, so that the driver and all processes of its browser end together.
  const options = { detached: true, stdio: 'ignore' as const };
  const { pid } = spawn(findProgram('WPEWebDriver') ?? '', [`--port=${port}`], options);
  const send = async (path: string, body?: object) => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, init);
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  };
  await until(async () => (await send('/status')).ready === true);
  const alwaysMatch = { 'wpe:browserOptions': { binary, args: ['--automation', '--headless'] } };
  const { sessionId } = await send('/session', { capabilities: { alwaysMatch } });
  return {
    send: (path: string, body: object) => send(`/session/${sessionId}${path}`, body),
    close: () => pid !== undefined && process.kill(-pid, 'SIGKILL'),
  };
}

test('WebKit signs in, shows both documented records, copies, and signs out', async () => {
  const server = await startAppServer();
  const { send, close } = await startDriver();
  const evaluate = (expression: string) =>
    send('/execute/sync', { script: `return ${expression}`, args: [] });
  const press = (name: string) => {
    const isNamed = `starts-with(@aria-label, '${name}') or .='${name}'`;
    const value = `//*[self::button or @role='menuitem'][${isNamed}]`;
    return test.step(`press ${name}`, () =>
      until(async () => {
        const [id] = Object.values(await send('/element', { using: 'xpath', value }));
        // While a menu grows, another item moves under the pointer between the press and the release.
        expect(await evaluate('document.getAnimations().length')).toBe(0);
        await send(`/element/${String(id)}/click`, {});
      }));
  };
  const see = (what: string, expression: string) => test.step(what, () => until(() => evaluate(expression)));
  const cards = "document.querySelectorAll('main li > article').length";
  try {
    await send('/url', { url: `${server.url}persons/6145241079` });
    await see(
      'the token is filled in',
      "document.querySelector('input[type=password]')?.value === 'demo-client-key'",
    );
    await press('Sign in');
    await see('both documented records are shown', `${cards} === 2`);
    await press('Copy ID');
    await see('the ID is copied', "document.querySelector('[role=status]').textContent === 'Copied'");
    await press('Account');
    await press('Sign out');
    await see('the form is shown', `${cards} === 0 && document.querySelector('form input') !== null`);
  } finally {
    close();
    await server.close();
  }
});
