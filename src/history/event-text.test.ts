import { expect, it } from 'vitest';
import { toEvent } from '#src/history/testing/events.ts';
import { texts } from '#src/history/testing/texts.ts';
import { eventText, enumText } from './event-text.ts';
import { isMissed, toHistoryEvents } from './history.ts';

const nothing = { status: null, about: null, stage: null };

const incoming = { event_type: 'call', call_direction: 'in' };
const outgoing = { call_direction: 'Исходящий' };

it.each<[string, object, object]>([
  ['Incoming call', { ...incoming, call_direction: 'Входящий', call_status: 'Принятый' }, {}],
  ['Missed call', { ...incoming, call_status: 'Потерянный' }, {}],
  ['Outgoing call', { ...incoming, ...outgoing, call_status: 'lost' }, { status: 'no answer' }],
  ['Call', { ...incoming, call_direction: 'Внутренний' }, { about: 'внутренний' }],
  ['Missed call', { event_type: 'call', call_status: 'lost' }, {}],
  ['Call', { event_type: 'call', call_status: 'В очереди' }, { status: 'в очереди' }],
  ['Chat', { event_type: 'chat', chat_status: 'lost' }, { status: 'missed' }],
  ['Chat', { event_type: 'chat', chat_status: 'succeed' }, {}],
  ['Empty chat', { event_type: 'chat', chat_status: 'Отказ' }, {}],
  ['Chat', { event_type: 'chat', chat_status: 'Переадресован' }, { status: 'переадресован' }],
  ['Request', { event_type: 'offline_message', offline_message_type: 'Заказ' }, { about: 'Заказ' }],
  ['Visit', { event_type: 'visit', call_status: 'lost' }, {}],
  ['Goal', { event_type: 'goal', goal_name: '<b>' }, { about: '<b>' }],
  ['Lead', { event_type: 'lead', lead_name: 'Анна', lead_current_stage: '1' }, { about: 'Анна', stage: '1' }],
  ['Deal', { event_type: 'deal', deal_name: '12', deal_current_stage: '2' }, { about: '12', stage: '2' }],
  ['Голубиная почта', { event_type: { value: 'Голубиная почта', value_id: 'dove' } }, {}],
  ['Event', {}, {}],
])('title “%s” is that of %o, and only a missed event isMissed', (title, row, expected) => {
  const [event = expect.fail()] = toHistoryEvents([toEvent({ ...row })]);
  const text = eventText(event, texts.en.t);
  expect(text).toEqual({ ...nothing, title, ...expected });
  expect(isMissed(event)).toBe(title === 'Missed call' || text.status === 'missed');
});

it('enumText takes no inherited property for a mnemonic', () => {
  expect(enumText({ id: 'constructor', text: 'toString' }, {})).toBe('toString');
  expect(enumText(null, {})).toBeNull();
});
