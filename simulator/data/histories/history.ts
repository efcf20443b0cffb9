import { eventLogOf } from '../events/event-log.ts';
import { daysBefore } from '../events/wall-time.ts';
import { campaigns } from '../events/words.ts';
import { Random, seedOf } from '../random.ts';
import type { World } from '../worlds.ts';
import { lineOf, type PersonEvent, type PersonEventKind } from './person-event.ts';
import { planOf } from './plans.ts';
import { dealStages, goals, leadStages } from './words.ts';

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
  ].toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
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
