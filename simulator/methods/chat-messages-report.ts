import { readBehalf, type Method } from './method.ts';
import { eventLogOf } from '../data/events/event-log.ts';
import { todayIn } from '../data/events/wall-time.ts';
import { chatIdOf, messagesOf, type ChatMessage } from '../data/events/chat-messages.ts';
import { withOddities } from '../data/events/odd-rows.ts';
import { employeeIdOf } from '../data/words.ts';
import { columnsOf } from '../list/column.ts';
import { queryList } from '../list/query.ts';
import { meetHistory } from '../reserved-filters.ts';
import { readId } from '../rpc/params.ts';

const METHOD = 'get.chat_messages_report';

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

export const getChatMessagesReport: Method = {
  name: METHOD,
  components: ['consultant', 'upload_chats'],
  run(context) {
    const { params, state } = context;
    const chatId = readId(params, 'chat_id');
    const { world, timeZone } = readBehalf(context);
    const chats = eventLogOf(world, todayIn(timeZone, state.now())).between('chat', '', '9');
    const chat = chats.find((one) => chatIdOf(one) === chatId);
    const page = queryList(chat ? messagesOf(chat) : [], params, columns);
    const personId = chat?.personId ?? null;
    const fault = meetHistory(context, personId);
    return { ...page, data: withOddities(world, METHOD, personId, page.data), fault };
  },
};
