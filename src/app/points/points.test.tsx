// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { MemoryRouter } from 'react-router-dom';
import { expect, it, vi } from 'vitest';
import type { Limit, Limits } from '#src/api/wire/metadata.ts';
import { createApiUsage, viewPoints } from '#src/session/stores/api-usage.ts';
import { renderInEnglish, until } from '#src/ui/testing/render.tsx';
import { FewPoints, PointsText } from './points.tsx';

const signedIn = vi.hoisted(() => ({ services: {} }));

vi.mock('#src/session/services.tsx', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  useServices: () => signedIn.services,
}));

const left = (remaining: number): Limit => ({ limit: 4000, remaining, reset: null });

function usageWith(limits: Limits) {
  const usage = createApiUsage();
  usage.record({ totalItems: null, deprecated: null, limits });
  return usage;
}

const textsIn = (container: HTMLElement) =>
  [...container.querySelectorAll('p span')].map(({ textContent }) => textContent.replaceAll('\u00a0', ' '));

it('the points of each period are said, each by its name', () => {
  const usage = usageWith({ day: left(3000), hour: left(2000), minute: left(1000) });
  const { container } = renderInEnglish(<PointsText {...viewPoints(usage.getState(), Date.now())} />);
  expect(textsIn(container)).toEqual([
    '3,000 points left today',
    '2,000 points left this hour',
    '1,000 left this minute',
  ]);
});

it.each([
  ['day', 'Only 30 points left today'],
  ['hour', 'Only 30 points left this hour'],
  ['minute', 'Only 30 left this minute'],
])('of few points of the %s the app bar warns, and says no others', async (period, text) => {
  const enough = { day: left(3000), hour: left(3000), minute: left(3000) };
  signedIn.services = { usage: usageWith({ ...enough, [period]: left(30) }) };
  const { container } = renderInEnglish(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <FewPoints />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  await until(() => container.querySelector('p') !== null);
  expect(textsIn(container)).toEqual([text]);
});
