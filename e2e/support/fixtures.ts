// Every browser test gets its own simulator behind the built app, and fails on any unexpected error.
import { test as base, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import type { Answers } from '#simulator/answers.ts';
import { createSimulator, type Simulator, type WireCall } from '#simulator/simulator.ts';
import { startAppServer, type AppServer } from './app-server.ts';
import { ConsoleWatch } from './console-watch.ts';
import { prepareForFirefox } from './firefox.ts';
import { openSignedIn } from './sign-in.ts';

interface TestFixtures {
  /** This test's Data API, with its own sessions, limits and recorded calls. */
  simulator: Simulator;
  /** Delays, fails or replaces answers of this test's API. */
  answers: Answers;
  consoleWatch: ConsoleWatch;
  allowConsoleErrors: (pattern: RegExp) => void;
  /** Opens another browser profile, closed after the test. */
  openContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** On the look-up page. */
  signedInPage: Page;
}

interface WorkerFixtures {
  server: AppServer;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    async ({}, use) => {
      const server = await startAppServer();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ server }, use) => use(server.url),

  simulator: [
    async ({ server }, use) => {
      const simulator = createSimulator();
      server.use(simulator);
      await use(simulator);
    },
    { auto: true },
  ],

  answers: async ({ simulator }, use) => use(simulator.answers),

  consoleWatch: async ({}, use) => {
    const consoleWatch = new ConsoleWatch();
    await use(consoleWatch);
    base.expect(consoleWatch.unexpected(), 'errors that the test did not allow').toEqual([]);
  },

  allowConsoleErrors: async ({ consoleWatch }, use) => use((pattern) => consoleWatch.allow(pattern)),

  context: async ({ context, consoleWatch }, use) => {
    await prepareForFirefox(context);
    await consoleWatch.watch(context);
    await use(context);
  },

  openContext: async ({ browser, consoleWatch }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      opened.push(context);
      await prepareForFirefox(context);
      await consoleWatch.watch(context);
      return context;
    });
    await Promise.all(opened.map((context) => context.close()));
  },

  signedInPage: async ({ page }, use) => {
    await openSignedIn(page, '/');
    await use(page);
  },
});

export { expect } from '@playwright/test';

/** The calls of one method; a request that the browser sent twice counts once. */
export function callsTo(simulator: Simulator, method: string): readonly WireCall[] {
  const calls = simulator.calls.filter((call) => call.method === method);
  return [...new Map(calls.map((call) => [call.id, call])).values()];
}

/** The methods that were called, in order. */
export const calledMethods = (simulator: Simulator): readonly (string | null)[] =>
  simulator.calls.map(({ method }) => method);

const SHORT_NAMES: Readonly<Record<string, string>> = {
  'get.calls_report': 'calls',
  'get.offline_messages_report': 'requests',
  'get.chats_report': 'chats',
  'get.chat_messages_report': 'messages',
  'get.contacts': 'contacts',
  'get.person_events': 'events',
  'get.visitor_sessions_report': 'visits',
  'getobj.person_for_visitor': 'visitor',
};

/** The calls of searches, histories and their details, in order, with retries. */
export const requestedData = (simulator: Simulator): readonly string[] =>
  simulator.calls.flatMap(({ method }) => SHORT_NAMES[method ?? ''] ?? []);
