import { expect, it } from 'vitest';
import { personVisitors } from './person-visitors.ts';
import { startHost } from './testing/fake-parent.ts';

const message = { type: 'person-visitors:show', personId: 5 };

it.each<[string, unknown, number]>([
  ['own message', message, 1],
  ['message in a list', [message], 0],
  ['message of another type', { type: 'show', personId: 5 }, 0],
  ['own message as JSON', JSON.stringify(message), 0],
  ['null', null, 0],
])('%s', (_, data, count) => {
  const { shown, send } = startHost(personVisitors);
  send(data);
  expect(shown).toHaveLength(count);
});

it('another window’s message is not received, nor one after the end', () => {
  const { shown, send, stop } = startHost(personVisitors);
  send(message, { source: window });
  stop();
  send(message);
  expect(shown).toEqual([]);
});
