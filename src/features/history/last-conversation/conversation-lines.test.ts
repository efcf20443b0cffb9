import { QueryClient, type InfiniteData } from '@tanstack/react-query';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { HistoryPage } from '#src/api/queries/history-queries.ts';
import { requestKey } from '#src/api/queries/request-query.ts';
import { dayReport } from '#src/api/reports/day-report.ts';
import { chatMessages } from '#src/api/requests/chat-messages-report.ts';
import { personOf } from '#src/api/testing/ids.ts';
import { DAY_REPORTS } from '#src/features/history/details/day-reports.ts';
import type { ContactKind } from '#src/features/history/model/history-event.ts';
import { eventAt, pageOf } from '#src/features/history/testing/events.ts';
import { withSpaces } from '#src/features/history/testing/texts.ts';
import { en } from '#src/i18n/en.ts';
import { ru } from '#src/i18n/ru.ts';
import type { Text } from '#src/i18n/text-context.tsx';
import { conversationLines } from './conversation-lines.ts';

type Row = Readonly<Record<string, unknown>>;

vi.setSystemTime(new Date('2026-11-26T12:00:00Z'));

const person = personOf(5);
const english: Text = { language: 'en', dictionary: en };
const callAt = '2026-11-24 10:15:00';
const chatAt = '2026-11-22 14:03:00';
const events = [
  eventAt('2026-11-25 09:00:00'),
  eventAt(callAt, 'call', { call_direction: 'in', call_status: 'received' }),
  eventAt(chatAt, 'chat', { chat_status: 'succeed' }),
];
const call = {
  start_time: callAt,
  direction: 'in',
  is_lost: false,
  last_answered_employee_full_name: 'Дина Облонская',
  talk_duration: 126,
};
const chat = { id: 9, date_time: chatAt, status: 'succeed', employee_full_name: 'Варвара' };
const saidBy = (source: string, text: string, minute: number): Row => ({
  date_time: `2026-11-22 14:${String(minute).padStart(2, '0')}:00`,
  source,
  text,
});

const reportOf = <Kind extends ContactKind>(kind: Kind, day: string) =>
  dayReport(DAY_REPORTS[kind].report, { ...person, day });

/** What has been answered of a person; nothing else is. */
function answered({
  ofPerson = null,
  rows = {},
  messages = null,
}: {
  ofPerson?: typeof events | null;
  rows?: Partial<Record<ContactKind, readonly Row[]>>;
  messages?: readonly Row[] | null;
}) {
  const queryClient = new QueryClient();
  const put = (request: Parameters<typeof requestKey>[1], data: unknown) =>
    queryClient.setQueryData(requestKey('s', request), data);
  if (ofPerson !== null) {
    const data: InfiniteData<HistoryPage> = { pages: [pageOf(ofPerson)], pageParams: [] };
    put({ method: 'get.person_events', key: person }, data);
  }
  for (const kind of ['call', 'chat', 'request'] as const) {
    for (const row of rows[kind] ?? []) {
      const request = reportOf(kind, String(row['date_time']));
      put(request, request.parse([row], null));
    }
  }
  const ofChat = chatMessages({ userId: null, chatId: 9 });
  if (messages !== null) put(ofChat, ofChat.parse(messages, null));
  return { queryClient, signInId: 's', ...person };
}

const linesOf = (source: Parameters<typeof answered>[0], most = 6, text = english): readonly string[] =>
  conversationLines(answered(source), most, text).map(withSpaces);

describe('a ticket’s lines of the last conversation', () => {
  it('are none before anything was asked for', () => {
    expect(linesOf({})).toEqual([]);
    expect(linesOf({ ofPerson: [eventAt('2026-11-25 09:00:00')] })).toEqual([]);
  });

  it('name it by the events alone', () => {
    expect(linesOf({ ofPerson: events })).toEqual([
      'Last conversation: Incoming call, answered, 24 November, 10:15',
    ]);
    expect(linesOf({ ofPerson: events }, 6, { language: 'ru', dictionary: ru })).toEqual([
      'Последний разговор: Входящий звонок, принят, 24 ноября, 10:15',
    ]);
  });

  it('have its facts in the same line, once its details were opened', () => {
    expect(linesOf({ ofPerson: events, rows: { call: [call] } })).toEqual([
      'Last conversation: Incoming call, answered, 24 November, 10:15; Answered by: Дина Облонская; Talk: 2:06',
    ]);
  });

  it('add an earlier one whose details were opened, with its words', () => {
    const messages = [saidBy('visitor', 'Сколько стоят\nбилеты?', 3), saidBy('operator', 'Сейчас.', 4)];
    expect(linesOf({ ofPerson: events, rows: { chat: [chat] }, messages })).toEqual([
      'Last conversation: Incoming call, answered, 24 November, 10:15',
      'Chat, 22 November, 14:03; Employee: Варвара; Status: answered',
      '22 November, 14:03, Visitor: Сколько стоят билеты?',
      '22 November, 14:04, Employee: Сейчас.',
    ]);
  });

  it('are those of a search, without a history', () => {
    expect(linesOf({ rows: { call: [call] } })).toEqual([
      'Incoming call, answered, 24 November, 10:15; Answered by: Дина Облонская; Talk: 2:06',
    ]);
  });

  it('end with the last messages where not all have room, and say how many', () => {
    const messages = Array.from({ length: 9 }, (_, index) => saidBy('visitor', `No. ${index}`, index));
    const lines = linesOf({ rows: { chat: [chat] }, messages }, 5);
    expect(lines).toHaveLength(5);
    expect(lines[1]).toBe('The last 3 of 9 messages:');
    expect(lines.at(-1)).toBe('22 November, 14:08, Visitor: No. 8');
  });

  it('have what was written in a request, and the reply, on lines of their own', () => {
    const request = {
      date_time: chatAt,
      text: 'Есть ли\n\nскидка?',
      status: 'processed',
      employee_answer_message: 'x'.repeat(1000),
    };
    expect(linesOf({ rows: { request: [request] } })).toEqual([
      'Request, 22 November, 14:03; Status: processed',
      'Text: Есть ли скидка?',
      `Reply: ${'x'.repeat(299)}… (shortened)`,
    ]);
  });

  it('are never more than there is room for, and each is one line, whatever was written', () => {
    const separators = ['\n', '\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029', '\u202e', '\t'];
    const hostile = fc
      .array(fc.oneof(fc.constantFrom(...separators), fc.string()))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.array(hostile, { maxLength: 12 }),
        hostile,
        fc.integer({ min: 4, max: 8 }),
        (written, name, most) => {
          const lines = linesOf(
            {
              ofPerson: events,
              rows: {
                chat: [{ ...chat, employee_full_name: name, chat_username: name }],
                request: [{ date_time: '2026-11-21 10:00:00', text: name, employee_comment: name }],
              },
              messages: written.map((text, index) => ({
                ...saidBy('visitor', text, index),
                employee_full_name: name,
              })),
            },
            most,
          );
          expect(lines.length).toBeLessThanOrEqual(most);
          expect(lines.join('')).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e]/u);
        },
      ),
    );
  });
});
