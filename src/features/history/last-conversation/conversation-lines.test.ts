import { QueryClient, type InfiniteData } from '@tanstack/react-query';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { HistoryPage } from '#src/api/queries/history-queries.ts';
import { requestKey } from '#src/api/queries/request-query.ts';
import { eventDetails } from '#src/api/reports/event-details.ts';
import { chatMessages } from '#src/api/requests/chat-messages-report.ts';
import { personOf } from '#src/api/testing/ids.ts';
import { markOpened } from '#src/features/history/details/use-event-details.ts';
import type { Report } from '#src/api/reports/reports.ts';
import { eventAt, pageOf } from '#src/features/history/testing/events.ts';
import { withSpaces } from '#src/features/history/testing/texts.ts';
import { en } from '#src/i18n/testing/en.ts';
import { ru } from '#src/i18n/testing/ru.ts';
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

const timeOf = (row: Row): string => String(row['start_time'] ?? row['date_time']);

type Answered = {
  readonly ofPerson?: typeof events | null;
  /** Of one day each. */
  readonly rows?: Partial<Record<Report, readonly Row[]>>;
  /** The times whose details were opened; by default those of all rows. */
  readonly opened?: readonly string[];
  readonly messages?: readonly Row[] | null;
  readonly totalMessages?: number | null;
};

/** What has been answered of a person; nothing else is. */
function answered({ ofPerson = null, rows = {}, opened, messages = null, totalMessages = null }: Answered) {
  const queryClient = new QueryClient();
  const put = (request: Parameters<typeof requestKey>[1], data: unknown) =>
    queryClient.setQueryData(requestKey('s', request), data);
  if (ofPerson !== null) {
    const data: InfiniteData<HistoryPage> = { pages: [pageOf(ofPerson)], pageParams: [] };
    put({ method: 'get.person_events', key: person }, data);
  }
  for (const kind of ['call', 'chat', 'request'] as const) {
    const ofKind = rows[kind] ?? [];
    const request = eventDetails(kind, { ...person, day: '2026-11-22' });
    if (ofKind.length > 0) put(request, request.parse(ofKind, null));
    for (const at of opened ?? ofKind.map(timeOf)) markOpened(queryClient, requestKey('s', request), at);
  }
  const ofChat = chatMessages({ userId: null, chatId: 9 });
  if (messages !== null)
    put(ofChat, { ...ofChat.parse(messages.toReversed(), null), totalItems: totalMessages });
  return { queryClient, signInId: 's', ...person };
}

const linesOf = (source: Answered, most = 6, text = english): readonly string[] =>
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
      'Last conversation: Incoming call, answered, 24 November, 10:15; Answered by: Дина Облонская; Talk time: 2:06',
    ]);
  });

  it('add an earlier one whose details were opened, with its words', () => {
    const messages = [saidBy('visitor', 'Сколько стоят\nбилеты?', 3), saidBy('operator', 'Сейчас.', 4)];
    expect(linesOf({ ofPerson: events, rows: { chat: [chat] }, messages })).toEqual([
      'Last conversation: Incoming call, answered, 24 November, 10:15',
      'Chat, answered, 22 November, 14:03; Employee: Варвара',
      '14:03 Visitor: Сколько стоят билеты?',
      '14:04 Employee: Сейчас.',
    ]);
  });

  it('are not of another row that came with the same answer', () => {
    const later = { ...chat, id: 10, date_time: '2026-11-22 18:00:00', employee_full_name: 'Стива' };
    const messages = [saidBy('visitor', 'Сколько стоят билеты?', 3)];
    const rows = { chat: [chat, later], call: [{ ...call, start_time: '2026-11-22 19:00:00' }] };
    expect(linesOf({ ofPerson: events, rows, opened: [chatAt], messages })).toEqual([
      'Last conversation: Incoming call, answered, 24 November, 10:15',
      'Chat, answered, 22 November, 14:03; Employee: Варвара',
      '14:03 Visitor: Сколько стоят билеты?',
    ]);
    expect(linesOf({ ofPerson: events, rows, opened: [], messages })).toHaveLength(1);
  });

  it('are not of a call a minute before the last one, where another row fits exactly', () => {
    const before = { ...call, start_time: '2026-11-24 10:14:30', last_answered_employee_full_name: 'Стива' };
    expect(
      linesOf({ ofPerson: events, rows: { call: [before, call] }, opened: ['2026-11-24 10:14:30'] }),
    ).toEqual([
      'Last conversation: Incoming call, answered, 24 November, 10:15',
      'Incoming call, answered, 24 November, 10:14; Answered by: Стива; Talk time: 2:06',
    ]);
  });

  it('where several rows fit, are of the chat whose messages were opened, or of none', () => {
    const other = { ...chat, id: 10, employee_full_name: 'Стива' };
    const rows = { chat: [other, chat] };
    expect(linesOf({ rows })).toEqual([]);
    expect(linesOf({ rows, messages: [] })[0]).toContain('Варвара');
  });

  it('are those of a search, without a history', () => {
    expect(linesOf({ rows: { call: [call] } })).toEqual([
      'Incoming call, answered, 24 November, 10:15; Answered by: Дина Облонская; Talk time: 2:06',
    ]);
  });

  it('end with the last messages where not all have room, and say how many', () => {
    const messages = Array.from({ length: 9 }, (_, index) => saidBy('visitor', `No. ${index}`, index));
    const lines = linesOf({ rows: { chat: [chat] }, messages }, 5);
    expect(lines).toHaveLength(5);
    expect(lines[1]).toBe('The last 3 of 9 messages:');
    expect(lines.at(-1)).toBe('14:08 Visitor: No. 8');
    const all = linesOf({ rows: { chat: [chat] }, messages, totalMessages: 1200 }, 5);
    expect(all[1]).toBe('The last 3 of 1,200 messages:');
  });

  it('have what was written in a request, and the reply, on lines of their own', () => {
    const request = {
      date_time: chatAt,
      text: 'Есть ли\n\nскидка?',
      visitor_phone_number: '74951234567',
      visitor_email: 'a@b.example',
      employee_comment: 'Перезвонить',
      status: 'processed',
      employee_answer_message: 'x'.repeat(1000),
    };
    expect(linesOf({ ofPerson: events, rows: { request: [request] } })).toEqual([
      'Last conversation: Incoming call, answered, 24 November, 10:15',
      'Request, 22 November, 14:03; Phone: 74951234567; E-mail: a@b.example; Status: processed',
      'Text: Есть ли скидка?',
      'Employee’s comment: Перезвонить',
      `Reply: ${'x'.repeat(292)}… (shortened)`,
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
        fc.integer({ min: 6, max: 10 }),
        (written, name, most) => {
          const lines = linesOf(
            {
              ofPerson: events,
              rows: {
                chat: [{ ...chat, employee_full_name: name, chat_username: name }],
                request: [
                  {
                    date_time: '2026-11-21 10:00:00',
                    text: name,
                    employee_comment: name,
                    employee_answer_message: name,
                  },
                ],
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
