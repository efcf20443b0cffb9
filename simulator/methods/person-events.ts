import { readBehalf, type Context, type Method } from './method.ts';
import { todayIn } from '../data/events/wall-time.ts';
import type { HistoryEvent } from '../data/events/event.ts';
import { eventLogOf } from '../data/events/event-log.ts';
import { oddEventRows } from '../data/events/odd-rows.ts';
import { columnsOf } from '../list/column.ts';
import { queryList } from '../list/query.ts';
import { meetHistory } from '../reserved-filters.ts';
import { failure } from '../rpc/failure.ts';
import { days, isAbsent, readDates, readId } from '../rpc/params.ts';

const oneYear = days(366);
const limits = { absent: 50, max: 200 };

/** The words that the answer says beside each kind's mnemonic. */
const kindWords: Readonly<Record<HistoryEvent['kind'], string>> = {
  visit: 'Посещение',
  call: 'Звонок',
  chat: 'Чат',
  offline_message: 'Заявка',
  goal: 'Достижение цели',
  lead: 'Лид',
  deal: 'Сделка',
};

const directions = { in: 'Входящий', out: 'Исходящий' };
const chatStatuses = { succeed: 'Состоялся', lost: 'Потерянный', refused: 'Отказ посетителя' };

/** `null` for any other kind. */
function of<Kind extends HistoryEvent['kind']>(
  kind: Kind,
  words: (event: Extract<HistoryEvent, { kind: Kind }>) => string | null,
): (event: HistoryEvent) => string | null {
  const isOfKind = (event: HistoryEvent): event is Extract<HistoryEvent, { kind: Kind }> =>
    event.kind === kind;
  return (event) => (isOfKind(event) ? words(event) : null);
}

const columns = columnsOf<HistoryEvent>('get.person_events', {
  date_time_creation: ({ at }) => at,
  event_type: ({ kind }) => ({ value: kindWords[kind], value_id: kind }),
  site_domain_name: ({ site }) => site,
  campaign_name: ({ campaign }) => campaign,
  call_direction: of('call', ({ direction }) => directions[direction]),
  call_status: of('call', ({ isLost }) => (isLost ? 'Потерянный' : 'Принятый')),
  chat_status: of('chat', ({ status }) => chatStatuses[status]),
  offline_message_type: of('offline_message', ({ phone }) =>
    phone === null ? 'Заявка с сайта' : 'Обратный звонок',
  ),
  goal_name: of('goal', ({ name }) => name),
  lead_name: of('lead', ({ name }) => name),
  lead_current_stage: of('lead', ({ stage }) => stage),
  deal_name: of('deal', ({ name }) => name),
  deal_current_stage: of('deal', ({ stage }) => stage),
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
    const { from, till } = readDates(params, oneYear);
    refuseNoFields(context);
    const { world, timeZone } = readBehalf(context);
    const today = todayIn(timeZone, state.now());
    const history = eventLogOf(world, today).historyOf(personId);
    const events = history.filter(({ at }) => at >= from && at <= till);
    const { data } = queryList(events, params, columns, limits);
    const fault = meetHistory(context, personId);
    const odd = params['offset'] ? [] : oddEventRows(world, personId, today, till);
    return { data: [...odd, ...data], fault };
  },
};
