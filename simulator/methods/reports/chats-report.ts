import { sourceColumns } from './event-columns.ts';
import { report } from './report.ts';
import type { ChatEvent } from '#simulator/data/events/event.ts';
import { chatIdOf } from '#simulator/data/histories/chat-messages.ts';
import { column, columnsOf } from '#simulator/list/column.ts';

const columns = columnsOf<ChatEvent>({
  id: column('number', 'FD', chatIdOf),
  communication_id: column('number', 'FD', ({ communicationId }) => communicationId),
  date_time: column('iso8601', 'SD', ({ at }) => at),
  status: column('enum', 'FSD', ({ status }) => status),
  release_cause: column('enum', 'FD', () => 'closed_by_visitor'),
  initiator: column('enum', 'FSD', ({ initiator }) => initiator),
  chat_channel_type: column('enum', 'FSD', ({ channel }) => channel),
  duration: column('number', 'FSD', ({ seconds }) => seconds),
  visitor_phone_number: column('number', 'FD', ({ phone }) => (phone === null ? null : Number(phone))),
  visitor_id: column('number', 'FSD', ({ visitorId }) => visitorId),
  visitor_session_id: column('number', 'FS', ({ visitorSessionId }) => visitorSessionId),
  person_id: column('number', 'FS', ({ personId }) => personId),
  employee_full_name: column('string', 'F', ({ employee }) => employee),
  chat_username: column('string', 'FS', ({ username }) => username),
  ...sourceColumns(),
});

export const getChatsReport = report({
  name: 'get.chats_report',
  kind: 'chat',
  columns,
  components: ['call_tracking', 'consultant', 'lead', 'sitephone'],
});
