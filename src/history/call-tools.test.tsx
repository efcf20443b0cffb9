import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { exampleRefusal } from '#src/api/testing/failures.ts';
import { callerAnswered, refusal } from '#src/api/testing/fake-fetch.ts';
import { parsedCalls } from '#src/history/testing/history.ts';
import { en } from '#src/i18n/testing/en.ts';
import { vokzal } from '#src/session/testing/fake-tabs.ts';
import { renderSignedIn } from '#src/session/testing/signed-in.tsx';
import { recordingLinks, useRecordings, useTranscript } from './call-tools.tsx';
import { type CallDetails, type Recording, transcriptRequest } from './details-requests.ts';

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

function Recordings({ call }: { readonly call: CallDetails }) {
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
  const { container } = renderSignedIn(<Recordings call={call} />);
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

const request = transcriptRequest({ userId: null, callId: 5, direction: 'out' });
const parsed = (data: unknown) => request.parse(data, null)?.items;

it('transcript has the edited words, who said them, and the time as it came', () => {
  const phrases = [
    { phrase: 'да', edited_phrase: 'Да.', start_time: '15:18:48', is_operator: true },
    { phrase: 'Алло', edited_phrase: null, start_time: '15:18:50', is_operator: false },
    { phrase: '', start_time: '15:18:51' },
  ];
  const common = { employee: null, file: null };
  expect(parsed({ speech_phrases: phrases })).toEqual([
    { ...common, at: '15:18:48', source: { id: 'operator', text: null }, text: 'Да.' },
    { ...common, at: '15:18:50', source: { id: 'called', text: null }, text: 'Алло' },
  ]);
});

it.each([null, [], {}, { speech_phrases: null }, { speech_phrases: [] }])('%j is no transcript', (data) => {
  expect(parsed(data)).toEqual([]);
});

it('transcript that is refused is none; without the component, no call has one', () => {
  const { mapRefusal = expect.fail() } = request;
  for (const mnemonic of ['invalid_parameter_value', 'forbidden', 'method_not_found'])
    expect(mapRefusal(exampleRefusal({ mnemonic }))?.items).toEqual([]);
  expect(mapRefusal(exampleRefusal({ mnemonic: 'method_component_disabled' }))).toBeNull();
  expect(() => mapRefusal(exampleRefusal({ mnemonic: 'limit_exceeded' }))).toThrow('limit_exceeded');
});

function Transcript({ callId }: { readonly callId: number }) {
  const { toggle, transcript } = useTranscript(
    null,
    { callId, direction: null, talkSeconds: 9 },
    '2026-11-23',
  );
  return (
    <>
      {toggle}
      {transcript}
    </>
  );
}

/** Two calls before an API that answers so. */
function openCalls(said: object, components: string[] | null = null) {
  const { caller, methods } = callerAnswered(() => said);
  const calls = (ids: readonly number[]) => ids.map((callId) => <Transcript key={callId} callId={callId} />);
  const account = { ...vokzal, components };
  const { rerender } = renderSignedIn(calls([1, 2]), { api: caller.api, account });
  return {
    methods,
    press: async () => userEvent.click(screen.getAllByRole('button', { name: SHOW })[0] ?? expect.fail()),
    reopen: () => {
      rerender(calls([]));
      rerender(calls([1, 2]));
    },
  };
}

const SHOW = 'Show the transcript';
const NONE = 'No transcript of this call';
const offered = (): number => screen.queryAllByRole('button', { name: SHOW }).length;

it('transcript is fetched by a press, and shown again without a call', async () => {
  const { press, reopen, methods } = openCalls({
    result: { data: { speech_phrases: [{ phrase: 'Алло', start_time: '10:15:02', is_operator: false }] } },
  });
  expect(offered()).toBe(2);
  await press();
  await screen.findByText('Алло');
  screen.getByText('Caller');
  screen.getByText('10:15:02');
  screen.getByRole('button', { name: 'Hide the transcript' });
  expect(offered()).toBe(1);
  reopen();
  expect(offered()).toBe(2);
  await press();
  screen.getByText('Алло');
  expect(methods()).toHaveLength(1);
});

it.each<[title: string, said: object, others: number]>([
  ['without words is said to be none', { result: { data: null } }, 1],
  [
    'of an account without the component is offered for no other call',
    refusal('method_component_disabled'),
    0,
  ],
])('transcript %s', async (_title, said, others) => {
  const { press, reopen, methods } = openCalls(said);
  await press();
  // Also announced.
  await screen.findAllByText(NONE);
  expect(document.activeElement?.textContent).toBe(NONE);
  expect(offered()).toBe(others);
  reopen();
  expect(screen.queryAllByText(NONE, { selector: 'p' })).toHaveLength(1);
  expect(offered()).toBe(others);
  expect(methods()).toHaveLength(1);
});

it.each([
  [null, 2],
  [['dataapi', 'stt_crt'], 2],
  [['dataapi'], 0],
])('transcript is offered for calls of an account with the components %j: %s', (components, count) => {
  openCalls({}, components);
  expect(offered()).toBe(count);
});
