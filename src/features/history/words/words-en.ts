import { number } from '#src/i18n/english.ts';
import { pluralEn } from '#src/i18n/plural.ts';
import { detailsEn } from './details-en.ts';

const counted = (one: string, other: string) => (value: number) =>
  `${number(value)} ${pluralEn(value, { one, other })}`;
const events = counted('event', 'events');
const points = counted('point', 'points');

/** The words of a person’s history. */
export const historyEn = {
  history: {
    loading: 'Loading the history…',
    planHint: 'Your plan may not include this.',
    events,
    newest: (value: number) => `Newest ${events(value)}`,
    /** Of chosen kinds. */
    ofEvents: (shown: number, total: number) => `${number(shown)} of ${events(total)}`,
    ofNewest: (shown: number, total: number) => `${number(shown)} of the newest ${events(total)}`,
    none: 'No events',
    /** `scope`: “in the last 12 months”. */
    noneText: (scope: string) => `This account knows of nothing ${scope}.`,
    unreadable: (value: number) => `${events(value)} could not be read.`,
    refreshFailed: 'Could not refresh. The events below are older ones.',
    zone: (zone: string) => `Times are those of the account’s time zone, ${zone}.`,
    zoneUnnamed: 'Times are those of the account’s time zone.',
    zoneUnknown: (zone: string) =>
      `The account’s time zone is not known: times are as the account gives them, today is that of this browser’s, ${zone}.`,
    printedPart: (most: number) =>
      `Not everything is printed: only the newest ${events(most)}. Export has the rest.`,
    undated: 'Without a readable time',
    showMore: 'Show more',
    earlier: 'Earlier',
    loadingMore: 'Loading…',
    moreHint: (cost: number) => `Older events, ${points(cost)}`,
    /** `from`, `till`: “26 November 2024”. */
    earlierHint: (from: string, till: string, cost: number) => `From ${from} to ${till}, ${points(cost)}`,
    scopes: {
      lastYear: 'in the last 12 months',
      since: (day: string) => `since ${day}`,
      newest: (value: number, day: string) => `in the newest ${events(value)}, since ${day}`,
      newestUndated: (value: number) => `in the newest ${events(value)}`,
    },
    sentence: {
      /** `what`: “call, answered”; `when`: “23 November 10:15”. */
      last: (what: string, when: string) => `Last contact: ${what}, ${when}.`,
      /** `scope`: “in the last 12 months”. */
      noContact: (scope: string) => `No calls, chats, or requests ${scope}.`,
      /** `scope`: “In the last 12 months”; `counts`: “14 calls, 3 chats”. */
      counts: (scope: string, counts: string) => `${scope}: ${counts}.`,
      countsSince: (scope: string, counts: string, day: string) =>
        `${scope}: ${counts}; the earliest of them on ${day}.`,
      countOne: (scope: string, counts: string, day: string) => `${scope}: ${counts}, on ${day}.`,
      nothing: (scope: string) => `No events ${scope}.`,
    },
    kinds: {
      call: 'Calls',
      chat: 'Chats',
      request: 'Requests',
      visit: 'Visits',
      goal: 'Goals',
      lead: 'Leads',
      deal: 'Deals',
      other: 'Other',
    },
    chip: (kind: string, value: number) => `${kind} ${number(value)}`,
    chips: (scope: string) => `Kinds of events ${scope}`,
    counts: {
      call: counted('call', 'calls'),
      chat: counted('chat', 'chats'),
      request: counted('request', 'requests'),
      visit: counted('visit', 'visits'),
      goal: counted('goal', 'goals'),
      lead: counted('lead', 'leads'),
      deal: counted('deal', 'deals'),
      other: counted('other event', 'other events'),
    },
    titles: {
      call: 'Call',
      chat: 'Chat',
      request: 'Request',
      visit: 'Visit',
      goal: 'Goal',
      lead: 'Lead',
      deal: 'Deal',
      other: 'Event',
    },
    directions: { in: 'Incoming call', out: 'Outgoing call' },
    outcomes: { answered: 'answered', missed: 'missed' },
    chatStatuses: {
      new: 'new',
      active: 'active',
      lost: 'missed',
      succeed: 'answered',
      refused: 'nothing written',
    },
    /** `kinds`: “Calls, Chats”; null: all. */
    strip: (kinds: string | null, scope: string) => `${kinds ?? 'Events'} per week ${scope}`,
    /** `from`, `till`: “16 November”; `from` null: one day; `counts`: “2 calls, 5 visits”. */
    week: (from: string | null, till: string, counts: string) =>
      `${from === null ? '' : `${from} to `}${till}: ${counts}`,
    busiest: (week: string, weeks: number) => `Busiest week: ${week}. Weeks with events: ${number(weeks)}.`,
    notLoaded: 'not loaded yet',
    csv: {
      at: 'Time',
      kind: 'Kind',
      what: 'What',
      status: 'Status',
      site: 'Site',
      campaign: 'Campaign',
      stage: 'Stage',
    },
    ...detailsEn,
  },
};

export type HistoryWords = typeof historyEn;
