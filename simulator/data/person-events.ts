// The events of a person: communications, and events that no report lists.
import { getCommunications } from './account-communications.ts';
import { compareByTime, type Communication } from './communications.ts';
import { personIds } from './reserved.ts';
import { Random } from './random.ts';
import { campaigns, createSession, hostileAddresses, hostileHit } from './visits.ts';
import { daysBefore } from './wall-time.ts';
import type { World } from './world.ts';
import { twoDigits } from '#src/domain/time.ts';
import { isJsonObject, type JsonObject } from '#src/domain/json.ts';

/** A row of `get.person_events`. */
type PersonEvent = Pick<Communication, 'at' | 'row'>;

const eventTypes = {
  visit: 'Посещение',
  call: 'Звонок',
  chat: 'Чат',
  offline_message: 'Заявка',
  goal: 'Достижение цели',
  lead: 'Лид',
  deal: 'Сделка',
} as const;

const goalNames = ['Открыл расписание', 'Рассчитал стоимость', 'Начал оформление билета'];

/** A lead and the deal that it becomes. */
const sales = [
  ['Корпоративный абонемент', 'Квалифицирован', 'Абонемент на квартал, 12 человек', 'Оплачена'],
  ['Билеты для группы, 30 человек', 'Передан в продажи', 'Москва — Тверь, 30 мест', 'Счёт выставлен'],
  ['Школьная экскурсия', 'Передан в продажи', 'Экскурсия в Клин, 24 места', 'Договор на подписи'],
].map(([lead_name, lead_current_stage, deal_name, deal_current_stage]) => ({
  lead: { lead_name, lead_current_stage },
  deal: { deal_name, deal_current_stage },
}));

function createEvent(type: keyof typeof eventTypes, at: string, row: JsonObject): PersonEvent {
  const event_type = { value: eventTypes[type], value_id: type };
  return { at, row: { date_time_creation: at, event_type, ...row } };
}

function toEvent({ report, at, row }: Communication): PersonEvent {
  const { site_domain_name, campaign_name, direction, is_lost } = row;
  const common = { site_domain_name, campaign_name };
  if (report === 'get.chats_report') return createEvent('chat', at, { ...common, chat_status: 'Состоялся' });
  if (report === 'get.offline_messages_report')
    return createEvent('offline_message', at, { ...common, offline_message_type: 'Заявка с сайта' });
  const call_direction = direction === 'in' ? 'Входящий' : 'Исходящий';
  const call_status = is_lost === true ? 'Потерянный' : 'Принятый';
  return createEvent('call', at, { ...common, call_direction, call_status });
}

/** Events from yesterday backwards, spread over a year: a deal, an older lead, goals and visits. */
function createOtherEvents(count: number, today: string, random: Random): readonly PersonEvent[] {
  const { lead, deal } = random.pick(sales);
  return Array.from({ length: count }, (_, index) => {
    const day = daysBefore(today, 1 + Math.floor((index * 354) / count));
    const time = [random.int(8, 21), random.int(0, 59), random.int(0, 59)].map(twoDigits).join(':');
    const { site_domain_name, campaign_name } = random.pick(campaigns);
    const create = (type: keyof typeof eventTypes, row: JsonObject) =>
      createEvent(type, `${day} ${time}`, { site_domain_name, campaign_name, ...row });
    if (index === 3) return create('deal', deal);
    if (index === 5) return create('lead', lead);
    return index % 8 === 7 ? create('goal', { goal_name: random.pick(goalNames) }) : create('visit', {});
  });
}

/** Events with hostile texts; one has a type that is not documented. */
function hostileEvents(today: string): readonly PersonEvent[] {
  const at = `${daysBefore(today, 2)} 15:00:00`;
  const deal_name = '<b onclick="window.__hacked=1">Сделка</b> \u202Eнаоборот';
  const event_type = { value: '<img src=x onerror="window.__hacked=1">', value_id: '<script>' };
  return [
    createEvent('deal', at, { deal_name, site_domain_name: 'javascript:window.__hacked=1' }),
    createEvent('lead', at, { lead_name: 'Д'.repeat(10_000) }),
    { at, row: { date_time_creation: at, event_type } },
  ];
}

/** How many events of the last year these people of the demo account have. Others have a random number. */
const eventCounts: ReadonlyMap<number, number> = new Map([
  [personIds.karenina, 230],
  [personIds.klara, 1],
  [personIds.tenThousandEvents, 10_000],
  [personIds.fiveHundred, 300],
]);

/** Rows of the sessions report: those of an account's communications, and of a person's visits. */
export function getSessions(world: World, personId: number, today: string): readonly JsonObject[] {
  const isHostile = world.id === 0 && personId === personIds.hostile;
  const visits = getPersonEvents(world, personId, today)
    .filter(({ row: { event_type: type } }) => isJsonObject(type) && type['value_id'] === 'visit')
    .map(({ at, row }, index) => {
      const id = 4_300_000_000 + (personId % 10_000) * 10_000 + index;
      const session = createSession(id, at, { ...row, person_id: personId });
      if (!isHostile) return session;
      return { ...session, ...hostileAddresses.credentials, hits: [...session.hits, hostileHit] };
    });
  const others = getCommunications(world, today).map(({ session }) => session);
  return [...others.filter((session) => session !== null), ...visits];
}

/** A person's events, oldest first. */
export function getPersonEvents(world: World, personId: number, today: string): readonly PersonEvent[] {
  if (world.rows(personId).length === 0) return [];
  const own = getCommunications(world, today).filter(({ row }) => row['person_id'] === personId);
  const random = new Random(world.id + personId);
  const count = (world.id === 0 ? eventCounts.get(personId) : undefined) ?? own.length + random.int(5, 40);
  const otherCount = count - own.filter(({ at }) => at > daysBefore(today, 366)).length;
  const others = createOtherEvents(otherCount, today, random);
  const hostile = world.id === 0 && personId === personIds.hostile ? hostileEvents(today) : [];
  return [...own.map(toEvent), ...others, ...hostile].toSorted(compareByTime);
}
