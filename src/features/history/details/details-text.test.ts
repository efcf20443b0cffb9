import { describe, expect, it } from 'vitest';
import { eventDetails } from '#src/api/reports/event-details.ts';
import type { Report } from '#src/api/reports/reports.ts';
import { chatMessages } from '#src/api/requests/chat-messages-report.ts';
import { personOf } from '#src/api/testing/ids.ts';
import { texts } from '#src/features/history/testing/texts.ts';
import { detailsText } from './details-text.ts';

type Row = Readonly<Record<string, unknown>>;

const rowOf = (kind: Report, row: Row) =>
  eventDetails(kind, { ...personOf(5), day: '2026-11-23' }).parse([row], null).items[0] ?? expect.fail();
const messages = (rows: readonly Row[], total = rows.length) => ({
  ...chatMessages({ userId: null, chatId: 5 }).parse(rows.toReversed(), null),
  totalItems: total,
});

const at = '2026-11-23 10:15:00';
const { t, dates } = texts.en;
const lines = (...expected: readonly string[]): string => expected.join('\n');

describe('copied', () => {
  it('a call has its facts, and no address of its recording', () => {
    const row = {
      start_time: at,
      direction: 'in',
      is_lost: false,
      finish_reason: 'subscriber_disconnects',
      talk_duration: 126,
      last_answered_employee_full_name: 'Дина Облонская',
      call_records: ['0'.repeat(32)],
      communication_id: 5,
    };
    expect(detailsText(rowOf('call', row), null, t.history, dates)).toBe(
      lines(
        'Incoming call, answered, 23 November, 10:15',
        'Answered by: Дина Облонская',
        'Talk time: 2:06',
        'Ended: the other party hung up',
      ),
    );
  });

  it('a chat has a line for each message, with its day where that is another one', () => {
    const row = { date_time: at, status: 'succeed', employee_full_name: 'Варвара' };
    const written = messages(
      [
        { date_time: at, source: 'visitor', text: 'Сколько стоят\nбилеты?\u202e' },
        {
          date_time: '2026-11-24 09:00:00',
          source: 'operator',
          employee_full_name: 'Варвара',
          text: 'Счёт.',
        },
        {
          date_time: '2026-11-24 09:01:00',
          employee_full_name: 'Варвара',
          resource: { file_name: 'Счёт\t5.pdf', file_url: 'https://a.example/secret' },
        },
        { date_time: null, text: 'Кто я?' },
      ],
      1200,
    );
    expect(detailsText(rowOf('chat', row), written, t.history, dates)).toBe(
      lines(
        'Chat, answered, 23 November, 10:15',
        'Employee: Варвара',
        'The last 4 of 1,200 messages:',
        '10:15 Visitor: Сколько стоят билеты?',
        '24 November, 09:00 Варвара: Счёт.',
        '24 November, 09:01 Варвара: [Счёт 5.pdf]',
        'Кто я?',
      ),
    );
  });

  it('a request has what was written, and the fields of its form, in one line each and with plain spaces', () => {
    const row = {
      date_time: at,
      text: 'Перезвоните\u00a0мне\r\nзавтра',
      visitor_custom_properties: [{ property_name: 'Город\u200e', property_value: 'Тула\n71' }],
      employee_answer_message: 'Да',
    };
    const { t: ru, dates: russian } = texts.ru;
    expect(detailsText(rowOf('request', row), null, ru.history, russian)).toBe(
      lines('Заявка, 23 ноября, 10:15', 'Текст: Перезвоните мне завтра', 'Город: Тула 71', 'Ответ: Да'),
    );
  });

  it('where nothing is known, it still says what it was', () => {
    expect(detailsText(rowOf('call', {}), null, t.history, dates)).toBe('Call');
    expect(detailsText(rowOf('chat', {}), messages([]), t.history, dates)).toBe('Chat');
    expect(detailsText(rowOf('chat', {}), messages([], 3), t.history, dates), 'none readable').toBe('Chat');
  });
});
