import { expect, it } from 'vitest';
import { isMissed, toHistoryEvents } from './history-event.ts';
import { eventOf } from '#src/features/history/testing/events.ts';
import { texts } from '#src/features/history/testing/texts.ts';
import { eventText, wordText } from './event-text.ts';

const nothing = { status: null, about: null, stage: null };

it.each([
  [{ event_type: 'call', call_direction: 'in', call_status: 'Принятый' }, { title: 'Incoming call' }],
  [
    { event_type: 'call', call_direction: 'Исходящий', call_status: 'lost' },
    { title: 'Outgoing call', status: 'not answered' },
  ],
  [
    { event_type: 'call', call_direction: 'in', call_status: 'lost' },
    { title: 'Incoming call', status: 'missed' },
  ],
  [
    { event_type: 'call', call_direction: 'Внутренний', call_status: 'В очереди' },
    { title: 'Call', status: 'в очереди', about: 'внутренний' },
  ],
  [
    { event_type: 'chat', chat_status: 'lost' },
    { title: 'Chat', status: 'missed' },
  ],
  [{ event_type: 'chat', chat_status: 'succeed' }, { title: 'Chat' }],
  [{ event_type: 'chat', chat_status: 'Отказ' }, { title: 'Empty chat' }],
  [
    { event_type: 'chat', chat_status: 'Переадресован' },
    { title: 'Chat', status: 'переадресован' },
  ],
  [
    { event_type: 'offline_message', offline_message_type: 'Заказ' },
    { title: 'Request', about: 'Заказ' },
  ],
  [{ event_type: 'visit' }, { title: 'Visit' }],
  [
    { event_type: 'goal', goal_name: '<b>' },
    { title: 'Goal', about: '<b>' },
  ],
  [
    { event_type: 'lead', lead_name: 'Анна', lead_current_stage: 'Новый' },
    { title: 'Lead', about: 'Анна', stage: 'Новый' },
  ],
  [
    { event_type: 'deal', deal_name: '12', deal_current_stage: 'Оплата' },
    { title: 'Deal', about: '12', stage: 'Оплата' },
  ],
  [{ event_type: { value: 'Голубиная почта', value_id: 'dove' } }, { title: 'Голубиная почта' }],
  [{}, { title: 'Event' }],
])('of %o it says %o', (row, expected) => {
  const [event] = toHistoryEvents([eventOf(row)]);
  expect(event && eventText(event, texts.en.t)).toEqual({ ...nothing, ...expected });
});

it.each([
  [{ event_type: 'call', call_direction: 'in', call_status: 'lost' }, true],
  [{ event_type: 'call', call_status: 'lost' }, true],
  [{ event_type: 'chat', chat_status: 'lost' }, true],
  [{ event_type: 'call', call_direction: 'out', call_status: 'lost' }, false],
  [{ event_type: 'call', call_direction: 'in', call_status: 'Принятый' }, false],
  [{ event_type: 'chat', chat_status: 'refused' }, false],
  [{ event_type: 'visit', call_status: 'lost' }, false],
])('that we missed %o: %s', (row, missed) => {
  const [event] = toHistoryEvents([eventOf(row)]);
  expect(event && isMissed(event)).toBe(missed);
});

it('a mnemonic is no property that every object has', () => {
  expect(wordText({ id: 'constructor', text: 'toString' }, {})).toBe('toString');
  expect(wordText(null, {})).toBeNull();
});
