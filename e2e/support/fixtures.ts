// Every browser test gets its own simulator behind the built app, and fails on any unexpected error.
import {
  test as base,
  type BrowserContext,
  type BrowserContextOptions,
  type ConsoleMessage,
  type Page,
} from '@playwright/test';
import type { Answers } from '#simulator/answers.ts';
import { createSimulator, type Simulator, type WireCall } from '#simulator/simulator.ts';
import { startAppServer, type AppServer } from './app-server.ts';
import { openSignedIn } from './sign-in.ts';

interface TestFixtures {
  /** This test's Data API, with its own sessions, limits and recorded calls. */
  simulator: Simulator;
  /** Delays, fails or replaces answers of this test's API. */
  answers: Answers;
  consoleWatch: ReturnType<typeof createConsoleWatch>;
  allowConsoleErrors: (pattern: RegExp) => void;
  /** Opens another browser profile, closed after the test. */
  openContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** On the look-up page. */
  signedInPage: Page;
}

/** Playwright sets a field's `value` in the system's Firefox, which React reverts. The `insertText` command works like typing. */
function insertAsTyped(): void {
  const insert = (text: string): Element | null => {
    const { activeElement } = document;
    // Playwright continues inside the frame.
    if (activeElement instanceof HTMLIFrameElement) return activeElement;
    document.execCommand('insertText', false, text);
    return null;
  };
  // The empty setter stops Playwright from replacing this function with its own.
  Object.defineProperty(window, '__pw_bidiInsertText', { get: () => insert, set: () => {} });
}

/** Some browsers do not log every violation of the content security policy. */
const reportViolations = (): void =>
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    reportError(new Error(`Violation of the content security policy: ${effectiveDirective} ${blockedURI}`));
  });

/** A headed browser requests the tab's icon at each new URL, whatever the page has loaded. */
const isOwnIconOffline = (message: ConsoleMessage): boolean =>
  message.text() === 'Failed to load resource: net::ERR_INTERNET_DISCONNECTED' &&
  new URL(message.location().url).pathname === '/favicon.svg';

/** Collects the errors of browser contexts. */
function createConsoleWatch() {
  const allowed: RegExp[] = [];
  const errors: string[] = [];
  return {
    /** For errors that the test provokes, such as Chromium's "Failed to load resource". */
    allow: (pattern: RegExp): void => void allowed.push(pattern),
    /** Console errors, uncaught exceptions and rejections so far that are not allowed. */
    unexpected: () => errors.filter((error) => !allowed.some((pattern) => pattern.test(error))),
    /** Call before the context has a page. */
    async watch(context: BrowserContext): Promise<void> {
      context.on('console', (message) => {
        if (message.type() === 'error' && !isOwnIconOffline(message))
          errors.push(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (webError) => void errors.push(`Uncaught ${webError.error().message}`));
      await context.addInitScript(reportViolations);
      if (context.browser()?.browserType().name() === 'firefox') await context.addInitScript(insertAsTyped);
    },
  };
}

export const test = base.extend<TestFixtures, { server: AppServer }>({
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
    const consoleWatch = createConsoleWatch();
    await use(consoleWatch);
    base.expect(consoleWatch.unexpected(), 'errors that the test did not allow').toEqual([]);
  },

  allowConsoleErrors: async ({ consoleWatch }, use) => use(consoleWatch.allow),

  context: async ({ context, consoleWatch }, use) => {
    await consoleWatch.watch(context);
    await use(context);
  },

  openContext: async ({ browser, consoleWatch }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      opened.push(context);
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
