import { sourceColumns } from './event-columns.ts';
import { report } from './report.ts';
import type { OfflineMessageEvent } from '#simulator/data/events/event.ts';
import { plusSeconds } from '#simulator/data/events/wall-time.ts';
import { column, columnsOf } from '#simulator/list/column.ts';

/** A message's own number, another one than its `communication_id`. */
const idOf = ({ communicationId }: OfflineMessageEvent) => communicationId - 5_000_000_000;

const numberOf = ({ phone }: OfflineMessageEvent) => (phone === null ? null : Number(phone));

function processedAt({ at, status }: OfflineMessageEvent): string | null {
  return status === 'processed' ? plusSeconds(at, 1_260) : null;
}

const columns = columnsOf<OfflineMessageEvent>({
  id: column('number', 'FD', idOf),
  communication_id: column('number', 'FD', ({ communicationId }) => communicationId),
  date_time: column('iso8601', 'D', ({ at }) => at),
  process_time: column('iso8601', 'D', processedAt),
  status: column('enum', 'FSD', ({ status }) => status),
  form_type: column('string', 'FSD', () => 'Стандартная'),
  text: column('string', 'D', ({ text }) => text),
  visitor_name: column('string', 'FD', ({ name }) => name),
  visitor_email: column('string', 'FD', ({ email }) => email),
  visitor_phone_number: column('number', 'FD', numberOf, ({ phone }) => phone),
  visitor_id: column('number', 'FSD', ({ visitorId }) => visitorId),
  visitor_session_id: column('number', 'FD', ({ visitorSessionId }) => visitorSessionId),
  person_id: column('number', 'FS', ({ personId }) => personId),
  employee_full_name: column('string', 'FS', ({ employee }) => employee),
  ...sourceColumns(),
  visitor_custom_properties: column('array', 'F', ({ properties }) => properties),
});

export const getOfflineMessagesReport = report({
  name: 'get.offline_messages_report',
  kind: 'offline_message',
  columns,
  flags: ['include_tech_offline_messages'],
  components: ['consultant', 'lead', 'upload_offline_messages'],
});
