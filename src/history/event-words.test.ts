import { expect, it } from 'vitest';
import { eventOf } from '#src/history/testing/events.ts';
import { eventKind } from './history.ts';

it.each([
  [{ event_type: 'session' }, 'visit'],
  [{ event_type: 'Звонок' }, 'call'],
  [{ event_type: ' CALL ' }, 'call'],
  // The mnemonic is worth more than the word, which each account may have renamed.
  [{ event_type: { value: 'Звонок', value_id: 'chat' } }, 'chat'],
  [{ event_type: { value: 'Звонок', value_id: 'unheard_of' } }, 'call'],
  [{ event_type: { value: 'Заявка', value_id: 'offline_message' } }, 'request'],
  [{ event_type: 'Достижение цели' }, 'goal'],
  [{ event_type: { value: 'Голубиная почта', value_id: 'pigeon' }, call_status: 'Принятый' }, 'other'],
  [{ event_type: 'constructor' }, 'other'],
  [{ event_type: ['call'], call_status: 'Принятый' }, 'call'],
  [{ call_direction: 'in' }, 'call'],
  [{ chat_status: 'succeed' }, 'chat'],
  [{ offline_message_type: 'Заявка с сайта' }, 'request'],
  [{ goal_name: 'Цель' }, 'goal'],
  [{ lead_name: 'Лид 1' }, 'lead'],
  [{ deal_name: 'Сделка 1', lead_name: 'Лид 1' }, 'deal'],
  [{ site_domain_name: 'a.example' }, 'other'],
])('%j is of the kind %s', (row, kind) => {
  expect(eventKind(eventOf(row))).toBe(kind);
});
