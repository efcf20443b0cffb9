import { sourceCells } from './source-cells.ts';
import { report } from './report.ts';
import { plusSeconds } from '#simulator/data/events/wall-time.ts';
import type { CallEvent } from '#simulator/data/events/event.ts';
import { employeeIdOf } from '#simulator/data/events/words.ts';
import { columnsOf } from '#simulator/list/column.ts';
import { linkPathOf, recordingIdOf } from '#simulator/recordings.ts';

function employeesOf({ employee, isLost }: CallEvent): readonly unknown[] {
  if (employee === null) return [];
  const answers = { is_answered: !isLost, is_talked: !isLost };
  return [{ employee_id: employeeIdOf(employee), employee_full_name: employee, ...answers }];
}

const recordsOf =
  (...kinds: readonly CallEvent['recording'][]) =>
  (event: CallEvent): readonly (string | null)[] =>
    event.recording !== null && kinds.includes(event.recording) ? [recordingIdOf(event)] : [];

/** Missing where there is a recording without a link. */
function linkOf(event: CallEvent): string | null | undefined {
  if (event.recording === null) return null;
  return event.recording === 'linked' ? linkPathOf(event) : undefined;
}

const totalSeconds = ({ waitSeconds, talkSeconds }: CallEvent) => waitSeconds + talkSeconds;

const columns = columnsOf<CallEvent>('get.calls_report', {
  id: ({ communicationId }) => communicationId,
  communication_id: ({ communicationId }) => communicationId,
  start_time: ({ at }) => at,
  finish_time: (event) => plusSeconds(event.at, totalSeconds(event)),
  is_lost: ({ isLost }) => isLost,
  finish_reason: ({ isLost }) => (isLost ? 'timeout' : 'subscriber_disconnects'),
  direction: ({ direction }) => direction,
  source: ({ visitorId }) => (visitorId === null ? 'sip' : 'dynamic_call_tracking'),
  talk_duration: ({ talkSeconds }) => talkSeconds,
  total_duration: totalSeconds,
  wait_duration: ({ waitSeconds }) => waitSeconds,
  contact_phone_number: ({ phone }) => phone,
  call_records: recordsOf('linked', 'id', 'gone'),
  wav_call_records: recordsOf('wav'),
  voice_mail_records: recordsOf('voice_mail'),
  full_record_file_link: linkOf,
  contact_id: ({ contactId }) => contactId,
  contact_full_name: ({ contactName }) => contactName,
  person_id: ({ personId }) => personId,
  visitor_id: ({ visitorId }) => visitorId,
  visitor_session_id: ({ visitorSessionId }) => visitorSessionId,
  last_answered_employee_full_name: ({ employee }) => employee,
  employees: employeesOf,
  ...sourceCells,
});

export const getCallsReport = report({
  name: 'get.calls_report',
  kind: 'call',
  columns,
  ownLinks: ['full_record_file_link'],
});
