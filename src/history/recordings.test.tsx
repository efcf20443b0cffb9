// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { personOf } from '#src/domain/testing/ids.ts';
import { renderInEnglish, until } from '#src/ui/testing/render.tsx';
import { callsReport, dayReportRequest } from './details-requests.ts';
import { Recordings } from './recordings.tsx';

/** A call whose recording has an address as soon as `answer` names the portal. */
function recorded() {
  let answer = (_response: Response): void => {};
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (answer = resolve)));
  const id = '0123456789abcdef0123456789abcdef';
  const [call = expect.fail()] = dayReportRequest(callsReport, { ...personOf(5), day: '2026-11-23' }).parse(
    [{ communication_id: 5, call_records: [id] }],
    null,
  ).items;
  const { container } = renderInEnglish(
    <QueryClientProvider client={new QueryClient()}>
      <Recordings call={call} />
    </QueryClientProvider>,
  );
  return {
    container,
    answer: () => act(async () => answer(Response.json({ api: '', url: 'https://app.comagic.ru' }))),
    address: `https://app.comagic.ru/system/media/talk/5/${id}/`,
  };
}

it('a recording is awaited with a sign; where it cannot be played, that is said, and it can be tried again', async () => {
  const { container, answer, address } = recorded();
  expect(container.textContent).toBe('Loading…');
  await answer();
  await until(() => container.textContent === 'RecordingPlay');
  expect(container.querySelector('a')?.href).toBe(address);
  expect(container.querySelector('audio')).toBeNull();
  const play = (): void => act(() => container.querySelector('button')?.click());
  const audio = () => container.querySelector('audio') ?? expect.fail();
  play();
  expect(audio().src).toBe(address);
  // In jsdom it cannot have the focus otherwise.
  Object.assign(audio(), { tabIndex: 0 }).focus();
  act(() => void audio().dispatchEvent(new Event('error')));
  expect(container.textContent).toBe('RecordingPlayThis recording cannot be played');
  expect(document.activeElement?.textContent).toBe('Play');
  play();
  expect(audio().src).toBe(address);
  expect(container.textContent).toBe('Recording');
});
