import { onBehalfOf, type QueryRequest, wholeDays } from '#src/api/request.ts';
import { fieldsOf, type Page, paged, parseRows, type Read, readColumns } from '#src/api/rows.ts';
import type { PersonKey } from '#src/domain/ids.ts';
import { type JsonObject, textOf, timeOf, wordOf } from '#src/domain/json.ts';
import type { DayRange } from '#src/domain/time.ts';

const columns = {
  /** `YYYY-MM-DD hh:mm:ss`, in the account's time zone. */
  at: ['date_time_creation', timeOf],
  type: ['event_type', wordOf],
  site: ['site_domain_name', textOf],
  campaign: ['campaign_name', textOf],
  callDirection: ['call_direction', wordOf],
  callStatus: ['call_status', wordOf],
  chatStatus: ['chat_status', wordOf],
  requestType: ['offline_message_type', wordOf],
  leadStage: ['lead_current_stage', textOf],
  dealStage: ['deal_current_stage', textOf],
} as const;

/** Fields that the reference lists, but shows in no example. */
const uncertainColumns = {
  goal: ['goal_name', textOf],
  lead: ['lead_name', textOf],
  deal: ['deal_name', textOf],
} as const;

/** Something that happened with a person. null: missing or unreadable. */
export type PersonEvent = Read<typeof columns> & Read<typeof uncertainColumns>;

function eventIn(row: JsonObject): PersonEvent {
  const event = readColumns({ ...columns, ...uncertainColumns }, row);
  // The reference has both names.
  return { ...event, site: event.site ?? textOf(row['site_domain']) };
}

/** The longest page of the API. */
export const EVENTS_PER_CALL = 200;

/** A person's events within 366 days, newest first. */
export const personEvents = ({
  personId,
  userId,
  days,
  offset,
}: PersonKey & {
  readonly days: DayRange;
  readonly offset: number;
}): QueryRequest<Page<PersonEvent>> => ({
  method: 'get.person_events',
  params: {
    ...onBehalfOf(userId),
    person_id: personId,
    ...wholeDays(days),
    // The API returns only the fields that are named.
    fields: fieldsOf(columns),
    sort: [{ field: 'date_time_creation', order: 'desc' }],
    limit: EVENTS_PER_CALL,
    offset,
  },
  uncertainFields: fieldsOf(uncertainColumns),
  parse: (data, metadata) => paged(parseRows(eventIn, data), metadata),
  key: { userId, personId },
});
