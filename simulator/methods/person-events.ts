import { readBehalf, type Context, type Method } from './method.ts';
import { intervalText, todayIn } from '../data/events/wall-time.ts';
import { historyOf, kindWords, type PersonEvent } from '../data/events/history.ts';
import { oddEventRows } from '../data/events/odd-rows.ts';
import { columnsOf } from '../list/column.ts';
import { queryList } from '../list/query.ts';
import { meetHistory } from '../reserved-filters.ts';
import { failure } from '../rpc/failure.ts';
import { days, readDates, isAbsent, readId } from '../rpc/params.ts';

const longest = days(366);
const limits = { absent: 50, max: 200 };

/** An event, and the next newer one of the answer. */
interface Line {
  readonly event: PersonEvent;
  readonly newer: PersonEvent | undefined;
}

function words(of: (event: PersonEvent) => string | undefined): (line: Line) => string | null {
  return ({ event }) => of(event) ?? null;
}

const columns = columnsOf<Line>('get.person_events', {
  date_time_creation: ({ event }) => event.at,
  event_type: {
    compared: ({ event }) => event.kind,
    shown: ({ event }) => ({ value: kindWords[event.kind], value_id: event.kind }),
  },
  site_domain_name: words(({ site }) => site),
  campaign_name: words(({ campaign }) => campaign),
  call_direction: words(({ callDirection }) => callDirection),
  call_status: words(({ callStatus }) => callStatus),
  chat_status: words(({ chatStatus }) => chatStatus),
  offline_message_type: words(({ requestType }) => requestType),
  goal_name: words(({ goal }) => goal),
  lead_name: words(({ lead }) => lead),
  lead_current_stage: words(({ leadStage }) => leadStage),
  deal_name: words(({ deal }) => deal),
  deal_current_stage: words(({ dealStage }) => dealStage),
  previous_event_time_delta: ({ event, newer }) =>
    newer === undefined ? null : intervalText(event.at, newer.at),
});

function refuseNoFields({ params }: Context): void {
  const { fields } = params;
  if (isAbsent(params, 'fields')) throw failure('required_parameter_missed', { field: 'fields' });
  if (Array.isArray(fields) && fields.length === 0) {
    throw failure('invalid_parameter_value', { field: 'fields', value: fields });
  }
}

export const getPersonEvents: Method = {
  name: 'get.person_events',
  components: ['dataapi_provisioning'],
  run(context) {
    const { params, state } = context;
    const personId = readId(params, 'person_id');
    const { from, till } = readDates(params, longest);
    refuseNoFields(context);
    const { world, timeZone } = readBehalf(context);
    const today = todayIn(timeZone, state.now());
    const events = historyOf(world, personId, today).filter(({ at }) => at >= from && at <= till);
    const lines = events.map((event, index): Line => ({ event, newer: events[index + 1] }));
    const { data } = queryList(lines, params, columns, limits);
    const fault = meetHistory(context, personId);
    const odd = params['offset'] ? [] : oddEventRows(world, personId, today, till);
    return { data: [...odd, ...data], fault };
  },
};
