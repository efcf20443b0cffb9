// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { callsReport } from '#src/api/requests/calls-report.ts';
import { dayReport } from '#src/api/reports/day-report.ts';
import { personOf } from '#src/api/testing/ids.ts';
import { renderInEnglish, until } from '#src/ui/testing/render.tsx';
import { Recordings } from './recordings.tsx';

it('the links of recordings are awaited with a sign', async () => {
  let answer = (_response: Response): void => {};
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (answer = resolve)));
  const id = '0123456789abcdef0123456789abcdef';
  const [call = expect.fail()] = dayReport(callsReport, { ...personOf(5), day: '2026-11-23' }).parse(
    [{ communication_id: 5, call_records: [id] }],
    null,
  ).items;
  const { container } = renderInEnglish(
    <QueryClientProvider client={new QueryClient()}>
      <Recordings call={call} />
    </QueryClientProvider>,
  );
  expect(container.textContent).toBe('Loading…');
  await act(async () => answer(Response.json({ url: 'https://app.comagic.ru' })));
  await until(() => container.textContent === 'RecordingPlay');
  expect(container.querySelector('a')?.href).toBe(`https://app.comagic.ru/system/media/talk/5/${id}/`);
});
