import { addressBookOf, type Contact } from '../address-book.ts';
import { Random, seedOf } from '../random.ts';
import type { World } from '../worlds.ts';
import {
  type AccountEvent,
  byTime,
  type Draft,
  type EventOf,
  type HistoryEvent,
  type Kind,
  type Tag,
} from './event.ts';
import { generatedDrafts, generateHistory } from './generated-events.ts';
import { daysBefore } from './wall-time.ts';
import { campaigns, employees, requestTexts, tags } from '../words.ts';
import { writtenEvents } from './written-events.ts';

/** Of communications. */
const FIRST_ID = 5_139_000_001;
const FIRST_ID_OF_HISTORIES = FIRST_ID + 100_000_000;
const YEAR_DAYS = 366;

/** A draft with its date and its number. */
interface Dated {
  readonly draft: Draft;
  readonly at: string;
  readonly communicationId: number;
}

/** Oldest first, numbered in that order. */
function dateAll(drafts: readonly Draft[], today: string, firstId: number): readonly Dated[] {
  const dates = Array.from({ length: YEAR_DAYS + 1 }, (_, days) => daysBefore(today, days));
  return drafts
    .map((draft) => ({ draft, at: `${dates[draft.days] ?? daysBefore(today, draft.days)} ${draft.time}` }))
    .toSorted(byTime)
    .map((dated, index) => ({ ...dated, communicationId: firstId + index }));
}

const tagsOf = (random: Random): readonly Tag[] =>
  random.chance(0.3) ? random.some(tags, random.int(1, 2)) : [];

const seconds = (random: Random): number => random.int(8, 60) * random.int(1, 9);

/** Adds what nobody has written down. The same draft in the same world always becomes the same event. */
function complete(
  { draft, communicationId, at }: Dated,
  seed: number,
  contacts: ReadonlyMap<string, Contact>,
): AccountEvent {
  const { visitorId = null, personId = null } = draft;
  const random = new Random(seedOf(seed, communicationId));
  const { campaign, source, site } = random.pick(campaigns);
  const common = {
    communicationId,
    at,
    personId,
    visitorId,
    site,
    campaign,
    source,
    tags: tagsOf(random),
  };
  switch (draft.kind) {
    case 'call': {
      const isLost = draft.isLost ?? random.chance(0.2);
      const contact = contacts.get(draft.phone);
      return {
        ...common,
        kind: 'call',
        phone: draft.phone,
        direction: draft.direction ?? (random.chance(0.8) ? 'in' : 'out'),
        isLost,
        waitSeconds: random.int(3, 45),
        talkSeconds: draft.talkSeconds ?? (isLost ? 0 : seconds(random)),
        recording: draft.recording ?? (isLost ? null : 'linked'),
        employee: draft.employee ?? (isLost ? null : random.pick(employees)),
        contactId: contact?.id ?? null,
        contactName: contact?.fullName ?? null,
      };
    }
    case 'offline_message':
      return {
        ...common,
        kind: 'offline_message',
        phone: draft.phone ?? null,
        name: draft.name ?? null,
        email: draft.email ?? null,
        text: draft.text ?? random.pick(requestTexts),
        status: random.pick(['processed', 'processed', 'processing', 'not_processed'] as const),
        employee: random.pick(employees),
        form: draft.form ?? 'Обратная связь',
        comment: draft.comment ?? null,
        answer: draft.answer ?? null,
        properties: draft.properties ?? [],
      };
    case 'chat':
      return {
        ...common,
        kind: 'chat',
        phone: draft.phone ?? null,
        username: draft.username ?? null,
        initiator: random.pick(['visitor', 'operator', 'autoinvite', 'chat_channel'] as const),
        status: draft.status ?? random.pick(['succeed', 'succeed', 'lost', 'refused'] as const),
        channel: random.pick(['comagic', 'whatsapp', 'telegram'] as const),
        seconds: seconds(random),
        employee: random.pick(employees),
        script: draft.script ?? null,
      };
  }
}

/** A year until yesterday, and a few older ones; each list is oldest first. */
export interface EventLog {
  readonly today: string;
  /** Both ends are inside. */
  between<Of extends Kind>(kind: Of, from: string, till: string): readonly EventOf<Of>[];
  /** Of every kind, also what names only one of the person's visitors. */
  historyOf(personId: number): readonly HistoryEvent[];
}

function createLog(world: World, today: string): EventLog {
  const drafts = [...writtenEvents(world), ...generatedDrafts(world)];
  const { byPhone } = addressBookOf(world);
  const events = [
    ...dateAll(
      drafts.filter(({ isOnlyOfHistory }) => !isOnlyOfHistory),
      today,
      FIRST_ID,
    ),
    ...dateAll(
      drafts.filter(({ isOnlyOfHistory }) => isOnlyOfHistory),
      today,
      FIRST_ID_OF_HISTORIES,
    ),
  ]
    .toSorted(byTime)
    .map((dated) => complete(dated, world.id, byPhone));
  const histories = new Map<number, readonly HistoryEvent[]>();
  const ofPerson = (personId: number) =>
    events.filter((one) => (one.personId ?? world.find(one.visitorId ?? 0)?.personId) === personId);
  return {
    today,
    between: <Of extends Kind>(kind: Of, from: string, till: string) =>
      events.filter((one): one is EventOf<Of> => one.kind === kind && one.at >= from && one.at <= till),
    historyOf(personId) {
      const history = histories.get(personId) ?? generateHistory(world, personId, today, ofPerson(personId));
      histories.set(personId, history);
      return history;
    },
  };
}

/** Of one day each: made when it is first asked for. */
const logs = new WeakMap<World, EventLog>();

/** @param today `YYYY-MM-DD` in the account's time zone */
export function eventLogOf(world: World, today: string): EventLog {
  const known = logs.get(world);
  if (known?.today === today) return known;
  const log = createLog(world, today);
  logs.set(world, log);
  return log;
}
