import { expect, it } from 'vitest';
import type { ConversationKind } from '#src/domain/event-kinds.ts';
import { readPhone } from '#src/domain/testing/arbitrary-record.ts';
import { parsedRow, type Row, texts } from '#src/history/testing/history.ts';
import { toPersonKey } from '#src/domain/testing/ids.ts';
import { chatMessagesRequest, transcriptRequest } from './details-requests.ts';
import { detailsText, type LoadedDetails, openedLines, summaryLines } from './details-text.ts';

const at = '2026-11-23 10:15:00';
const portal = 'https://app.comagic.ru';

const messages = (rows: readonly Row[], totalItems = rows.length) => ({
  ...chatMessagesRequest(toPersonKey(5), 5).parse(rows.toReversed(), null),
  totalItems,
});

const details = (
  kind: ConversationKind,
  row: Row,
  loaded: LoadedDetails['messages'] = null,
): LoadedDetails => ({ ...texts.en, readPhone, row: parsedRow(kind, row), messages: loaded, portal });

const ofCall = (row: Row, loaded?: LoadedDetails['messages']) => details('call', row, loaded);
const ofChat = (row: Row, loaded?: LoadedDetails['messages']) =>
  details('chat', { date_time: at, ...row }, loaded);
const ofRequest = (row: Row) => details('request', { date_time: at, ...row });

const call = {
  start_time: at,
  direction: 'in',
  contact_phone_number: '79165551234',
  is_lost: false,
  finish_reason: 'subscriber_disconnects',
  talk_duration: 126,
  last_answered_employee_full_name: 'Дина Облонская',
};
const recorded = { ...call, call_records: ['0'.repeat(32)], communication_id: 5 };
const recording = `Recording: ${portal}/system/media/talk/5/${'0'.repeat(32)}/`;
const ongoing = { ...call, is_lost: true, talk_duration: 0, finish_time: null };
const origin = {
  communication_page_url: 'https://vokzal.example/tours/group?utm_source=x',
  virtual_phone_number: '74955550101',
  visitor_city: 'Тула',
};
const PAGE = 'Page: vokzal.example/tours/group';
const title = 'Incoming call, 23 November, 10:15';
const callLines = ['Phone: +7 916 555 12 34', 'Answered by: Дина Облонская', 'Talk time: 2:06'];
const form = (property_name: string, property_value: string) => ({
  visitor_custom_properties: [{ property_name, property_value }],
});
const file = { file_name: 'Счёт\t5.pdf', file_url: 'https://a.example/secret' };
const written = messages(
  [
    { date_time: at, source: 'visitor', text: 'Сколько стоят\nбилеты?\u202e' },
    { date_time: '2026-11-24 09:00:00', employee_full_name: 'Варвара', text: 'Счёт.' },
    { date_time: '2026-11-24 09:01:00', employee_full_name: 'Варвара', resource: file },
    { date_time: null, text: 'Кто я?' },
  ],
  1200,
);

it.each<[string, LoadedDetails, readonly string[], language?: 'en' | 'ru']>([
  ['a call with its number, facts and recording', ofCall(recorded), [title, ...callLines, recording]],
  ['a call that goes on, neither missed nor ended', ofCall(ongoing), [title, ...callLines.slice(0, 2)]],
  [
    'why they called, after the facts',
    ofCall({ ...recorded, ...origin }),
    [title, ...callLines, PAGE, 'Dialled: +7 495 555 01 01', 'Where: Тула', recording],
  ],
  [
    'a chat with a line for each message, with the day if it is another',
    ofChat({ status: 'succeed', employee_full_name: 'Варвара' }, written),
    [
      'Chat, 23 November, 10:15',
      'Employee: Варвара',
      'The last 4 of 1,200 messages:',
      '10:15 Visitor: Сколько стоят билеты?',
      '24 November, 09:00 Варвара: Счёт.',
      '24 November, 09:01 Варвара: [Счёт 5.pdf]',
      'Кто я?',
    ],
  ],
  [
    'a request with its text and form fields in one line each',
    ofRequest({
      text: 'Тур\u00a0в\r\nКлин',
      ...form('Город\u200e', 'Тула\n71'),
      employee_answer_message: 'Да',
    }),
    ['Заявка, 23 ноября, 10:15', 'Текст: Тур в Клин', 'Город: Тула 71', 'Ответ: Да'],
    'ru',
  ],
  [
    'no city that a form field has already',
    ofRequest({ ...origin, ...form('Город', 'Тула') }),
    ['Заявка, 23 ноября, 10:15', 'Город: Тула', 'Страница: vokzal.example/tours/group'],
    'ru',
  ],
  ['the kind of a call of which nothing is known', ofCall({}), ['Call']],
  ['the kind of a chat without messages', details('chat', {}, messages([])), ['Chat']],
  ['the kind of a chat without readable messages', details('chat', {}, messages([], 3)), ['Chat']],
])('detailsText has %s', (_title, row, expected, language = 'en') => {
  expect(detailsText({ ...row, ...texts[language] }, null).split('\n')).toEqual(expected);
});

