import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Request } from '#src/api/request.ts';
import type { Rows } from '#src/api/schema.ts';
import { toPersonKey } from '#src/domain/testing/ids.ts';
import { chatMessagesRequest, eventDetailsRequest } from './details-requests.ts';
import { personEventsRequest } from './event-requests.ts';

const ofDay = { ...toPersonKey(7_000_000_005), days: { from: '2026-11-23', till: '2026-11-23' } };
const calls = eventDetailsRequest('call', ofDay);
const chats = eventDetailsRequest('chat', ofDay);
const requests = eventDetailsRequest('request', ofDay);
const messages = chatMessagesRequest({ userId: null, chatId: 5 });
const days = { from: '2025-11-27', till: '2026-11-27' };
const events = personEventsRequest({ ...toPersonKey(7_000_000_005), days, offset: 0 });

const at = '2026-11-23 10:15:00';
const id = '0123456789abcdef0123456789ABCDEF';
const link = `https://media.comagic.ru/5139032004/${id}`;
const talk = { kind: 'talk', url: link };
const none = { call_records: [], wav_call_records: [], voice_mail_records: [] };

const anything = fc.anything({ maxDepth: 1, maxKeys: 3 });

it.each<[string, object, object]>([
  [
    'the documented row',
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
  // An empty list says that nothing was recorded; null and a missing one do not.
  ['a link without recordings', { ...none, full_record_file_link: link }, { recordings: [] }],
  [
    'a link whose lists are null',
    { call_records: null, wav_call_records: null, voice_mail_records: null, full_record_file_link: link },
    { recordings: [talk] },
  ],
  ['a link with one list only', { call_records: null, full_record_file_link: link }, { recordings: [talk] }],
  ['a link in an object', { call_records: { first: link } }, { recordings: [talk] }],
  [
    'ids only, as a published client prints a row',
    { communication_id: '61', wav_call_records: id, voice_mail_records: [id] },
    { communicationId: '61', recordings: ['wav', 'voice_mail'].map((kind) => ({ kind, id })) },
  ],
  ['a short id', { call_records: [id.slice(1), `../${id.slice(3)}`, 5, null] }, { recordings: [] }],
  ['a long id', { call_records: [`${id}0`, `${id}/`] }, { recordings: [] }],
  ['a link that is none', { full_record_file_link: 'javascript:alert(1)' }, { recordings: [] }],
  ['a number that is none', { communication_id: '1/2' }, { communicationId: null }],
  ['an ID that is none', { visitor_id: 2 ** 53 }, { visitorId: null }],
  ['a duration that is none', { talk_duration: 'долго' }, { talkSeconds: null }],
  [
    'the longest address of a page',
    {
      entrance_page: `https://a.example/${'a'.repeat(1982)}`,
      referrer: `https://a.example/${'a'.repeat(1983)}`,
    },
    { entrancePage: expect.stringMatching(/a$/), referrer: null },
  ],
])('a row of a call is parsed: %s', (_title, row, expected) => {
  expect(calls.parse([row], null).items).toEqual([expect.objectContaining(expected)]);
});

it('a row of a chat is parsed', () => {
  const rows = [
    { id: 5, date_time: at, status: 'succeed', duration: '90', chat_username: '@anna', is_transfer: 'true' },
    { id: 'x', chat_username: ['@anna'] },
  ];
  expect(chats.parse(rows, null).items).toMatchObject([
    { at, chatId: 5, status: { text: 'succeed' }, seconds: 90, username: '@anna', isTransferred: true },
    { at: null, chatId: null, username: null, isTransferred: null },
  ]);
});

it('a row of a request has its form, and what an employee wrote', () => {
  const row = { form_name: 'Заявка', employee_comment: 'Скидка\nда', employee_answer_message: 'Да' };
  const odd = { form_name: { value: '<b>' }, employee_comment: '', employee_answer_message: {} };
  expect(requests.parse([row, odd], null).items).toMatchObject([
    { formName: 'Заявка', comment: 'Скидка\nда', answer: 'Да' },
    { formName: '<b>', comment: null, answer: null },
  ]);
});

it('messages of a chat are oldest first', () => {
  const file = { file_url: link, file_name: 'Счёт.pdf', mime_type: 'application/pdf', size: 1024 };
  const rows = [
    null,
    { resource: { size: 5 } },
    { resource: { file_url: 'javascript:alert(1)', file_name: 'x.html' } },
    { source: 'operator', employee_full_name: 'Мария', text: null, resource: file },
    { date_time: at, source: 'visitor', text: '<b>Где мой заказ?</b>', resource: null },
  ];
  expect(messages.parse(rows, null).items).toMatchObject([
    { at, source: { text: 'visitor' }, text: '<b>Где мой заказ?</b>', file: null },
    { employee: 'Мария', file: { name: 'Счёт.pdf', url: link } },
    { file: { name: 'x.html', url: null } },
    { file: null },
  ]);
});

it.each<[unknown, readonly object[]]>([
  [[{ property_name: 'Город', property_value: 'Тула' }], [{ name: 'Город', value: 'Тула' }]],
  [[{ id: 1, name: 'Город', value: 3 }], [{ name: 'Город', value: '3' }]],
  [{ a: { name: 'Город', value: 'Тула' } }, [{ name: 'Город', value: 'Тула' }]],
  [['Тула'], [{ name: null, value: 'Тула' }]],
  [[{ name: 'Город', value: null }, null, true], []],
])('fields of a request are parsed: %j', (properties, fields) => {
  const row = { date_time: at, text: 'Перезвоните\nмне', visitor_phone_number: 79161234567 };
  const { items } = requests.parse([{ ...row, visitor_custom_properties: properties }], null);
  expect(items).toMatchObject([{ at, text: 'Перезвоните\nмне', phone: '79161234567', fields }]);
});

it.each<[string, object, object]>([
  [
    'the published example',
    {
      event_type: { value: 'Посещение', value_id: 'visit' },
      call_status: null,
      date_time_creation: '2021-12-07 10:09:50',
      campaign_name: 'Посетители без рекламной кампании',
    },
    {
      type: { id: 'visit', text: 'Посещение' },
      at: '2021-12-07 10:09:50',
      campaign: 'Посетители без рекламной кампании',
    },
  ],
  ['a status', { call_status: 'Принятый' }, { callStatus: { id: null, text: 'Принятый' } }],
  ['a direction', { call_direction: 'in' }, { callDirection: { id: null, text: 'in' } }],
  ['a site', { site_domain_name: 'vokzal.example' }, { site: 'vokzal.example' }],
  ['a lead', { lead_name: '<b>', lead_current_stage: 7 }, { lead: '<b>', leadStage: '7' }],
  ['what is no text', { deal_name: [], goal_name: {} }, {}],
])('a row of an event is parsed: %s', (_title, row, expected) => {
  const [event = expect.fail()] = events.parse([row], null).items;
  expect(Object.fromEntries(Object.entries(event).filter(([, value]) => value !== null))).toEqual(expected);
});

it.each([
  ['2026-11-23 10:15:00', '2026-11-23 10:15:00'],
  ['2026-11-23T10:15:00.123+03:00', '2026-11-23 10:15:00'],
  ['2025-02-30 25:61:00', null],
  ['вчера', null],
  [5, null],
])('time %j is parsed as %j', (time, expected) => {
  expect(events.parse([{ date_time_creation: time }], null).items[0]?.at).toBe(expected);
});

it.each([
  ['calls', calls],
  ['chats', chats],
  ['requests', requests],
  ['messages', messages],
  ['events', events],
])('%s are parsed or counted, whatever the rows hold', (_name, request: Request<Rows<unknown>>) => {
  const fields = [request.params['fields'], request.optional?.single ?? []]
    .flat()
    .map((field) => [String(field), anything] as const);
  const row = fc.oneof(anything, fc.record(Object.fromEntries(fields), { requiredKeys: [] }));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (data) => {
      const { items, unreadableCount } = request.parse(data, null);
      expect(items.length + unreadableCount).toBe(data.length);
    }),
  );
});
