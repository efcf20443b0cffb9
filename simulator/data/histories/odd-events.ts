import { daysBefore } from '../events/wall-time.ts';
import { personIds } from '../person-ids.ts';
import { mainWorld, type World } from '../worlds.ts';

type Row = Readonly<Record<string, unknown>>;

/** Rows of `get.person_events` that break the published types, or say what no list has. */
function oddRows(day: (days: number) => string): readonly unknown[] {
  const at = (days: number, rest: Row): Row => ({ date_time_creation: `${day(days)} 15:00:00`, ...rest });
  return [
    at(2, { event_type: { value: 'Показ', value_id: 'show' }, campaign_name: 'Билеты: поиск' }),
    at(3, { event_type: { value: 'Голубиная почта', value_id: 'pigeon' }, goal_name: 'Долетел' }),
    at(4, { event_type: 'session', site_domain: 'vokzal.example' }),
    at(4, { event_type: 'Звонок', call_status: 'Принятый', call_direction: 'Входящий' }),
    at(5, {
      event_type: { value: 'Звонок', value_id: 'call' },
      call_status: { value: 'Потерянный', value_id: 'lost' },
      call_direction: { value: 'Исходящий', value_id: 'out' },
    }),
    at(6, { event_type: { value: '<img src=x onerror="window.__hacked=1">', value_id: '<script>' } }),
    at(7, {
      event_type: { value: 'Достижение цели', value_id: 'goal' },
      goal_name: '<b onclick="window.__hacked=1">Цель</b> \u202Eнаоборот',
      site_domain_name: 'javascript:window.__hacked=1',
      campaign_name: '=HYPERLINK("https://attacker.example","Цель")',
    }),
    at(8, {
      event_type: { value: 'Лид', value_id: 'lead' },
      lead_name: 'Д'.repeat(10_000),
      lead_current_stage: 7,
    }),
    at(9, {
      event_type: { value: 'Посещение', value_id: 'visit' },
      site_domain_name: 346_356,
      campaign_name: [],
    }),
    at(10, { event_type: { value: 42 }, deal_name: null }),
    at(11, { event_type: ['call'] }),
    at(12, { event_type: '__proto__' }),
    at(13, {}),
    { event_type: { value: 'Чат', value_id: 'chat' }, chat_status: 'Состоялся' },
    { event_type: { value: 'Чат', value_id: 'chat' }, date_time_creation: 'вчера' },
    { event_type: { value: 'Чат', value_id: 'chat' }, date_time_creation: 1_736_942_400 },
    { event_type: { value: 'Чат', value_id: 'chat' }, date_time_creation: '2025-02-30 25:61:00' },
    null,
    'not a row',
    42,
    [],
  ];
}

/** They come before the first page of the last year, whatever fields are asked for. */
export function oddEventRows(
  world: World,
  personId: number,
  today: string,
  till: string,
): readonly unknown[] {
  if (world !== mainWorld || personId !== personIds.oddEvents || till < daysBefore(today, 1)) return [];
  return oddRows((days) => daysBefore(today, days));
}
