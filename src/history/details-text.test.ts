import { expect, it } from 'vitest';
import { readPhone } from '#src/domain/testing/arbitrary-record.ts';
import { parsedRow, type Row } from '#src/history/testing/rows.ts';
import { texts } from '#src/history/testing/texts.ts';
import { chatMessagesRequest, transcriptRequest } from './details-requests.ts';
import { detailsText, type LoadedDetails, summaryLines } from './details-text.ts';

const messages = (rows: readonly Row[], total = rows.length) => ({
  ...chatMessagesRequest({ userId: null, chatId: 5 }).parse(rows.toReversed(), null),
  totalItems: total,
});

const at = '2026-11-23 10:15:00';
const formatter = { ...texts.en, readPhone };
const loaded = (row: LoadedDetails['row'], rest: Partial<LoadedDetails> = {}): LoadedDetails => ({
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

it('copied call has its number, facts and recording', () => {
  expect(detailsText(loaded(parsedRow('call', call), { portal }), formatter)).toBe(
    lines(
      'Incoming call, 23 November, 10:15',
      'Phone: +7 916 555 12 34',
      'Answered by: Дина Облонская',
      'Talk time: 2:06',
      recording,
    ),
  );
});

it('copied call that goes on is neither missed nor ended', () => {
  const ongoing = { ...call, is_lost: true, talk_duration: 0, finish_time: null, call_records: [] };
  expect(detailsText(loaded(parsedRow('call', ongoing)), formatter)).toBe(
    lines('Incoming call, 23 November, 10:15', 'Phone: +7 916 555 12 34', 'Answered by: Дина Облонская'),
  );
});

it('copied call has at most 40 lines of its transcript, the last ones', () => {
  const phrases = Array.from({ length: 50 }, (_, index) => ({
    phrase: `Phrase ${index}`,
    start_time: '10:15:02',
    is_operator: index % 2 === 0,
  }));
  const transcript = transcriptRequest({ userId: null, callId: 5, direction: null }).parse(
    { speech_phrases: phrases },
    null,
  );
  const details = loaded(parsedRow('call', call), { messages: transcript });
  const copied = detailsText(details, formatter).split('\n').slice(4);
  expect(copied).toHaveLength(40);
  expect(copied[0]).toBe('The last 39 of 50 phrases:');
  expect(copied.at(-1)).toBe('10:15:02 Caller: Phrase 49');
  expect(summaryLines(details, formatter).join()).not.toContain('Phrase');
});

it('copied chat has a line for each message, with the day if it is another', () => {
  const row = { date_time: at, status: 'succeed', employee_full_name: 'Варвара' };
  const file = { file_name: 'Счёт\t5.pdf', file_url: 'https://a.example/secret' };
  const sent = [
    { date_time: at, source: 'visitor', text: 'Сколько стоят\nбилеты?\u202e' },
    { date_time: '2026-11-24 09:00:00', employee_full_name: 'Варвара', text: 'Счёт.' },
    { date_time: '2026-11-24 09:01:00', employee_full_name: 'Варвара', resource: file },
    { date_time: null, text: 'Кто я?' },
  ];
  const written = messages(sent, 1200);
  expect(detailsText(loaded(parsedRow('chat', row), { messages: written }), formatter)).toBe(
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

it('copied request has its text and form fields in one line each', () => {
  const row = {
    date_time: at,
    text: 'Перезвоните\u00a0мне\r\nзавтра',
    visitor_custom_properties: [{ property_name: 'Город\u200e', property_value: 'Тула\n71' }],
    employee_answer_message: 'Да',
  };
  expect(detailsText(loaded(parsedRow('request', row)), { ...texts.ru, readPhone })).toBe(
    lines('Заявка, 23 ноября, 10:15', 'Текст: Перезвоните мне завтра', 'Город: Тула 71', 'Ответ: Да'),
  );
});

it('copied event names its kind if nothing else is known', () => {
  const copied = (row: LoadedDetails): string => detailsText(row, formatter);
  expect(copied(loaded(parsedRow('call', {})))).toBe('Call');
  expect(copied(loaded(parsedRow('chat', {}), { messages: messages([]) }))).toBe('Chat');
  expect(copied(loaded(parsedRow('chat', {}), { messages: messages([], 3) })), 'none readable').toBe('Chat');
});

const summary = (row: LoadedDetails): string => summaryLines(row, formatter).join('\n');

it('summary of a call is one line, and one for the recording', () => {
  expect(summary(loaded(parsedRow('call', call), { portal }))).toBe(
    lines(
      'Incoming call, 23 November, 10:15; Phone: +7 916 555 12 34; Answered by: Дина Облонская; Talk time: 2:06',
      recording,
    ),
  );
});

const origin = {
  communication_page_url: 'https://vokzal.example/tours/group?utm_source=x',
  virtual_phone_number: '74955550101',
  visitor_city: 'Тула',
};

it('copied event has why they called, after its facts', () => {
  expect(detailsText(loaded(parsedRow('call', { ...call, ...origin }), { portal }), formatter)).toBe(
    lines(
      'Incoming call, 23 November, 10:15',
      'Phone: +7 916 555 12 34',
      'Answered by: Дина Облонская',
      'Talk time: 2:06',
      'Page: vokzal.example/tours/group',
      'Dialled: +7 495 555 01 01',
      'Where: Тула',
      recording,
    ),
  );
  const form = [{ property_name: 'Город', property_value: 'Тула' }];
  const request = { date_time: at, ...origin, visitor_custom_properties: form };
  expect(detailsText(loaded(parsedRow('request', request)), { ...texts.ru, readPhone })).toBe(
    lines('Заявка, 23 ноября, 10:15', 'Город: Тула', 'Страница: vokzal.example/tours/group'),
  );
});

it('summary’s line ends with the page and the dialled number, also if it is cut', () => {
  const end = 'Page: vokzal.example/tours/group; Dialled: +7 495 555 01 01';
  const names = Array.from({ length: 40 }, (_, index) => ({ employee_full_name: `Дина Облонская ${index}` }));
  const [line, ...more] = summary(loaded(parsedRow('call', { ...call, ...origin, employees: names }))).split(
    '\n',
  );
  expect(line).toMatch(new RegExp(`^Incoming call, .{270,}… \\(shortened\\); ${end.replace('+', '\\+')}$`));
  expect(more).toEqual([]);
  expect(summary(loaded(parsedRow('chat', { date_time: at, ...origin })))).toBe(
    'Chat, 23 November, 10:15; Page: vokzal.example/tours/group',
  );
  expect(summary(loaded(parsedRow('request', { date_time: at, ...origin })))).toBe(
    'Request, 23 November, 10:15',
  );
  const far = `https://vokzal.example/${'a'.repeat(1900)}`;
  const long = summary(loaded(parsedRow('chat', { date_time: at, communication_page_url: far })));
  expect(long).toMatch(/; Page: vokzal.example\/a{100,}…$/);
});

it('summary of a chat has its last three messages', () => {
  const three = ['10:15: Два', '10:15: Три', '10:15: Четыре'];
  const written = messages(['Раз', 'Два', 'Три', 'Четыре'].map((text) => ({ date_time: at, text })));
  expect(summary(loaded(parsedRow('chat', { date_time: at }), { messages: written }))).toBe(
    lines('Chat, 23 November, 10:15', 'The last 3 of 4 messages:', ...three),
  );
});

it('summary of a chat leaves out what the system wrote, also from the count', () => {
  const sent = ['visitor', 'autoinvite', 'operator', 'visitor', 'visitor', 'system'];
  const written = messages(sent.map((source) => ({ date_time: at, source, text: source })));
  expect(summary(loaded(parsedRow('chat', { date_time: at }), { messages: written }))).toBe(
    lines(
      'Chat, 23 November, 10:15',
      'The last 3 of 4 messages:',
      '10:15 Employee: operator',
      '10:15 Visitor: visitor',
      '10:15 Visitor: visitor',
    ),
  );
});

it('summary of a request shortens its text at a word', () => {
  const text = `${'я'.repeat(20)} `.repeat(20);
  const [, line] = summaryLines(loaded(parsedRow('request', { date_time: at, text })), formatter);
  expect(line).toMatch(/^Text: (?:я{20} ){12,13}я{20}… \(shortened\)$/);
});

it('summary of a request shortens its text, in a line of its own', () => {
  const row = parsedRow('request', { date_time: at, text: 'а'.repeat(400), visitor_name: 'Анна' });
  expect(summary(loaded(row))).toMatch(
    /^Request, 23 November, 10:15; Name: Анна\nText: а{290,}… \(shortened\)$/,
  );
});
