// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { beforeEach, expect, it, vi } from 'vitest';
import { requestKey } from '#src/api/queries/request-query.ts';
import { personOf } from '#src/api/testing/ids.ts';
import { en } from '#src/i18n/testing/en.ts';
import { TextProvider } from '#src/i18n/text-context.tsx';
import { createStore } from '#src/lib/create-store.ts';
import { makeRecord } from '#src/model/testing/arbitrary-record.ts';
import { createPreferences } from '#src/session/stores/preferences.ts';
import { blockedStorage } from '#src/session/testing/fake-storage.ts';
import { renderHook } from '#src/ui/testing/render.tsx';
import { useFieldChoices } from './use-field-choices.ts';

const services = vi.hoisted(() => ({}));

vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useServices: () => services,
  useSignedIn: () => ({ signInId: 's' }),
}));

beforeEach(() => vi.stubGlobal('navigator', { onLine: false }));

it.each([
  ['8 916 555-12-34', ['phone', 'Анна']],
  ['anna.k@mail', ['email', 'name', 'Анна']],
  ['анна', ['name', 'Анна']],
  ['вронский', ['name']],
])('below the readings of %s stand the people in memory of this sign-in whom it fits', (text, expected) => {
  const queryClient = new QueryClient();
  const key = (signInId: string, person: number) =>
    requestKey(signInId, { method: 'get.person_visitors', key: personOf(person) });
  const anna = makeRecord({ name: 'Анна', phones: ['+79165551234'], emails: ['anna.k@mail.example'] });
  queryClient.setQueryData(key('s', 5), [anna]);
  queryClient.setQueryData(key('another', 6), [{ ...anna, name: 'Анна другого' }]);
  Object.assign(services, {
    recent: createStore([]),
    preferences: createPreferences(blockedStorage()),
  });
  const { latest } = renderHook(
    () => useFieldChoices(text),
    {},
    {
      wrapper: ({ children }) => (
        <TextProvider text={{ language: 'en', dictionary: en }}>
          <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
        </TextProvider>
      ),
    },
  );
  expect(latest().map(({ reading, person }) => person?.name ?? reading?.kind)).toEqual(expected);
});
