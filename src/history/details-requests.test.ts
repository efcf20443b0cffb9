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
const messages = chatMessagesRequest(toPersonKey(5), 5);
const events = personEventsRequest({ ...ofDay, offset: 0 });

const at = '2026-11-23 10:15:00';
const id = '0123456789abcdef0123456789ABCDEF';
const link = `https://media.comagic.ru/5139032004/${id}`;
const talk = { kind: 'talk', source: link };
const none = { call_records: [], wav_call_records: [], voice_mail_records: [] };
const noIds = { communicationId: null, visitorId: null };
const page = (length: number) => `https://a.example/`.padEnd(length, 'a');

const form = (visitor_custom_properties: unknown) => ({ visitor_custom_properties });
const town = (property_value: unknown) => ({ property_name: 'Город', property_value });
const tula = { name: 'Город', value: 'Тула' };

const anything = fc.anything({ maxDepth: 1, maxKeys: 3 });

/** The title, the request, a row of its response, and what is read of it. */
it.each<[string, Request<Rows<object>>, object, object]>([
  [
    'a call as documented',
    calls,
    {
      ...none,
      start_time: at,
      direction: 'in',
      wait_duration: '00:00:12',
      talk_duration: 'долго',
      employees: [{ employee_full_name: 'Мария', is_talked: true }, { employee_full_name: 'Пётр' }],
      tags: [{ tag_id: 1, tag_name: 'VIP' }],
      call_records: [id],
      full_record_file_link: link,
      communication_id: 5139032004,
      visitor_id: 7_100_000_501,
    },
    {
      at,
      direction: 'in',
      waitSeconds: 12,
      talkSeconds: null,
      employees: ['Мария', 'Пётр'],
      tags: ['VIP'],
      recordings: [talk, { kind: 'talk', source: id }],
      communicationId: '5139032004',
      visitorId: 7_100_000_501,
    },
  ],
  // An empty list says that nothing was recorded; null and a missing one do not.
  ['a link without recordings', calls, { ...none, full_record_file_link: link }, { recordings: [] }],
  ['a link, null', calls, { call_records: null, full_record_file_link: link }, { recordings: [talk] }],
  ['a link, no list', calls, { full_record_file_link: link }, { recordings: [talk] }],
  ['a link in an object', calls, { call_records: { first: link } }, { recordings: [talk] }],
  [
    'ids only, as a published client prints a row',
    calls,
    { communication_id: '61', wav_call_records: id, voice_mail_records: [id] },
    { communicationId: '61', recordings: ['wav', 'voice_mail'].map((kind) => ({ kind, source: id })) },
  ],
  ['a short id', calls, { call_records: [id.slice(1), `../${id.slice(3)}`, 5, null] }, { recordings: [] }],
  ['a long id', calls, { call_records: [`${id}0`, `${id}/`] }, { recordings: [] }],
  ['a link that is none', calls, { full_record_file_link: 'javascript:alert(1)' }, { recordings: [] }],
  ['numbers that are none', calls, { communication_id: '1/2', visitor_id: 2 ** 53 }, noIds],
  ['the longest address of a page', calls, { entrance_page: page(2000) }, { entrancePage: page(2000) }],
  ['a longer address', calls, { entrance_page: page(2001) }, { entrancePage: null }],
  [
    'a chat',
    chats,
    { id: 5, date_time: at, status: 'succeed', duration: '90', chat_username: '@anna', is_transfer: true },
    {
      at,
      chatId: 5,
      status: { id: null, text: 'succeed' },
      seconds: 90,
      username: '@anna',
      isTransferred: true,
    },
  ],
  ['an odd chat', chats, { id: 'x', chat_username: ['@anna'] }, { chatId: null, username: null, at: null }],
  [
    'a request',
    requests,
    { date_time: at, text: 'Перезвоните\nмне', visitor_phone_number: 79161234567 },
    { at, text: 'Перезвоните\nмне', phone: '79161234567', fields: [] },
  ],
  [
    'form fields',
    requests,
    form([town('Тула'), { property_value: 'Тула' }, town(null), null, true]),
    { fields: [tula, { ...tula, name: null }] },
  ],
  ['form fields in an object', requests, form({ a: town(3) }), { fields: [{ ...tula, value: '3' }] }],
  [
    'what an employee wrote',
    requests,
    { form_name: 'Заявка', employee_comment: 'Скидка\nда', employee_answer_message: 'Да' },
    { formName: 'Заявка', comment: 'Скидка\nда', answer: 'Да' },
  ],
  [
    'an odd request',
    requests,
    { form_name: { value: '<b>' }, employee_comment: '', employee_answer_message: {} },
    { formName: '<b>', comment: null, answer: null },
  ],
  [
    'an event as published',
    events,
    { event_type: { value: 'Посещение', value_id: 'visit' }, call_status: null, date_time_creation: at },
    { type: { id: 'visit', text: 'Посещение' }, callStatus: null, at },
  ],
  ['a time of another form', events, { date_time_creation: '2026-11-23T10:15:00.123+03:00' }, { at }],
  ['a time that is none', events, { date_time_creation: '2025-02-30 25:61:00' }, { at: null }],
  ['a word for a time', events, { date_time_creation: 'вчера' }, { at: null }],
  ['a number for a time', events, { date_time_creation: 5 }, { at: null }],
  ['a status', events, { call_status: 'Принятый' }, { callStatus: { id: null, text: 'Принятый' } }],
  ['a lead', events, { lead_name: '<b>', lead_current_stage: 7 }, { lead: '<b>', leadStage: '7' }],
  ['what is no text', events, { deal_name: [], goal_name: {} }, { deal: null, goal: null }],
])('a row is parsed: %s', (_title, request, row, expected) => {
  expect(request.parse([row], null).items).toEqual([expect.objectContaining(expected)]);
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

it.each([
  ['calls', calls],
  ['chats', chats],
  ['requests', requests],
  ['messages', messages],
  ['events', events],
])('%s are parsed or counted, whatever the rows hold', (_name, request: Request<Rows<unknown>>) => {
  const fields = [request.params['fields'], request.optional?.fields ?? []]
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
