import { isRecord } from '#src/lib/is-record.ts';
import { textOf, timeOf, wordOf, type Word } from './lenient.ts';
import type { Rows } from '#src/api/wire/rows.ts';
import { WrongShape } from '#src/api/wire/wrong-shape.ts';

/** Something that happened with a person. null: the API does not tell, or not readably. */
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

/** What `get.person_events` is asked for: nothing comes by itself. */
export const personEventFields = [
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
export const unshownEventFields = ['goal_name', 'lead_name', 'deal_name'] as const;

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

/**
 * `result.data` of `get.person_events`, in the order of the API.
 * @throws {WrongShape} `data` is no list.
 */
export function parsePersonEvents(data: unknown): Rows<PersonEvent> {
  if (!Array.isArray(data)) throw new WrongShape();
  const items = data.filter(isRecord).map(eventOf);
  return { items, unreadableCount: data.length - items.length };
}
