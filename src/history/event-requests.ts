import { dateParams, type QueryRequest, userIdParam } from '#src/api/request.ts';
import { fieldNames, type Page, parseColumns, type Parsed, parseRows, withTotal } from '#src/api/rows.ts';
import type { PersonKey } from '#src/domain/ids.ts';
import { type EnumValue, type JsonObject, parseDateTime, parseEnum, parseText } from '#src/domain/json.ts';
import type { DayRange } from '#src/domain/time.ts';
import type { CallDetails, ConversationDetails } from './details-requests.ts';

const columns = {
  /** `YYYY-MM-DD hh:mm:ss`, in the account's time zone. */
  at: ['date_time_creation', parseDateTime],
  type: ['event_type', parseEnum],
  site: ['site_domain_name', parseText],
  campaign: ['campaign_name', parseText],
  callDirection: ['call_direction', parseEnum],
  callStatus: ['call_status', parseEnum],
  chatStatus: ['chat_status', parseEnum],
  requestType: ['offline_message_type', parseEnum],
  leadStage: ['lead_current_stage', parseText],
  dealStage: ['deal_current_stage', parseText],
} as const;

export const EVENT_FIELDS = fieldNames(columns);

/** Listed in the reference, but in no example. */
const optionalColumns = {
  goal: ['goal_name', parseText],
  lead: ['lead_name', parseText],
  deal: ['deal_name', parseText],
} as const;

/** null: missing or unreadable. */
export type PersonEvent = Parsed<typeof columns> & Parsed<typeof optionalColumns>;

function parseEvent(row: JsonObject): PersonEvent {
  const event = parseColumns({ ...columns, ...optionalColumns }, row);
  // The reference has both names.
  return { ...event, site: event.site ?? parseText(row['site_domain']) };
}

/** A report's row, as the event that it is. */
export const toPersonEvent = (details: ConversationDetails): PersonEvent => ({
  ...parseEvent({ date_time_creation: details.at, event_type: details.kind }),
  ...(details.kind === 'call' && { callDirection: details.direction, callStatus: toCallStatus(details) }),
  ...(details.kind === 'chat' && { chatStatus: details.status }),
});

const toCallStatus = ({ isLost }: CallDetails): EnumValue | null =>
  isLost === null ? null : { id: isLost ? 'lost' : 'received', text: null };

/** The API's limit. */
export const EVENTS_PER_CALL = 200;

/** Within 366 days, newest first. */
export const personEventsRequest = ({
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
    ...userIdParam(userId),
    person_id: personId,
    ...dateParams(days),
    // The API returns only named fields.
    fields: EVENT_FIELDS,
    sort: [{ field: 'date_time_creation', order: 'desc' }],
    limit: EVENTS_PER_CALL,
    offset,
  },
  optionalFields: fieldNames(optionalColumns),
  parse: (data, metadata) => withTotal(parseRows(parseEvent, data), metadata),
  key: { userId, personId },
});
