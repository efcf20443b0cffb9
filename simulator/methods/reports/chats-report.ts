import { sourceCells } from './source-cells.ts';
import { report } from './report.ts';
import type { ChatEvent } from '#simulator/data/events/event.ts';
import { chatIdOf } from '#simulator/data/histories/chat-messages.ts';
import { scriptOf } from '#simulator/data/histories/chat-scripts.ts';
import { columnsOf } from '#simulator/list/column.ts';

const columns = columnsOf<ChatEvent>('get.chats_report', {
  id: chatIdOf,
  communication_id: ({ communicationId }) => communicationId,
  date_time: ({ at }) => at,
  status: ({ status }) => status,
  release_cause: () => 'closed_by_visitor',
  initiator: ({ initiator }) => initiator,
  chat_channel_type: ({ channel }) => channel,
  duration: ({ seconds }) => String(seconds),
  visitor_phone_number: ({ phone }) => (phone === null ? null : Number(phone)),
  visitor_id: ({ visitorId }) => visitorId,
  visitor_session_id: ({ visitorSessionId }) => visitorSessionId,
  person_id: ({ personId }) => personId,
  employee_full_name: ({ employee }) => employee,
  chat_username: ({ username }) => username,
  messages_count: (chat) => scriptOf(chat).length,
  ...sourceCells,
});

export const getChatsReport = report({
  name: 'get.chats_report',
  kind: 'chat',
  columns,
  components: ['call_tracking', 'consultant', 'lead', 'sitephone'],
});
