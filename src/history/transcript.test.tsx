import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { callerAnswered, refusal } from '#src/api/testing/fake-fetch.ts';
import { exampleRefusal } from '#src/api/testing/failures.ts';
import { vokzal } from '#src/session/testing/fake-tabs.ts';
import { renderSignedIn } from '#src/session/testing/signed-in.tsx';
import { transcriptRequest } from './details-requests.ts';
import { useTranscript } from './transcript.tsx';

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

function Call({ callId }: { readonly callId: number }) {
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
  const calls = (ids: readonly number[]) => ids.map((callId) => <Call key={callId} callId={callId} />);
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
