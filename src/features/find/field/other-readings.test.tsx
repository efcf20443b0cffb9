// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { MemoryRouter, useLocation } from 'react-router-dom';
import { expect, it, vi } from 'vitest';
import { searchOf } from '#src/features/find/search/testing/search-before-api.ts';
import { parsePersonId, parseUserId } from '#src/lib/ids.ts';
import { createPreferences } from '#src/session/stores/preferences.ts';
import { blockedStorage } from '#src/session/testing/fake-storage.ts';
import { renderInEnglish } from '#src/ui/testing/render.tsx';
import { MistakenId } from './other-readings.tsx';

const services = vi.hoisted(() => ({}));

vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useServices: () => services,
}));

it.each([
  ['200101', '?user_id=200101'],
  [null, ''],
])('what an ID may be instead stays with the customer: %s', (customer, query) => {
  const { searches, queryClient } = searchOf({});
  Object.assign(services, { searches, preferences: createPreferences(blockedStorage()) });
  const id = parsePersonId('9165553199') ?? expect.fail();
  const userId = parseUserId(customer);
  let shown = '';
  function Shown() {
    const { pathname, search } = useLocation();
    shown = pathname + search;
    return <MistakenId kind="person" id={id} userId={userId} />;
  }
  const { container } = renderInEnglish(
    <QueryClientProvider client={queryClient}>
      <MemoryRouter initialEntries={['/persons/9165553199']}>
        <Shown />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  expect(container.querySelector('a')?.getAttribute('href')).toBe(`/visitors/9165553199${query}`);
  act(() => container.querySelector('button')?.click());
  expect(searches.getState().searches.at(-1)?.criteria).toMatchObject({
    term: { kind: 'phone', digits: '79165553199' },
    userId,
    otherReadings: [{ kind: 'visitor', id: 9165553199 }],
  });
  expect(shown).toBe(`/find${query}`);
});
