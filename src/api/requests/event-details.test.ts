import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personOf } from '#src/api/testing/ids.ts';
import { callsReport } from './calls-report.ts';
import { dayReport } from '#src/api/reports/day-report.ts';
import { chatMessages } from './chat-messages-report.ts';
import { chatsReport } from './chats-report.ts';
import { requestsReport } from './offline-messages-report.ts';
import type { Request } from '#src/api/request.ts';
import { WrongShape, type Rows } from '#src/api/wire/parse.ts';

const ofDay = { ...personOf(7_000_000_005), day: '2026-11-23' };
const calls = dayReport(callsReport, ofDay);
const chats = dayReport(chatsReport, ofDay);
const requests = dayReport(requestsReport, ofDay);
const messages = chatMessages({ userId: null, chatId: 5 });

const at = '2026-11-23 10:15:00';
const id = '0123456789abcdef0123456789ABCDEF';
const link = `https://media.comagic.ru/5139032004/${id}`;
const talk = { kind: 'talk', url: link };
const none = { call_records: [], wav_call_records: [], voice_mail_records: [] };

const anything = fc.anything({ maxDepth: 1, maxKeys: 3 });

describe('a call', () => {
  it.each<[object, object]>([
    [
      {
        start_time: at,
        direction: 'in',
        is_lost: false,
        finish_reason: 'subscriber_disconnects',
        talk_duration: 187,
        wait_duration: '00:00:12',
        last_answered_employee_full_name: 'Мария',
        employees: [{ employee_full_name: 'Мария', is_talked: true }, { employee_full_name: 'Пётр' }],
        tags: [{ tag_id: 1, tag_name: 'VIP' }],
        ...none,
        call_records: [id],
        full_record_file_link: link,
        communication_id: 5139032004,
        visitor_id: 7_100_000_501,
      },
      {
        at,
        direction: { id: null, text: 'in' },
        isLost: false,
        finishReason: { id: null, text: 'subscriber_disconnects' },
        talkSeconds: 187,
        waitSeconds: 12,
        answeredBy: 'Мария',
        employees: ['Мария', 'Пётр'],
        tags: ['VIP'],
        recordings: [talk, { kind: 'talk', id }],
        communicationId: '5139032004',
        visitorId: 7_100_000_501,
      },
    ],
    [{ employees: ['Мария'] }, { employees: ['Мария'] }],
    // A link of a call without recordings leads nowhere; without the lists nobody knows.
    [{ ...none, full_record_file_link: link }, { recordings: [] }],
    [{ full_record_file_link: link }, { recordings: [talk] }],
    [{ ...none, call_records: null, full_record_file_link: link }, { recordings: [talk] }],
    [{ call_records: { first: link } }, { recordings: [talk] }],
    // As a published client prints a row: ids only.
    [
      { communication_id: '61', call_records: [id], voice_mail_records: [id] },
      {
        communicationId: '61',
        recordings: [
          { kind: 'talk', id },
          { kind: 'voice_mail', id },
        ],
      },
    ],
    [{ wav_call_records: id }, { recordings: [{ kind: 'wav', id }], communicationId: null }],
    [
      {
        call_records: [id.slice(1), `${id}0`, `${id}/`, `../${id.slice(3)}`, 5, null],
        communication_id: '1/2',
      },
      { recordings: [], communicationId: null },
    ],
    [{ full_record_file_link: 'javascript:alert(1)' }, { recordings: [] }],
    [
      { visitor_id: 2 ** 53, talk_duration: 'долго', is_lost: {} },
      { visitorId: null, talkSeconds: null },
    ],
  ])('%j', (row, expected) => {
    expect(calls.parse([row], null).items).toEqual([expect.objectContaining(expected)]);
  });
});

it('a chat', () => {
  const row = { id: 5, date_time: at, status: 'succeed', duration: '90', employee_full_name: 'Мария' };
  const more = { chat_username: '@anna' };
  const odd = { id: 'x', chat_username: ['@anna'] };
  expect(chats.parse([{ ...row, ...more }, odd], null).items).toMatchObject([
    {
      at,
      chatId: 5,
      status: { text: 'succeed' },
      seconds: 90,
      employee: 'Мария',
      username: '@anna',
    },
    { at: null, chatId: null, username: null },
  ]);
});

it.each<[object, object]>([
  [
    { form_name: 'Групповая заявка', employee_comment: 'Скидка\nсогласована', employee_answer_message: 'Да' },
    { formName: 'Групповая заявка', comment: 'Скидка\nсогласована', answer: 'Да' },
  ],
  [
    { form_name: { value: '<b>' }, employee_comment: '', employee_answer_message: {} },
    { formName: '<b>', comment: null, answer: null },
  ],
])('a request says by which form it came, and what an employee wrote: %j', (row, expected) => {
  expect(requests.parse([row], null).items).toMatchObject([expected]);
});

it('the messages of a chat, which come newest first, are read oldest first', () => {
  const file = { file_url: link, file_name: 'Счёт.pdf', mime_type: 'application/pdf', size: 1024 };
  const { items } = messages.parse(
    [
      null,
      { resource: { size: 5 } },
      { resource: { file_url: 'javascript:alert(1)', file_name: 'x.html' } },
      { source: 'operator', employee_full_name: 'Мария', text: null, resource: file },
      { date_time: at, source: 'visitor', text: '<b>Где мой заказ?</b>', resource: null },
    ],
    null,
  );
  expect(items).toMatchObject([
    { at, source: { text: 'visitor' }, text: '<b>Где мой заказ?</b>', file: null },
    { employee: 'Мария', file: { name: 'Счёт.pdf', url: link } },
    { file: { name: 'x.html', url: null } },
    { file: null },
  ]);
});

describe('the fields of a request', () => {
  it.each<[unknown, readonly object[]]>([
    [[{ property_name: 'Город', property_value: 'Тула' }], [{ name: 'Город', value: 'Тула' }]],
    [[{ id: 1, name: 'Город', value: 3 }], [{ name: 'Город', value: '3' }]],
    [{ a: { name: 'Город', value: 'Тула' } }, [{ name: 'Город', value: 'Тула' }]],
    [['Тула'], [{ name: null, value: 'Тула' }]],
    [[{ name: 'Город', value: null }, null, true], []],
    [null, []],
  ])('%j', (properties, fields) => {
    const row = { date_time: at, text: 'Перезвоните\nмне', visitor_phone_number: 79161234567 };
    const { items } = requests.parse([{ ...row, visitor_custom_properties: properties }], null);
    expect(items).toMatchObject([{ at, text: 'Перезвоните\nмне', phone: '79161234567', fields }]);
  });
});

describe.each([
  ['calls', calls],
  ['chats', chats],
  ['requests', requests],
  ['messages', messages],
])('%s', (_name, request: Request<Rows<unknown>>) => {
  const parse = (data: unknown) => request.parse(data, null);
  const fields = [request.params['fields']].flat().map(String);

  it('are read or counted, whatever their fields are', () => {
    const row = fc.oneof(
      anything,
      fc.record(Object.fromEntries(fields.map((field) => [field, anything])), { requiredKeys: [] }),
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), (data) => {
        const { items, unreadableCount } = parse(data);
        expect(items.length + unreadableCount).toBe(data.length);
      }),
    );
  });

  it('are a list', () => {
    expect(() => parse({})).toThrow(WrongShape);
    expect(() => parse(null)).toThrow(WrongShape);
  });
});
