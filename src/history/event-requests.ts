import { text } from '#src/api/fields.ts';
import { dateTime, enumObject, enumText } from '#src/api/reports.ts';
import { dateParams, type QueryRequest, userIdParam } from '#src/api/request.ts';
import { fieldsOf, type Page, parseRows, z } from '#src/api/schema.ts';
import type { ConversationDetails, PersonDays } from './details-requests.ts';
import { toDirection, toKind, toOutcome } from './event-words.ts';

export const eventFields = fieldsOf({
  at: ['date_time_creation', dateTime],
  type: ['event_type', enumObject],
  site: ['site_domain_name', text],
  campaign: ['campaign_name', text],
  callDirection: ['call_direction', enumText],
  callStatus: ['call_status', enumText],
  chatStatus: ['chat_status', enumText],
  requestType: ['offline_message_type', enumText],
  leadStage: ['lead_current_stage', text],
  dealStage: ['deal_current_stage', text],
  goal: ['goal_name', text, 'optional'],
  lead: ['lead_name', text, 'optional'],
  deal: ['deal_name', text, 'optional'],
});

const eventSchema = z.pipe(
  eventFields.schema,
  z.transform((event: z.output<typeof eventFields.schema>) => ({
    ...event,
    /** `other`: the account's word is in `type`. */
    kind: toKind(event.type) ?? ('other' as const),
    /** null: missing, or an unknown word, which is in `callDirection`. */
    direction: toDirection(event.callDirection),
    /** null: missing, or an unknown word, which is in `callStatus`. */
    outcome: toOutcome(event.callStatus),
  })),
);

/** null: missing or unreadable. */
export type PersonEvent = Readonly<z.output<typeof eventSchema>>;

/** A report's row, as the event that it is. */
export const toPersonEvent = (details: ConversationDetails): PersonEvent => ({
  ...z.parse(eventSchema, {
    date_time_creation: details.at,
    event_type: details.kind,
    ...(details.kind === 'call' && {
      call_direction: details.direction,
      call_status: details.isLost === null || details.isOngoing ? null : details.isLost ? 'lost' : 'received',
    }),
  }),
  ...(details.kind === 'chat' && { chatStatus: details.status }),
});

export const EVENTS_PER_CALL = 200;

/** Within 366 days, newest first. */
export const personEventsRequest = ({
  personId,
  userId,
  days,
  offset,
}: PersonDays & { readonly offset: number }): QueryRequest<Page<PersonEvent>> => ({
  method: 'get.person_events',
  params: {
    ...userIdParam(userId),
    person_id: personId,
    ...dateParams(days),
    // The API returns only named fields.
    fields: eventFields.names,
    sort: [{ field: 'date_time_creation', order: 'desc' }],
    limit: EVENTS_PER_CALL,
    offset,
  },
  optional: eventFields.optional,
  parse: (data, totalItems) => ({ ...parseRows(eventSchema, data), totalItems }),
  key: { userId, personId },
});
