import { sourceColumns } from './event-columns.ts';
import { report } from './report.ts';
import { plusSeconds } from '#simulator/data/events/wall-time.ts';
import type { CallEvent } from '#simulator/data/events/event.ts';
import { employeeIdOf } from '#simulator/data/events/words.ts';
import { column, columnsOf } from '#simulator/list/column.ts';

function employeesOf({ employee, isLost }: CallEvent): readonly unknown[] {
  if (employee === null) return [];
  const answers = { is_answered: !isLost, is_talked: !isLost };
  return [{ employee_id: employeeIdOf(employee), employee_full_name: employee, ...answers }];
}

/** 32 hex digits, as recordings are named. */
function recordsOf({ communicationId, talkSeconds }: CallEvent): readonly string[] {
  return talkSeconds === 0 ? [] : [communicationId.toString(16).padStart(32, '0')];
}

function recordLink(event: CallEvent): string | null {
  const [record] = recordsOf(event);
  return record === undefined ? null : `https://media.comagic.ru/${event.communicationId}/${record}`;
}

const totalSeconds = ({ waitSeconds, talkSeconds }: CallEvent) => waitSeconds + talkSeconds;

const columns = columnsOf<CallEvent>({
  id: column('number', 'FD', ({ communicationId }) => communicationId),
  communication_id: column('number', 'FD', ({ communicationId }) => communicationId),
  start_time: column('iso8601', 'SD', ({ at }) => at),
  finish_time: column('iso8601', 'D', (event) => plusSeconds(event.at, totalSeconds(event))),
  is_lost: column('boolean', 'FSD', ({ isLost }) => isLost),
  finish_reason: column('enum', 'FSD', ({ isLost }) => (isLost ? 'timeout' : 'subscriber_disconnects')),
  direction: column('enum', 'FSD', ({ direction }) => direction),
  source: column('enum', 'FSD', ({ visitorId }) => (visitorId === null ? 'sip' : 'dynamic_call_tracking')),
  talk_duration: column('number', 'FD', ({ talkSeconds }) => talkSeconds),
  total_duration: column('number', 'FD', totalSeconds),
  wait_duration: column('number', 'FD', ({ waitSeconds }) => waitSeconds),
  contact_phone_number: column('string', 'FD', ({ phone }) => phone),
  call_records: column('array', 'D', recordsOf),
  wav_call_records: column('array', 'D', () => []),
  voice_mail_records: column('array', 'D', () => []),
  full_record_file_link: column('string', 'D', recordLink),
  contact_id: column('number', 'F', ({ contactId }) => contactId),
  contact_full_name: column('string', 'F', ({ contactName }) => contactName),
  person_id: column('number', 'F', ({ personId }) => personId),
  visitor_id: column('number', 'FS', ({ visitorId }) => visitorId),
  visitor_session_id: column('number', 'F', ({ visitorSessionId }) => visitorSessionId),
  last_answered_employee_full_name: column('string', 'F', ({ employee }) => employee),
  employees: column('array', 'F', employeesOf),
  ...sourceColumns(),
});

export const getCallsReport = report({
  name: 'get.calls_report',
  kind: 'call',
  columns,
  flags: ['include_ongoing_calls'],
});
