// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { beforeEach, expect, it, vi } from 'vitest';
import { DataApiError } from '#src/api/data-api-error.ts';
import { visitorOf } from '#src/api/testing/ids.ts';
import type { SearchResults } from '#src/features/find/search/search-results.ts';
import { failedSteps } from '#src/features/find/search/selectors.ts';
import { answered, searchWith } from '#src/features/find/search/testing/hit.ts';
import { refused, rows, searchOf } from '#src/features/find/search/testing/search-before-api.ts';
import { en } from '#src/i18n/testing/en.ts';
import { parseUserId } from '#src/lib/ids.ts';
import { createPreferences } from '#src/session/stores/preferences.ts';
import { blockedStorage } from '#src/session/testing/fake-storage.ts';
import { createApiUsage } from '#src/session/stores/api-usage.ts';
import { renderInEnglish, until } from '#src/ui/testing/render.tsx';
import { FoundPeople } from './found-people.tsx';
import { FindScreen } from './results.tsx';
import { UnresolvedVisitors } from './unresolved-visitors.tsx';

const signedIn = vi.hoisted(() => ({
  services: {},
  caller: {},
  customer: { isPartner: false, onScreen: null, ignore: vi.fn<() => void>() },
}));

vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useServices: () => signedIn.services,
  useCaller: () => signedIn.caller,
  useSignedIn: () => ({ account: null }),
  useCustomer: () => signedIn.customer,
}));

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));

const press = (container: HTMLElement, name: string): void => {
  const button = [...container.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  act(() => (button ?? expect.fail(name)).click());
};

function renderFor(opened: ReturnType<typeof searchOf>, node: React.ReactNode): HTMLElement {
  signedIn.services = {
    searches: opened.searches,
    usage: createApiUsage(),
    preferences: createPreferences(blockedStorage()),
  };
  signedIn.caller = opened.caller;
  return renderInEnglish(
    <QueryClientProvider client={opened.queryClient}>
      <MemoryRouter>{node}</MemoryRouter>
    </QueryClientProvider>,
  ).container;
}

it('the one person found opens, and is no list before; the whole year goes on for a while', () => {
  const opened = searchOf({ 'get.person_visitors': rows([]) });
  const found = searchWith([answered('call', [{ person: 5 }])]);
  const linksIn = (node: React.ReactNode) => renderFor(opened, node).querySelectorAll('a').length;
  expect(linksIn(<FoundPeople results={found} isYear={false} />)).toBe(0);
  expect(linksIn(<FoundPeople results={found} isYear />)).toBe(1);
  expect(linksIn(<FoundPeople results={{ ...found, wasOpened: true }} isYear={false} />)).toBe(1);
});

it('visitors whose persons are not known are looked up by a press that names its price', () => {
  const unresolved = [visitorOf(11), visitorOf(12)];
  const calls = answered('call', [{ visitor: 11 }, { visitor: 12 }], { unresolved });
  const lookUpVisitors = vi.fn<() => Promise<void>>();
  const container = renderFor(
    searchOf({}),
    <UnresolvedVisitors results={searchWith([calls, answered('chat', [])])} actions={{ lookUpVisitors }} />,
  );
  const buttons = [...container.querySelectorAll('button')];
  expect(buttons.map(({ textContent }) => textContent)).toEqual([
    'Look up 2\u00a0more visitors (up to 2\u00a0points)',
  ]);
  act(() => buttons[0]?.click());
  expect(lookUpVisitors).toHaveBeenCalledExactlyOnceWith([calls]);
});

it('a visitor who could not be looked up has a notice, which tries again', async () => {
  const opened = searchOf({
    'get.calls_report': rows([{ visitor_id: 12 }]),
    'getobj.person_for_visitor': refused('quota'),
  });
  await opened.actions.run();
  const container = renderFor(
    opened,
    <UnresolvedVisitors results={opened.results()} actions={opened.actions} />,
  );
  await until(() => container.querySelector('[role=alert]') !== null);
  const lookUps = () => opened.methods().filter((method) => method === 'person_for_visitor').length;
  const before = lookUps();
  press(container, 'Try again');
  await until(() => lookUps() > before);
  expect(lookUps()).toBe(before + 1);
});

/** The page of a search that has run. */
async function pageOf(answers: Parameters<typeof searchOf>[0]) {
  const opened = searchOf(answers);
  await opened.actions.run();
  const { actions, results } = opened;
  const container = renderFor(
    opened,
    <FindScreen results={results()} actions={actions} isAboutToBegin={false} />,
  );
  await until(() => container.querySelector('[role=alert]') !== null);
  return { ...opened, container, text: () => container.textContent.replaceAll('\u00a0', ' ') };
}

it('what failed is named beside what was searched, and nobody is said of that only', async () => {
  const { text } = await pageOf({ 'get.offline_messages_report': refused('quota') });
  expect(text()).toContain('Not searched: requests');
  expect(text()).toContain('Nobody found in calls and chats');
  expect(text()).toMatch(/Searched: calls and chats \(.*\)\. 2 points used\./);
});

it('where all reports fail for one reason there is one notice, no word of nobody or of points, and all are tried again', async () => {
  const failing = { 'get.calls_report': refused('quota'), 'get.chats_report': refused('quota') };
  const { container, text, methods } = await pageOf({
    ...failing,
    'get.offline_messages_report': refused('quota'),
  });
  expect(container.querySelectorAll('[role=alert]')).toHaveLength(1);
  expect(text()).toContain('Not searched: calls, requests and chats');
  expect(text()).not.toMatch(/Nobody|used/);
  const before = methods().length;
  press(container, 'Try again');
  await until(() => methods().length === before + 3);
  expect(methods().slice(before)).toEqual(methods().slice(0, 3));
});

it('visitors whose look-up failed say so, and that they are looked up again', async () => {
  const call = { method: 'getobj.person_for_visitor', requestId: '', at: 0, httpStatus: null } as const;
  const visitorError = new DataApiError({ kind: 'timeout' }, call);
  const failed = { unresolved: [visitorOf(11)], visitorError };
  const calls = answered('call', [{ visitor: 11 }], failed);
  const buttonWhile = async (running: SearchResults['running']) => {
    const results = { ...searchWith([calls]), running };
    const actions = { lookUpVisitors: async () => {} };
    const container = renderFor(searchOf({}), <UnresolvedVisitors results={results} actions={actions} />);
    await until(() => container.querySelector('[role=alert]') !== null);
    return container.querySelector('[role=alert] button')?.textContent;
  };
  expect(await buttonWhile(null)).toBe('Try again');
  expect(await buttonWhile(calls)).toBe(en.failures.tryingAgain);
  // Something else runs.
  expect(await buttonWhile({ report: 'chat', window: 0 })).toBe('Try again');
});

it('a customer whom the account must leave out is left out: nothing of the refusal is shown', async () => {
  const opened = searchOf({ 'get.calls_report': refused('invalid_parameter_value', 'user_id') });
  await opened.actions.run();
  expect(failedSteps(opened.results())).toHaveLength(1);
  const results = opened.results();
  const criteria = { ...results.criteria, userId: parseUserId('200101') };
  const container = renderFor(
    opened,
    <FindScreen results={{ ...results, criteria }} actions={opened.actions} isAboutToBegin={false} />,
  );
  expect(container.querySelector('h1')).toBeNull();
  expect(signedIn.customer.ignore).toHaveBeenCalledExactlyOnceWith(criteria.userId);
});
