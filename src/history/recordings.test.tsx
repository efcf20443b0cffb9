import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { en } from '#src/i18n/testing/en.ts';
import { renderInEnglish } from '#src/ui/testing/render.tsx';
import { parsedCalls } from '#src/history/testing/rows.ts';
import type { CallDetails, Recording } from './details-requests.ts';
import { recordingLinks, useRecordings } from './recordings.tsx';

const portal = 'https://app.comagic.ru';
const id = '0123456789abcdef0123456789abcdef';
const other = 'f'.repeat(32);
const media = `https://media.comagic.ru/61/${id}`;
const talk: Recording = { kind: 'talk', source: id };
const talkUrl = `${portal}/system/media/talk/61/${id}/`;
const link = (url: string): Recording => ({ kind: 'talk', source: url });

const links = (recordings: Recording[], of: string | null = portal, communicationId: string | null = '61') =>
  recordingLinks({ recordings, communicationId }, of, en.history);

it.each<[title: string, recordings: Recording[], urls: readonly string[]]>([
  ['the address of an id', [talk], [talkUrl]],
  ['the address of a wav', [{ kind: 'wav', source: id }], [`${portal}/system/media/wav/61/${id}/`]],
  ['a link of the portal itself', [link(`${portal}/x?y#z`)], [`${portal}/x?y#z`]],
  ['a link, as it is, and its id once', [link(media), { kind: 'talk', source: id.toUpperCase() }], [media]],
  ['two formats of one once', [talk, { kind: 'wav', source: id }], [talkUrl]],
  ['no link of another host', [link(`https://evil.example/61/${id}`)], []],
  ['no link of the portal over plain http', [link(`http://media.comagic.ru/61/${id}`)], []],
  [
    'links of the sister',
    [link(`https://media.uiscom.ru/61/${id}`), link('https://app.uiscom.ru/x')],
    [`https://media.uiscom.ru/61/${id}`, 'https://app.uiscom.ru/x'],
  ],
  ['no link of another vendor', [link(`https://media.callgear.com/61/${id}`)], []],
  ['no link of another port', [link(`https://media.comagic.ru:8443/61/${id}`)], []],
  ['no link of a host that ends alike', [link(`https://media.comagic.ru.evil.example/61/${id}`)], []],
  ['the id where the link is of another host', [link(`https://evil.example/61/${id}`), talk], [talkUrl]],
])('recordingLinks gives %s', (_title, recordings, urls) => {
  expect(links(recordings).map(({ url }) => url)).toEqual(urls);
});

it('recordingLinks keeps a voice mail apart, and numbers several recordings', () => {
  const found = links([talk, { kind: 'voice_mail', source: id }, { kind: 'talk', source: other }]);
  expect(found).toEqual([
    { url: talkUrl, name: 'Recording 1' },
    { url: `${portal}/system/media/voice_mail/61/${id}/`, name: 'Voice mail' },
    { url: `${portal}/system/media/talk/61/${other}/`, name: 'Recording 2' },
  ]);
});

it('recordingLinks needs the portal and the number of the call', () => {
  const recordings: Recording[] = [link(media), { kind: 'talk', source: other }];
  expect(links(recordings, null)).toEqual([]);
  expect(links(recordings, portal, null)).toHaveLength(1);
});

it.each([
  ['https://app.callgear.com', 'https://app.callgear.ae', 1],
  ['https://app.callgear.ae', 'https://media.callgear.com', 1],
  ['https://app.callgear.ae.example', 'https://app.callgear.com', 0],
  // The simulator is its own portal.
  ['http://127.0.0.1:4173', 'http://127.0.0.1:4173', 1],
])('recordingLinks of %s accepts links of %s: %s', (own, origin, count) => {
  expect(links([link(`${origin}/61/${id}`)], own)).toHaveLength(count);
});

function Call({ call }: { readonly call: CallDetails }) {
  const tools = useRecordings(call);
  return (
    <>
      {tools.play}
      {tools.links}
      {tools.player}
    </>
  );
}

it('a recording that cannot be played reports it, and can be played again', async () => {
  let answer = (_response: Response): void => {};
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (answer = resolve)));
  const [call = expect.fail()] = parsedCalls({ communication_id: 61, call_records: [id] });
  const { container } = renderInEnglish(
    <QueryClientProvider client={new QueryClient()}>
      <Call call={call} />
    </QueryClientProvider>,
  );
  screen.getByText('Loading…');
  // Names the portal.
  await act(async () => answer(Response.json({ api: '', url: portal })));
  expect(await screen.findByRole('link', { name: 'Recording' })).toHaveProperty('href', talkUrl);
  expect(container.querySelector('audio')).toBeNull();
  const play = () => userEvent.click(screen.getByRole('button', { name: 'Play' }));
  const audio = () => container.querySelector('audio') ?? expect.fail();
  await play();
  expect(audio().src).toBe(talkUrl);
  // In jsdom it cannot have the focus otherwise.
  Object.assign(audio(), { tabIndex: 0 }).focus();
  fireEvent.error(audio());
  screen.getByText('This recording cannot be played');
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Play' }));
  await play();
  expect(audio().src).toBe(talkUrl);
  expect(screen.queryByText('This recording cannot be played')).toBeNull();
});
