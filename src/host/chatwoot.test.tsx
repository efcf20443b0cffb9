import { expect, it, onTestFinished, vi } from 'vitest';
import { chatwoot } from './chatwoot.ts';
import { personVisitors } from './host.ts';
import { startHost } from './testing/fake-parent.ts';

/** Chatwoot sends null for what is unknown. */
const context = (contact: unknown, conversation: object = {}): string =>
  JSON.stringify({
    event: 'appContext',
    data: { conversation, contact, currentAgent: { email: 'vera@b.c' } },
  });
const anna = { phone_number: '+79161234567', email: null };

it.each<[string, unknown, object]>([
  ['its attribute', { ...anna, custom_attributes: { visitor_id: 5 } }, { visitorId: 5 }],
  ['its phone and e-mail', anna, { visitorId: undefined, phone: '+79161234567', email: null }],
  ['no attributes', { ...anna, custom_attributes: null }, { visitorId: undefined }],
  ['nothing', {}, {}],
])('conversation shows the contact by %s', (_, contact, expected) => {
  const { shown, send } = startHost(chatwoot);
  send(context(contact, { custom_attributes: { visitor_id: 9 } }));
  expect(shown).toMatchObject([expected]);
});

const own = { type: 'person-visitors:show', personId: 5 };

it('own message shows its contact, if the parent has sent it before the end', () => {
  const { shown, send, stop } = startHost(personVisitors);
  send(own, { source: window });
  send(own);
  stop();
  send(own);
  expect(shown).toEqual([own]);
});

it.each<[string, unknown]>([
  ['Chatwoot’s request', 'chatwoot-dashboard-app:fetch-info'],
  ['broken JSON', '{"event":"appContext"'],
  ['own message as JSON', JSON.stringify(own)],
  ['own message in a list', [own]],
  ['message of another type', { ...own, type: 'show' }],
  ['null', null],
  ['another event of Chatwoot', context(anna).replace('appContext', 'message')],
  ['no contact', context(null)],
  ['depth', `{"event":${'['.repeat(100_000)}`],
  ['more than a conversation', context({ ...anna, note: 'x'.repeat(10_000_000) })],
])('%s is no contact', (_, data) => {
  for (const host of [chatwoot, personVisitors]) {
    const { shown, send } = startHost(host);
    send(data);
    expect(shown).toEqual([]);
  }
});

it('Chatwoot is asked again until a contact comes, at most for four seconds', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const silent = startHost(chatwoot);
  const answering = startHost(chatwoot);
  const ended = startHost(chatwoot);
  const counts = (): readonly number[] => [silent, answering, ended].map(({ posted }) => posted().length);
  expect(counts()).toEqual([1, 1, 1]);
  ended.stop();
  vi.advanceTimersByTime(1000);
  expect(counts()).toEqual([3, 3, 1]);
  answering.send(context(anna));
  vi.advanceTimersByTime(1000);
  expect(counts()).toEqual([4, 3, 1]);
  vi.advanceTimersByTime(60_000);
  expect(counts()).toEqual([5, 3, 1]);
});
