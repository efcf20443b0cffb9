// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { MemoryRouter } from 'react-router-dom';
import { beforeEach, expect, it, vi } from 'vitest';
import { visitorOf } from '#src/api/testing/ids.ts';
import { failedSteps } from '#src/features/find/search/selectors.ts';
import { answered, searchWith } from '#src/features/find/search/testing/hit.ts';
import { refused, rows, searchOf } from '#src/features/find/search/testing/search-before-api.ts';
import { parseUserId } from '#src/lib/ids.ts';
import { createPreferences } from '#src/session/stores/preferences.ts';
import { blockedStorage } from '#src/session/testing/fake-storage.ts';
import { createApiUsage } from '#src/session/stores/api-usage.ts';
import { renderInEnglish } from '#src/ui/testing/render.tsx';
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
  useCustomer: () => signedIn.customer,
}));

beforeEach(() => vi.stubGlobal('navigator', { onLine: true }));

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

it('a customer whom the account must leave out is left out: nothing of the refusal is shown', async () => {
  const opened = searchOf({ 'get.calls_report': refused('invalid_parameter_value', 'user_id') });
  await opened.actions.run();
  expect(failedSteps(opened.results())).toHaveLength(1);
  const results = opened.results();
  const asked = { ...results.asked, userId: parseUserId('200101') };
  const container = renderFor(
    opened,
    <FindScreen results={{ ...results, asked }} actions={opened.actions} isAboutToBegin={false} />,
  );
  expect(container.querySelector('h1')).toBeNull();
  expect(signedIn.customer.ignore).toHaveBeenCalledExactlyOnceWith(asked.userId);
});
