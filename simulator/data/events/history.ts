import { Random, seedOf } from '../random.ts';
import { personIds, reserved } from '../reserved.ts';
import { mainWorld, type World } from '../worlds.ts';
import type { AccountEvent } from './event.ts';
import { byTime, eventLogOf } from './event-log.ts';
import { daysBefore } from './wall-time.ts';
import { campaigns, dealStages, goals, leadStages } from '../words.ts';

export type PersonEventKind = AccountEvent['kind'] | 'visit' | 'goal' | 'lead' | 'deal';

/** The words that the answer says beside each kind's mnemonic. */
export const kindWords: Readonly<Record<PersonEventKind, string>> = {
  visit: 'Посещение',
  call: 'Звонок',
  chat: 'Чат',
  offline_message: 'Заявка',
  goal: 'Достижение цели',
  lead: 'Лид',
  deal: 'Сделка',
};

/** One line of a person's history. Statuses and stages are words already. */
export interface PersonEvent {
  readonly kind: PersonEventKind;
  /** In the account's time zone. */
  readonly at: string;
  readonly site?: string;
  readonly campaign?: string;
  readonly callDirection?: string;
  readonly callStatus?: string;
  readonly chatStatus?: string;
  readonly requestType?: string;
  readonly goal?: string;
  readonly lead?: string;
  readonly leadStage?: string;
  readonly deal?: string;
  readonly dealStage?: string;
}

const directions = { in: 'Входящий', out: 'Исходящий' };
const chatStatuses = { succeed: 'Состоялся', lost: 'Потерянный', refused: 'Отказ посетителя' };

/** The line of a call, a chat or a request: of the same second and kind as in its report. */
function lineOf(event: AccountEvent): PersonEvent {
  const { kind, at, site, campaign } = event;
  const common = { kind, at, site, campaign };
  switch (event.kind) {
    case 'call':
      return {
        ...common,
        callDirection: directions[event.direction],
        callStatus: event.isLost ? 'Потерянный' : 'Принятый',
      };
    case 'chat':
      return { ...common, chatStatus: chatStatuses[event.status] };
    case 'offline_message':
      return { ...common, requestType: event.phone === null ? 'Заявка с сайта' : 'Обратный звонок' };
  }
}

/** What a person's history has besides calls, chats and requests. */
interface Plan {
  /** Of the last year, with calls, chats and requests; visits fill it up. */
  readonly events: number;
  readonly goals: number;
  readonly leads: number;
  readonly deals: number;
  /** Visits of the year before. */
  readonly earlier: number;
}

const nothing: Plan = { events: 0, goals: 0, leads: 0, deals: 0, earlier: 0 };

/** The demo account's. */
const plans = new Map<number, Plan>([
  [personIds.karenina, { events: 230, goals: 24, leads: 1, deals: 1, earlier: 20 }],
  [personIds.noEvents, nothing],
  [personIds.oneEvent, { ...nothing, events: 1 }],
  [personIds.tenThousandEvents, { events: 10_000, goals: 640, leads: 12, deals: 8, earlier: 0 }],
  [personIds.oddEvents, { ...nothing, events: 12, goals: 1 }],
  [personIds.visitsOnly, { ...nothing, events: 9, earlier: 3 }],
  [personIds.eventsLongAgo, { ...nothing, earlier: 4 }],
  [personIds.fiveHundred, { events: 300, goals: 30, leads: 2, deals: 1, earlier: 0 }],
  ...Object.values(reserved.histories).map(({ id }): [number, Plan] => [
    id,
    { ...nothing, events: id === reserved.histories.further.id ? 230 : 24, goals: 2 },
  ]),
]);

/** @param communications how many calls, chats and requests the person has */
function planOf(world: World, personId: number, communications: number, random: Random): Plan {
  const written = world === mainWorld ? plans.get(personId) : undefined;
  if (written) return written;
  const rest = { goals: random.int(0, 6), leads: random.int(0, 1), deals: random.int(0, 1) };
  const events = communications + rest.goals + rest.leads + rest.deals + random.int(3, 40);
  return { events, ...rest, earlier: random.int(0, 10) };
}

/** Keeps histories apart from other generated things of the same person. */
const HISTORY_SEED = 3_000_017;
/** Days before today: the last year, and the one before it. */
const LAST_YEAR = [1, 355] as const;
const YEAR_BEFORE = [380, 700] as const;

/** Of one day each, by person: made when somebody's history is first asked for. */
const histories = new WeakMap<
  World,
  { readonly today: string; readonly of: Map<number, readonly PersonEvent[]> }
>();

function timeOf(random: Random): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(random.int(7, 23))}:${two(random.int(0, 59))}:${two(random.int(0, 59))}`;
}

function namesOf(kind: PersonEventKind, random: Random, index: number): Partial<PersonEvent> {
  switch (kind) {
    case 'goal':
      return { goal: random.pick(goals) };
    case 'lead':
      return { lead: `Лид ${index + 1}`, leadStage: random.pick(leadStages) };
    case 'deal':
      return { deal: `Сделка ${index + 1}`, dealStage: random.pick(dealStages) };
    default:
      return {};
  }
}

function make(world: World, personId: number, today: string): readonly PersonEvent[] {
  if (world.rows(personId).length === 0) return [];
  const random = new Random(seedOf(HISTORY_SEED + world.id, personId));
  const communications = eventLogOf(world, today).ofPerson(personId).map(lineOf);
  const lastYear = daysBefore(today, LAST_YEAR[1]);
  const known = communications.filter(({ at }) => at >= lastYear).length;
  const plan = planOf(world, personId, known, random);
  const visits = plan.events - known - plan.goals - plan.leads - plan.deals;
  const dates = Array.from({ length: YEAR_BEFORE[1] + 1 }, (_, days) => daysBefore(today, days));
  function some(kind: PersonEventKind, count: number, [first, last]: readonly [number, number] = LAST_YEAR) {
    return Array.from({ length: Math.max(0, count) }, (_, index): PersonEvent => {
      const { site, campaign } = random.pick(campaigns);
      const at = `${dates[random.int(first, last)]} ${timeOf(random)}`;
      return { kind, at, site, campaign, ...namesOf(kind, random, index) };
    });
  }
  return [
    ...communications,
    ...some('visit', visits),
    ...some('goal', plan.goals),
    ...some('lead', plan.leads),
    ...some('deal', plan.deals),
    ...some('visit', plan.earlier, YEAR_BEFORE),
  ].toSorted(byTime);
}

/** Oldest first, until yesterday. @param today `YYYY-MM-DD` in the account's time zone */
export function historyOf(world: World, personId: number, today: string): readonly PersonEvent[] {
  let known = histories.get(world);
  if (known?.today !== today) {
    known = { today, of: new Map() };
    histories.set(world, known);
  }
  const history = known.of.get(personId) ?? make(world, personId, today);
  known.of.set(personId, history);
  return history;
}