it('detailsText has the event’s campaign, and no source of the same name', () => {
  const row = ofCall({ ...call, ...origin, source_name: 'Осень' });
  expect(detailsText(row, 'Осень').split('\n').slice(4, 6)).toEqual(['Campaign: Осень', PAGE]);
});

it('detailsText has a call’s transcript, the summary does not', () => {
  const phrases = [true, false].map((is_operator) => ({ phrase: 'Да', start_time: '10:15:02', is_operator }));
  const request = transcriptRequest({ userId: null, callId: 5, direction: null });
  const row = ofCall(call, request.parse({ speech_phrases: phrases }, null));
  const copied = detailsText(row, null).split('\n').slice(4);
  expect(copied).toEqual(['10:15:02 Employee: Да', '10:15:02 Caller: Да']);
  expect(summaryLines(row).join()).not.toContain('Да');
});

const CHAT = 'Chat, 23 November, 10:15';
const LAST = 'The last 3 of 4 messages:';
const three = ['10:15: Два', '10:15: Три', '10:15: Четыре'];
const texted = messages(['Раз', 'Два', 'Три', 'Четыре'].map((text) => ({ date_time: at, text })));
const sources = ['visitor', 'autoinvite', 'operator', 'visitor', 'visitor', 'system'];
const automatic = messages(sources.map((source) => ({ date_time: at, source, text: source })));
const employees = Array.from({ length: 40 }, (_, index) => ({
  employee_full_name: `Дина Облонская ${index}`,
}));
const end = String.raw`; Page: vokzal\.example/tours/group`;
const far = { communication_page_url: `https://vokzal.example/${'a'.repeat(1900)}` };
const longText = (word: string) => ofRequest({ text: word.repeat(20), visitor_name: 'Анна' });
const matching = (pattern: string): unknown => expect.stringMatching(new RegExp(`^${pattern}$`));

it.each<[string, LoadedDetails, readonly unknown[]]>([
  ['a call in one line, and its recording', ofCall(recorded), [[title, ...callLines].join('; '), recording]],
  [
    'the page and the dialled number of a call, also if its line is cut',
    ofCall({ ...call, ...origin, employees }),
    [matching(String.raw`Incoming call, .{270,}… \(shortened\)${end}; Dialled: \+7 495 555 01 01`)],
  ],
  ['the page of a chat', ofChat(origin), [matching(CHAT + end)]],
  ['the start of a long page', ofChat(far), [matching(String.raw`${CHAT}; Page: vokzal\.example/a{100,}…`)]],
  ['no page of a request', ofRequest(origin), ['Request, 23 November, 10:15']],
  ['the last three messages of a chat', ofChat({}, texted), [CHAT, LAST, ...three]],
  [
    'no messages of the system, also in the count',
    ofChat({}, automatic),
    [CHAT, LAST, '10:15 Employee: operator', '10:15 Visitor: visitor', '10:15 Visitor: visitor'],
  ],
  [
    'the text of a request in a line of its own, cut at a word',
    longText(`${'я'.repeat(20)} `),
    [
      'Request, 23 November, 10:15; Name: Анна',
      matching(String.raw`Text: (?:я{20} ){12,13}я{20}… \(shortened\)`),
    ],
  ],
  [
    'a text without words, cut',
    longText('а'.repeat(20)),
    [expect.anything(), matching(String.raw`Text: а{290,}… \(shortened\)`)],
  ],
])('summaryLines have %s', (_title, row, expected) => {
  expect(summaryLines(row)).toEqual(expected);
});

it('openedLines have a line of each event, then more of the newest ones that have room', () => {
  const request = ofRequest({ text: 'Текст', comment: 'Да', employee_answer_message: 'Нет' });
  const opened = [ofCall(recorded), ofChat({}, texted), request];
  const [talk, chat, asked] = opened.map(summaryLines);
  const lines = (max: number) => openedLines(opened, max);
  expect(lines(99)).toEqual([talk, chat, asked].flat());
  expect(lines(9)).toEqual([talk, chat, asked?.slice(0, 2)].flat());
  // The first messages without the last one would mislead.
  expect(lines(7)).toEqual([talk, CHAT, asked].flat());
  expect(lines(2)).toEqual([talk?.[0], CHAT]);
});
