import type { PersonId, UserId } from '#src/lib/ids.ts';
import type { DayRange } from '#src/lib/search/search-days.ts';
import { onBehalfOf, wholeDays, type QueryRequest } from '#src/api/request.ts';
import { textOf, timeOf, wordOf, type Word } from '#src/api/wire/lenient.ts';
import { paged, parseRecords, type Page } from '#src/api/wire/parse.ts';

/** Something that happened with a person. null: missing or unreadable. */
export type PersonEvent = {
  /** `YYYY-MM-DD hh:mm:ss`, in the account's time zone. */
  readonly at: string | null;
  readonly type: Word | null;
  readonly site: string | null;
  readonly campaign: string | null;
  readonly callDirection: Word | null;
  readonly callStatus: Word | null;
  readonly chatStatus: Word | null;
  readonly requestType: Word | null;
  readonly goal: string | null;
  readonly lead: string | null;
  readonly leadStage: string | null;
  readonly deal: string | null;
  readonly dealStage: string | null;
};

/** The API returns only the fields that are listed. */
const fields = [
  'date_time_creation',
  'event_type',
  'site_domain_name',
  'campaign_name',
  'call_direction',
  'call_status',
  'chat_status',
  'offline_message_type',
  'lead_current_stage',
  'deal_current_stage',
] as const;

/** In the table of the reference, but in none of its examples. */
const uncertainFields = ['goal_name', 'lead_name', 'deal_name'] as const;

const eventOf = (row: Record<string, unknown>): PersonEvent => ({
  at: timeOf(row['date_time_creation']),
  type: wordOf(row['event_type']),
  // The reference has both names.
  site: textOf(row['site_domain_name']) ?? textOf(row['site_domain']),
  campaign: textOf(row['campaign_name']),
  callDirection: wordOf(row['call_direction']),
  callStatus: wordOf(row['call_status']),
  chatStatus: wordOf(row['chat_status']),
  requestType: wordOf(row['offline_message_type']),
  goal: textOf(row['goal_name']),
  lead: textOf(row['lead_name']),
  leadStage: textOf(row['lead_current_stage']),
  deal: textOf(row['deal_name']),
  dealStage: textOf(row['deal_current_stage']),
});

/** The most that comes at once. */
export const EVENTS_PER_CALL = 200;

/** A person's events within 366 days, newest first. */
export const personEvents = ({
  personId,
  userId,
  days,
  offset,
}: {
  readonly personId: PersonId;
  readonly userId: UserId | null;
  readonly days: DayRange;
  readonly offset: number;
}): QueryRequest<Page<PersonEvent>> => ({
  method: 'get.person_events',
  params: {
    ...onBehalfOf(userId),
    person_id: personId,
    ...wholeDays(days),
    fields,
    sort: [{ field: 'date_time_creation', order: 'desc' }],
    limit: EVENTS_PER_CALL,
    offset,
  },
  uncertainFields,
  parse: (data, metadata) => paged(parseRecords(eventOf, data), metadata),
  key: { userId, personId },
});
