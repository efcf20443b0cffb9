// A browser driven by plain W3C WebDriver (https://www.w3.org/TR/webdriver2/) over fetch: what the smoke journey needs.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** The key of an element's id in WebDriver's answers. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const PATIENCE_MS = 20_000;

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/**
 * Polls until there is a value.
 * @template T
 * @param {string} what for the error
 * @param {() => Promise<T | undefined | false>} ask a failure is a no
 * @returns {Promise<T>}
 */
export async function until(what, ask) {
  /** @type {unknown} */
  let last;
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(50)) {
    try {
      const found = await ask();
      if (found !== undefined && found !== false) return found;
    } catch (error) {
      last = error;
    }
  }
  throw new Error(`In vain: ${what}`, { cause: last });
}

/**
 * @param {string} driver path of a WebDriver server
 * @param {object} capabilities that the session must have
 */
export async function startWebDriver(driver, capabilities) {
  const port = await freePort();
  // A process group of its own, so that the driver and all processes of its browser end together.
  const child = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, LANG: 'en_US.UTF-8' },
  });
  const end = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended already.
    }
  };
  process.once('exit', end);
  child.once('error', () => {});

  /**
   * @param {'GET' | 'POST' | 'DELETE'} method
   * @param {string} path
   * @param {object} [body]
   * @returns {Promise<any>} the answer's value
   */
  async function send(method, path, body) {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      signal: AbortSignal.timeout(60_000),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }

  try {
    await until(`${driver} answers`, async () => (await send('GET', '/status')).ready);
    const { sessionId, capabilities: given } = await send('POST', '/session', {
      capabilities: { alwaysMatch: capabilities },
    });
    const session = `/session/${sessionId}`;
    return {
      version: `${given.browserName} ${given.browserVersion}`,
      /** @param {string} url */
      open: (url) => send('POST', `${session}/url`, { url }),
      /**
       * The elements of a selector, with their accessible names.
       * @param {string} using a CSS selector
       * @returns {Promise<{ id: string, name: string }[]>}
       */
      async find(using) {
        const found = await send('POST', `${session}/elements`, { using: 'css selector', value: using });
        const ids = found.map((/** @type {Record<string, string>} */ element) => element[ELEMENT]);
        return Promise.all(
          ids.map(async (/** @type {string} */ id) => ({
            id,
            name: await send('GET', `${session}/element/${id}/computedlabel`),
          })),
        );
      },
      /** @param {string} id */
      click: (id) => send('POST', `${session}/element/${id}/click`, {}),
      /** @param {string} id @returns {Promise<string>} its position and size, to be compared */
      place: async (id) => JSON.stringify(await send('GET', `${session}/element/${id}/rect`)),
      /** @param {string} id @param {string} text */
      type: (id, text) => send('POST', `${session}/element/${id}/value`, { text }),
      /** @param {string} id @returns {Promise<string>} what is to be seen of it */
      text: (id) => send('GET', `${session}/element/${id}/text`),
      end,
    };
  } catch (error) {
    end();
    throw error;
  }
}
