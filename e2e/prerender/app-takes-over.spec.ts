// The app renders over the prerendered page: once cards show, no skeleton replaces them.
import type { Page } from '@playwright/test';
import { personIds, tokens } from '#simulator/data/reserved.ts';
import { callsOf } from '../support/calls.ts';
import { expect, test } from '../support/fixtures.ts';
import type { Answers } from '#simulator/answers.ts';
import { personPath, visitorCards } from '../support/person-page.ts';
import { openSignedIn } from '../support/sign-in.ts';
import { holdDictionary } from './held-scripts.ts';

const METHOD = 'get.person_visitors';

/** Records when cards disappear, and when the app's skeleton shows after them. */
async function noteFlashes(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const flashes: string[] = [];
    Object.assign(globalThis, { flashes });
    let hadCards = false;
    new MutationObserver(() => {
      const hasCards = document.querySelector('article') !== null;
      if (hadCards && !hasCards) flashes.push('no cards any more');
      if (hadCards && document.querySelector('.person-page__loading') !== null) flashes.push('skeleton');
      hadCards ||= hasCards;
    }).observe(document, { childList: true, subtree: true });
  });
  return () => page.evaluate(() => Object.entries(globalThis).find(([key]) => key === 'flashes')?.[1]);
}

/**
 * Stops the app in the middle of rendering: it has created the skeleton's heading, and the page does not contain it yet.
 * React renders in tasks of a few ms, each scheduled through a `MessageChannel`.
 */
async function holdRendering(
  page: Page,
): Promise<{ isHeld: () => Promise<boolean>; goOn: () => Promise<void> }> {
  await page.addInitScript(() => {
    // oxlint-disable-next-line typescript/unbound-method -- Called with its `this` below.
    const { postMessage } = MessagePort.prototype;
    // oxlint-disable-next-line typescript/unbound-method -- The same.
    const { createElement } = Document.prototype;
    const now = performance.now.bind(performance);
    const rendering = { begun: false, stopping: false, held: [] as (() => void)[], goOn: () => {} };
    MessagePort.prototype.postMessage = function post(message: unknown): void {
      rendering.begun = true;
      const send = (): void => postMessage.call(this, message, {});
      if (rendering.stopping) rendering.held.push(send);
      else send();
    };
    Document.prototype.createElement = function create(name: string): HTMLElement {
      if (rendering.begun && name === 'h1') {
        rendering.stopping = true;
        // Let React see that its time slice is over.
        performance.now = () => now() + 60_000;
        Document.prototype.createElement = createElement;
      }
      return createElement.call(this, name);
    };
    rendering.goOn = () => {
      rendering.stopping = false;
      performance.now = now;
      for (const send of rendering.held.splice(0)) send();
    };
    Object.assign(globalThis, { rendering });
  });
  return {
    isHeld: () => page.evaluate<boolean>('rendering.held.length > 0'),
    goOn: () => page.evaluate<void>('rendering.goOn()'),
  };
}

/** Opens the page and waits until it has sent its call, which is held. */
async function openUntilCalled(page: Page, answers: Answers): Promise<void> {
  await openSignedIn(page, personPath(personIds.example), tokens.client, 'commit');
  await expect.poll(() => answers.waiting()).toBe(1);
}

/** Releases the held calls and waits for the whole response. */
async function answer(page: Page, answers: Answers): Promise<void> {
  const response = page.waitForResponse('**/api/v2.0');
  answers.release();
  await (await response).finished();
}

test('an answer that comes when the app has begun to draw is drawn by the app', async ({
  page,
  simulator,
  answers,
}) => {
  answers.hold(METHOD);
  const flashes = await noteFlashes(page);
  const { isHeld, goOn } = await holdRendering(page);
  await openUntilCalled(page, answers);
  await expect.poll(isHeld).toBe(true);
  await answer(page, answers);
  await goOn();
  await expect(visitorCards(page)).toHaveCount(2);
  expect(await flashes()).toEqual([]);
  expect(callsOf(simulator, METHOD)).toHaveLength(1);
});

test('an answer that comes while the app waits for its dictionary is in its first drawing', async ({
  page,
  simulator,
  answers,
}) => {
  answers.hold(METHOD);
  const flashes = await noteFlashes(page);
  const release = await holdDictionary(page);
  await openUntilCalled(page, answers);
  await expect.poll(() => page.evaluate(() => globalThis.preload === undefined)).toBe(true);
  await answer(page, answers);
  release();
  await expect(visitorCards(page)).toHaveCount(2);
  expect(await flashes()).toEqual([]);
  expect(callsOf(simulator, METHOD)).toHaveLength(1);
});
