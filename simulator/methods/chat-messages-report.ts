import { readBehalf, type Method } from './method.ts';
import { byTime, type ChatEvent } from '../data/events/event.ts';
import { eventLogOf, type EventLog } from '../data/events/event-log.ts';
import { plusSeconds, todayIn } from '../data/events/wall-time.ts';
import { chatIdOf, messagesOf, type ChatMessage } from '../data/events/chat-messages.ts';
import { withOddities } from '../data/events/odd-rows.ts';
import { employeeIdOf } from '../data/words.ts';
import { columnsOf } from '../list/column.ts';
import { queryList } from '../list/query.ts';
import { meetHistory } from '../reserved-filters.ts';
import { failure } from '../rpc/failure.ts';
import type { JsonObject } from '../rpc/json.ts';
import { days, readDates, isAbsent, readIds, readOptionalId } from '../rpc/params.ts';

const METHOD = 'get.chat_messages_report';
const longest = days(30);
/** No chat is longer. */
const CHAT_SECONDS = 3_600;

const ofOperator = ({ line, chat }: ChatMessage) => (line.source === 'operator' ? chat.employee : null);

const columns = columnsOf<ChatMessage>(METHOD, {
  id: ({ id }) => id,
  chat_id: ({ chat }) => chatIdOf(chat),
  date_time: ({ at }) => at,
  source: ({ line }) => line.source,
  text: ({ line }) => line.text,
  visitor_id: ({ chat }) => chat.visitorId,
  is_group_chat: () => false,
  employee_id: (message) => employeeIdOf(ofOperator(message)),
  employee_full_name: ofOperator,
  resource: ({ line }) => line.file ?? null,
});

interface Asked {
  /** `null`: of any chat. */
  readonly chats: ReadonlySet<number> | null;
  readonly from: string;
  readonly till: string;
}

/** Chats, or both dates, or all of them. */
function readAsked(params: JsonObject): Asked {
  const one = readOptionalId(params, 'chat_id');
  const some = isAbsent(params, 'chat_ids') ? null : readIds(params, 'chat_ids');
  const chats =
    one === null && some === null ? null : new Set([...(one === null ? [] : [one]), ...(some ?? [])]);
  if (isAbsent(params, 'date_from') && isAbsent(params, 'date_till')) {
    if (chats === null) throw failure('required_parameter_missed', { field: 'chat_id' });
    return { chats, from: '', till: '9' };
  }
  return { chats, ...readDates(params, longest) };
}

function chatsOf(log: EventLog, { chats, from, till }: Asked): readonly ChatEvent[] {
  const first = from === '' ? from : plusSeconds(from, -CHAT_SECONDS);
  return log.between('chat', first, till).filter((chat) => chats?.has(chatIdOf(chat)) ?? true);
}

export const getChatMessagesReport: Method = {
  name: METHOD,
  components: ['consultant', 'upload_chats'],
  run(context) {
    const { params, state } = context;
    const asked = readAsked(params);
    const { world, timeZone } = readBehalf(context);
    const chats = chatsOf(eventLogOf(world, todayIn(timeZone, state.now())), asked);
    const messages = chats
      .flatMap(messagesOf)
      .filter(({ at }) => at >= asked.from && at <= asked.till)
      .toSorted(byTime);
    const page = queryList(messages, params, columns);
    const personId = asked.chats === null ? null : (chats[0]?.personId ?? null);
    const fault = meetHistory(context, personId);
    return { ...page, data: withOddities(world, METHOD, personId, page.data), fault };
  },
};
