// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { MemoryRouter, Route, Routes } from 'react-router-dom';
import { expect, it, vi } from 'vitest';
import { createQueryClient } from '#src/api/queries/query-client.ts';
import { callerBefore } from '#src/api/testing/fake-fetch.ts';
import { en } from '#src/i18n/testing/en.ts';
import { createPreferences } from '#src/session/stores/preferences.ts';
import { blockedStorage } from '#src/session/testing/fake-storage.ts';
import { renderInEnglish, until } from '#src/ui/testing/render.tsx';
import { VisitorPage } from './visitor-page.tsx';

const signedIn = vi.hoisted(() => ({ caller: {}, services: {} }));

vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useCaller: () => signedIn.caller,
  useServices: () => signedIn.services,
  useSignedIn: () => ({ account: 'unavailable' }),
}));

it('that the person of a visitor is looked for is announced', async () => {
  vi.stubGlobal('navigator', { onLine: true });
  const { caller } = callerBefore(() => new Promise(() => {}));
  signedIn.caller = caller;
  signedIn.services = { preferences: createPreferences(blockedStorage()) };
  const { container } = renderInEnglish(
    <QueryClientProvider client={createQueryClient(() => {})}>
      <MemoryRouter initialEntries={['/visitors/7100000501']}>
        <Routes>
          <Route path="/visitors/:visitorId" element={<VisitorPage />} />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  );
  const announced = (text: string) => () => container.querySelector('[role="status"]')?.textContent === text;
  await until(announced(en.personPage.findingPerson));
  expect(container.querySelector('p')?.textContent).toBe(en.personPage.findingPerson);
});
