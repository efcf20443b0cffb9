import { expect, it } from 'vitest';
import type { ConversationKind } from '#src/domain/event-kinds.ts';
import { phoneLibraries } from '#src/domain/phone-library.ts';
import { createPhoneReader } from '#src/domain/phone.ts';
import { personOf } from '#src/domain/testing/ids.ts';
import { texts } from '#src/history/testing/texts.ts';
import { chatMessagesRequest, eventDetailsRequest } from './details-requests.ts';
import { detailsText, type LoadedDetails, summaryLines } from './details-text.ts';

type Row = Readonly<Record<string, unknown>>;

const rowOf = (kind: ConversationKind, row: Row) =>
  eventDetailsRequest(kind, { ...personOf(5), day: '2026-11-23' }).parse([row], null).items[0] ??
  expect.fail();
const messages = (rows: readonly Row[], total = rows.length) => ({
  ...chatMessagesRequest({ userId: null, chatId: 5 }).parse(rows.toReversed(), null),
  totalItems: total,
});

const at = '2026-11-23 10:15:00';
const { t, dates } = texts.en;
const readPhone = createPhoneReader('RU', phoneLibraries.en);
const opened = (row: LoadedDetails['row'], rest: Partial<LoadedDetails> = {}): LoadedDetails => ({
  row,
  messages: null,
  portal: null,
  ...rest,
});
const lines = (...expected: readonly string[]): string => expected.join('\n');

const call = {
  start_time: at,
  direction: 'in',
  contact_phone_number: '79165551234',
  is_lost: false,
  finish_reason: 'subscriber_disconnects',
  talk_duration: 126,
  last_answered_employee_full_name: 'Дина Облонская',
  call_records: ['0'.repeat(32)],
  communication_id: 5,
};
const portal = 'https://app.comagic.ru';
const recording = `Recording: ${portal}/system/media/talk/5/${'0'.repeat(32)}/`;

it('copied, a call has its number, its facts and its recording', () => {
  expect(detailsText(opened(rowOf('call', call), { portal }), t.history, dates, readPhone)).toBe(
    lines(
      'Incoming call, 23 November, 10:15',
      'Phone: +7 916 555 12 34',
      'Answered by: Дина Облонская',
      'Talk time: 2:06',
      'Ended: the other party hung up',
      recording,
    ),
  );
});

it('copied, a chat has a line for each message, with its day where that is another one', () => {
  const row = { date_time: at, status: 'succeed', employee_full_name: 'Варвара' };
  const file = { file_name: 'Счёт\t5.pdf', file_url: 'https://a.example/secret' };
  const said = [
    { date_time: at, source: 'visitor', text: 'Сколько стоят\nбилеты?\u202e' },
    { date_time: '2026-11-24 09:00:00', employee_full_name: 'Варвара', text: 'Счёт.' },
    { date_time: '2026-11-24 09:01:00', employee_full_name: 'Варвара', resource: file },
    { date_time: null, text: 'Кто я?' },
  ];
  const written = messages(said, 1200);
  expect(detailsText(opened(rowOf('chat', row), { messages: written }), t.history, dates, readPhone)).toBe(
    lines(
      'Chat, 23 November, 10:15',
      'Employee: Варвара',
      'The last 4 of 1,200 messages:',
      '10:15 Visitor: Сколько стоят билеты?',
      '24 November, 09:00 Варвара: Счёт.',
      '24 November, 09:01 Варвара: [Счёт 5.pdf]',
      'Кто я?',
    ),
  );
});

it('copied, a request has what was written, and the fields of its form, in one line each and with plain spaces', () => {
  const row = {
    date_time: at,
    text: 'Перезвоните\u00a0мне\r\nзавтра',
    visitor_custom_properties: [{ property_name: 'Город\u200e', property_value: 'Тула\n71' }],
    employee_answer_message: 'Да',
  };
  const { t: ru, dates: russian } = texts.ru;
  expect(detailsText(opened(rowOf('request', row)), ru.history, russian, readPhone)).toBe(
    lines('Заявка, 23 ноября, 10:15', 'Текст: Перезвоните мне завтра', 'Город: Тула 71', 'Ответ: Да'),
  );
});

it('copied, where nothing is known, it still says what it was', () => {
  const copied = (row: LoadedDetails): string => detailsText(row, t.history, dates, readPhone);
  expect(copied(opened(rowOf('call', {})))).toBe('Call');
  expect(copied(opened(rowOf('chat', {}), { messages: messages([]) }))).toBe('Chat');
  expect(copied(opened(rowOf('chat', {}), { messages: messages([], 3) })), 'none readable').toBe('Chat');
});

const summary = (row: LoadedDetails): string =>
  summaryLines(row, 'shortened', t.history, dates, readPhone).join('\n');

it('in a summary, a call is one line, and its recording another', () => {
  expect(summary(opened(rowOf('call', call), { portal }))).toBe(
    lines(
      'Incoming call, 23 November, 10:15; Phone: +7 916 555 12 34; Answered by: Дина Облонская; Talk time: 2:06; Ended: the other party hung up',
      recording,
    ),
  );
});

it('in a summary, a chat has its last three messages', () => {
  const written = messages(['Раз', 'Два', 'Три', 'Четыре'].map((text) => ({ date_time: at, text })));
  expect(summary(opened(rowOf('chat', { date_time: at }), { messages: written }))).toBe(
    lines(
      'Chat, 23 November, 10:15',
      'The last 3 of 4 messages:',
      '10:15: Два',
      '10:15: Три',
      '10:15: Четыре',
    ),
  );
});

it('in a summary, a request has what was written in a line of its own, shortened where it is long', () => {
  const row = rowOf('request', { date_time: at, text: 'а'.repeat(400), visitor_name: 'Анна' });
  expect(summary(opened(row))).toMatch(
    /^Request, 23 November, 10:15; Name: Анна\nText: а{290,}… \(shortened\)$/,
  );
});
