import { sourceCells } from './source-cells.ts';
import { report } from './report.ts';
import type { OfflineMessageEvent } from '#simulator/data/events/event.ts';
import { plusSeconds } from '#simulator/data/events/wall-time.ts';
import { columnsOf } from '#simulator/list/column.ts';

/** A message's own number, another one than its `communication_id`. */
const idOf = ({ communicationId }: OfflineMessageEvent) => communicationId - 5_000_000_000;

const numberOf = ({ phone }: OfflineMessageEvent) => (phone === null ? null : Number(phone));

function processedAt({ at, status }: OfflineMessageEvent): string | null {
  return status === 'processed' ? plusSeconds(at, 1_260) : null;
}

const columns = columnsOf<OfflineMessageEvent>('get.offline_messages_report', {
  id: idOf,
  communication_id: ({ communicationId }) => communicationId,
  date_time: ({ at }) => at,
  process_time: processedAt,
  status: ({ status }) => status,
  form_type: () => 'Стандартная',
  form_name: ({ form }) => form,
  employee_comment: ({ comment }) => comment,
  employee_answer_message: ({ answer }) => answer,
  text: ({ text }) => text,
  visitor_name: ({ name }) => name,
  visitor_email: ({ email }) => email,
  visitor_phone_number: { compared: numberOf, shown: ({ phone }) => phone },
  visitor_id: ({ visitorId }) => visitorId,
  visitor_session_id: ({ visitorSessionId }) => visitorSessionId,
  person_id: ({ personId }) => personId,
  employee_full_name: ({ employee }) => employee,
  ...sourceCells,
  visitor_custom_properties: ({ properties }) => properties,
});

export const getOfflineMessagesReport = report({
  name: 'get.offline_messages_report',
  kind: 'offline_message',
  columns,
  components: ['consultant', 'lead', 'upload_offline_messages'],
});
