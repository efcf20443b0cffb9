// The reports of calls, chats and offline messages: what each has in the fields that the reference prints.
import { chatIdOf, scriptOf } from '../data/events/chat-messages.ts';
import type { AccountEvent, CallEvent, ChatEvent, OfflineMessageEvent, Tag } from '../data/events/event.ts';
import { plusSeconds } from '../data/events/wall-time.ts';
import { employeeIdOf } from '../data/words.ts';
import { columnsOf, type Cells } from '../list/column.ts';
import { linkPathOf, recordingIdOf } from '../recordings.ts';
import { report } from './report.ts';

function answered(tag: Tag, at: string): Readonly<Record<string, unknown>> {
  return {
    ...tag,
    tag_change_time: at,
    tag_user_id: null,
    tag_user_login: null,
    tag_employee_id: null,
    tag_employee_full_name: null,
  };
}

/** Where it came from: the same fields in every report. */
const sourceCells: Cells<AccountEvent> = {
  site_domain_name: ({ site }) => site,
  campaign_name: ({ campaign }) => campaign,
  source_name: ({ source }) => source,
  tags: ({ tags, at }) => tags.map((tag) => answered(tag, at)),
};

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

const callColumns = columnsOf<CallEvent>('get.calls_report', {
  id: ({ communicationId }) => communicationId,
  communication_id: ({ communicationId }) => communicationId,
  start_time: ({ at }) => at,
  is_lost: ({ isLost }) => isLost,
  finish_reason: ({ isLost }) => (isLost ? 'timeout' : 'subscriber_disconnects'),
  direction: ({ direction }) => direction,
  talk_duration: ({ talkSeconds }) => talkSeconds,
  wait_duration: ({ waitSeconds }) => waitSeconds,
  contact_phone_number: ({ phone }) => phone,
  call_records: recordsOf('linked', 'id', 'gone', 'slow'),
  wav_call_records: recordsOf('wav'),
  voice_mail_records: recordsOf('voice_mail'),
  full_record_file_link: linkOf,
  contact_id: ({ contactId }) => contactId,
  contact_full_name: ({ contactName }) => contactName,
  person_id: ({ personId }) => personId,
  visitor_id: ({ visitorId }) => visitorId,
  last_answered_employee_full_name: ({ employee }) => employee,
  employees: employeesOf,
  ...sourceCells,
});

export const getCallsReport = report({
  name: 'get.calls_report',
  kind: 'call',
  columns: callColumns,
  ownLinks: ['full_record_file_link'],
});

const numberOf = ({ phone }: ChatEvent | OfflineMessageEvent) => (phone === null ? null : Number(phone));

const chatColumns = columnsOf<ChatEvent>('get.chats_report', {
  id: chatIdOf,
  communication_id: ({ communicationId }) => communicationId,
  date_time: ({ at }) => at,
  status: ({ status }) => status,
  release_cause: () => 'closed_by_visitor',
  initiator: ({ initiator }) => initiator,
  chat_channel_type: ({ channel }) => channel,
  duration: ({ seconds }) => String(seconds),
  visitor_phone_number: numberOf,
  visitor_id: ({ visitorId }) => visitorId,
  person_id: ({ personId }) => personId,
  employee_full_name: ({ employee }) => employee,
  chat_username: ({ username }) => username,
  messages_count: (chat) => scriptOf(chat).length,
  ...sourceCells,
});

export const getChatsReport = report({
  name: 'get.chats_report',
  kind: 'chat',
  columns: chatColumns,
  components: ['call_tracking', 'consultant', 'lead', 'sitephone'],
});

const requestColumns = columnsOf<OfflineMessageEvent>('get.offline_messages_report', {
  // Another number than its `communication_id`.
  id: ({ communicationId }) => communicationId - 5_000_000_000,
  communication_id: ({ communicationId }) => communicationId,
  date_time: ({ at }) => at,
  process_time: ({ at, status }) => (status === 'processed' ? plusSeconds(at, 1_260) : null),
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
  person_id: ({ personId }) => personId,
  employee_full_name: ({ employee }) => employee,
  ...sourceCells,
  visitor_custom_properties: ({ properties }) => properties,
});

export const getOfflineMessagesReport = report({
  name: 'get.offline_messages_report',
  kind: 'offline_message',
  columns: requestColumns,
  components: ['consultant', 'lead', 'upload_offline_messages'],
});
