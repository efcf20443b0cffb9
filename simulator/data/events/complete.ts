import type { Contact } from '../address-book/contact.ts';
import { Random, seedOf } from '../random.ts';
import type { Draft } from './draft.ts';
import type { AccountEvent, Tag } from './event.ts';
import { daysBefore } from './wall-time.ts';
import { campaigns, employees, requestTexts, tags } from './words.ts';

/** Of communications. */
export const FIRST_ID = 5_139_000_001;
const YEAR_DAYS = 366;
const FIRST_SESSION = 4_200_000_001;

export interface Place {
  /** Of the world. */
  readonly seed: number;
  /** By phone. */
  readonly contacts: ReadonlyMap<string, Contact>;
}

function tagsOf(random: Random): readonly Tag[] {
  return random.chance(0.3) ? random.some(tags, random.int(1, 2)) : [];
}

function seconds(random: Random): number {
  return random.int(8, 60) * random.int(1, 9);
}

/** Adds what nobody has written down. The same draft in the same world always becomes the same event. */
export function complete({ draft, communicationId, at }: Dated, place: Place): AccountEvent {
  const { visitorId = null, personId = null } = draft;
  const random = new Random(seedOf(place.seed, communicationId));
  const { campaign, source, site } = random.pick(campaigns);
  const common = {
    communicationId,
    at,
    personId,
    visitorId,
    visitorSessionId: visitorId === null ? null : FIRST_SESSION + (communicationId - FIRST_ID),
    site,
    campaign,
    source,
    tags: tagsOf(random),
  };
  switch (draft.kind) {
    case 'call': {
      const isLost = draft.lost ?? random.chance(0.2);
      const contact = place.contacts.get(draft.phone);
      return {
        ...common,
        kind: 'call',
        phone: draft.phone,
        direction: draft.direction ?? (random.chance(0.8) ? 'in' : 'out'),
        isLost,
        waitSeconds: random.int(3, 45),
        talkSeconds: isLost ? 0 : seconds(random),
        recording: draft.recording ?? (isLost ? null : 'linked'),
        employee: isLost ? null : random.pick(employees),
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

/** A draft with its date and its number: all that a window and a person need to know of it. */
export interface Dated {
  readonly draft: Draft;
  readonly at: string;
  readonly communicationId: number;
}

/** Oldest first, numbered in that order. */
export function dateAll(drafts: readonly Draft[], today: string, firstId: number): readonly Dated[] {
  const dates = Array.from({ length: YEAR_DAYS + 1 }, (_, days) => daysBefore(today, days));
  return drafts
    .map((draft) => ({ draft, at: `${dates[draft.days] ?? daysBefore(today, draft.days)} ${draft.time}` }))
    .toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1))
    .map((dated, index) => ({ ...dated, communicationId: firstId + index }));
}
