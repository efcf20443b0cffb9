// The history of each person: communications, and events that only histories list.
import type { JsonObject } from '#src/domain/json.ts';
import { twoDigits } from '#src/domain/time.ts';
import { byTime, campaigns, type Communication, dateAll } from './communications.ts';
import { Random } from './random.ts';
import { personIds } from './reserved.ts';
import { daysBefore } from './wall-time.ts';
import type { World } from './world.ts';
import { draftsOf } from './written.ts';

/** A row of `get.person_events`. */
interface HistoryEvent {
  readonly at: string;
  readonly row: JsonObject;
}

const kinds = {
  visit: 'Посещение',
  call: 'Звонок',
  chat: 'Чат',
  offline_message: 'Заявка',
  goal: 'Достижение цели',
  lead: 'Лид',
  deal: 'Сделка',
} as const;

function eventOf(kind: keyof typeof kinds, at: string, said: JsonObject): HistoryEvent {
  const event_type = { value: kinds[kind], value_id: kind };
  return { at, row: { date_time_creation: at, event_type, ...said } };
}

function ofCommunication({ report, at, row }: Communication): HistoryEvent {
  const { site_domain_name, campaign_name, direction, is_lost, visitor_phone_number: phone } = row;
  const common = { site_domain_name, campaign_name };
  if (report === 'get.chats_report') return eventOf('chat', at, { ...common, chat_status: 'Состоялся' });
  const offline_message_type = phone === undefined ? 'Заявка с сайта' : 'Обратный звонок';
  if (report === 'get.offline_messages_report')
    return eventOf('offline_message', at, { ...common, offline_message_type });
  const call_direction = direction === 'in' ? 'Входящий' : 'Исходящий';
  const call_status = is_lost === true ? 'Потерянный' : 'Принятый';
  return eventOf('call', at, { ...common, call_direction, call_status });
}

/** One lead, one deal, and a goal at every eighth event; the others are visits. */
function otherEvent(index: number, at: string, said: JsonObject): HistoryEvent {
  const [lead_current_stage, deal_current_stage] = ['В работе', 'Оплачена'];
  if (index === 3) return eventOf('lead', at, { ...said, lead_name: 'Лид 1', lead_current_stage });
  if (index === 5) return eventOf('deal', at, { ...said, deal_name: 'Сделка 1', deal_current_stage });
  if (index % 8 === 7) return eventOf('goal', at, { ...said, goal_name: 'Открыл тарифы' });
  return eventOf('visit', at, said);
}

/** Events with hostile texts; one has a kind that is not documented. */
function hostileEvents(today: string): readonly HistoryEvent[] {
  const at = `${daysBefore(today, 2)} 15:00:00`;
  const deal_name = '<b onclick="window.__hacked=1">Сделка</b> \u202Eнаоборот';
  const event_type = { value: '<img src=x onerror="window.__hacked=1">', value_id: '<script>' };
  return [
    eventOf('deal', at, { deal_name, site_domain_name: 'javascript:window.__hacked=1' }),
    eventOf('lead', at, { lead_name: 'Д'.repeat(10_000) }),
    { at, row: { date_time_creation: at, event_type } },
  ];
}

/** How many events of the last year these people of the demo account have. Others have a random number. */
const counts: ReadonlyMap<number, number> = new Map([
  [personIds.karenina, 230],
  [personIds.klara, 1],
  [personIds.tenThousandEvents, 10_000],
  [personIds.fiveHundred, 300],
]);

/** A person's events, oldest first. */
export function historyOf(world: World, personId: number, today: string): readonly HistoryEvent[] {
  if (world.rows(personId).length === 0) return [];
  const own = communicationsOf(world, today).filter(({ row }) => row['person_id'] === personId);
  const random = new Random(world.id + personId);
  const count = world.id === 0 ? counts.get(personId) : undefined;
  const rest =
    (count ?? own.length + random.int(5, 40)) - own.filter(({ at }) => at > daysBefore(today, 366)).length;
  const others = Array.from({ length: rest }, (_, index) => {
    const time = [random.int(7, 23), random.int(0, 59), random.int(0, 59)].map(twoDigits).join(':');
    const { site_domain_name, campaign_name } = random.pick(campaigns);
    // Spread over the year.
    const day = daysBefore(today, 1 + Math.floor((index * 354) / rest));
    return otherEvent(index, `${day} ${time}`, { site_domain_name, campaign_name });
  });
  const isHostile = world.id === 0 && personId === personIds.hostile;
  return [...own.map(ofCommunication), ...others, ...(isHostile ? hostileEvents(today) : [])].toSorted(
    byTime,
  );
}

/** A cache by world and day. */
const logs = new Map<string, readonly Communication[]>();

/** The communications of an account, oldest first. @param today `YYYY-MM-DD` in the account's time zone */
export function communicationsOf(world: World, today: string): readonly Communication[] {
  const name = `${world.id} ${today}`;
  const log = logs.get(name) ?? dateAll(draftsOf(world), today);
  logs.set(name, log);
  return log;
}
