// The demo account's calls, chats and requests, and its address book.
import { twoDigits } from '#src/domain/time.ts';
import { call, chat, type ChatLine, type Draft, gone, kept, lost, request } from './communications.ts';
import { emails, firstVisitorOf, names, personIds, phones } from './reserved.ts';
import type { World } from './world.ts';

/** The IDs of a person and one of their records, by default the first. */
const who = (personId: number, later = 0) => ({
  person_id: personId,
  visitor_id: firstVisitorOf(personId) + later,
});

const karenina = who(personIds.karenina);
const ofKarenina = who(personIds.karenina, 4);
const ofCompany = who(personIds.karenina, 6);
const petrov = who(personIds.petrov);
const otherPetrov = who(personIds.otherPetrov);
const petrova = who(personIds.petrova);
const hostile = who(personIds.hostile);
const broken = who(personIds.broken);
const secondPhone = '79215557788';
const markup = '<img src=x onerror="window.__hacked=1">';

const offer = {
  file_name: 'Расчёт на 30 мест.pdf',
  file_url: 'https://media.vokzal.example/chat/6f1d/offer.pdf',
  mime_type: 'application/pdf',
  type: 'document',
  size: 48_213,
};

const groupOrder: readonly ChatLine[] = [
  { source: 'visitor', text: 'Добрый день! Сколько будут стоить билеты на группу из тридцати человек?' },
  { source: 'operator', text: 'Здравствуйте, Анна! Сейчас посчитаю.' },
  { source: 'operator', text: null, resource: offer },
  { source: 'operator', text: 'Скидка семь процентов уже учтена.' },
  { source: 'visitor', text: 'Спасибо, отвечу до пятницы.' },
  { source: 'system', text: 'Посетитель закрыл чат' },
];

const hostileLines: readonly ChatLine[] = [
  { source: 'visitor', text: markup },
  { source: 'operator', text: '\u202Eслева направо\u202C </script><script>window.__hacked=1</script>' },
  { source: 'visitor', text: null, resource: { ...offer, file_url: 'javascript:window.__hacked=1' } },
  {
    source: 'visitor',
    text: null,
    resource: { ...offer, file_url: 'data:text/html,<b>файл</b>', file_name: '' },
  },
  { source: 'form_text', text: 'слово '.repeat(1_600) },
];

/** Anna Karenina's last year: 14 calls, 3 chats, 2 requests; and an older call. */
const ofAnna: readonly Draft[] = [
  call('3 10:15', phones.karenina, {
    ...karenina,
    last_answered_employee_full_name: 'Дина Облонская',
    talk_duration: 126,
  }),
  call('20 18:40', phones.karenina, who(personIds.karenina, 2)),
  // Two calls in the same second, and two in the same minute.
  call('27 16:05', secondPhone, ofKarenina),
  call('27 16:05', secondPhone, { ...ofCompany, ...lost }),
  call('48 11:30', secondPhone, { ...ofCompany, ...lost, voice_mail_records: [kept] }),
  call('48 11:30:40', secondPhone, ofCompany),
  call('62 09:20', secondPhone, { ...ofKarenina, ...lost }),
  call('90 17:45', secondPhone, { ...ofKarenina, direction: 'out', call_records: [gone] }),
  // A call without a record.
  call('118 10:00', secondPhone, { person_id: personIds.karenina }),
  call('150 12:05', phones.karenina, karenina),
  call('199 12:35', secondPhone, ofKarenina),
  call('230 15:50', secondPhone, ofCompany),
  call('280 09:30', phones.karenina, karenina),
  call('320 13:15', secondPhone, ofKarenina),
  call('500 14:30', secondPhone, ofCompany),
  chat(
    '6 14:20',
    {
      ...karenina,
      visitor_phone_number: Number(phones.karenina),
      chat_username: 'anna_karenina',
      chat_channel_type: 'whatsapp',
    },
    groupOrder,
  ),
  chat('75 13:10', ofKarenina),
  chat('210 19:45', ofCompany),
  request('9 21:10', {
    ...who(personIds.karenina, 1),
    visitor_phone_number: phones.karenina,
    visitor_name: names.karenina,
    visitor_email: emails.karenina,
    text: 'Есть ли скидка для группы из тридцати человек?',
    form_name: 'Групповая заявка',
    employee_comment: 'Скидка для группы согласована.\nСчёт просила отправить на обе почты.',
    employee_answer_message: 'Здравствуйте, Анна! Скидка для группы от двадцати человек семь процентов.',
    visitor_custom_properties: [
      { property_name: 'Количество мест', property_value: '30' },
      { property_name: 'Удобное время', property_value: 'после обеда' },
    ],
  }),
  request('170 08:55', { ...ofCompany, text: 'Нужны закрывающие документы на обе компании.' }),
];

const ofOthers: readonly Draft[] = [
  call('5 11:00', phones.petrov, petrov),
  request('7 13:25', { ...petrov, visitor_name: names.petrov, visitor_email: 'ivan@petrov.example' }),
  request('14 16:45', { ...otherPetrov, visitor_name: names.petrov, visitor_email: emails.request }),
  call('4 09:05', phones.shared, petrov),
  call('5 17:30', phones.shared, otherPetrov),
  call('12 12:00', phones.shared, petrova),
  call('31 12:10', phones.shared, petrov),
  call('2 20:05', phones.inNoRecord, petrova),
  chat('10 12:30', { ...petrova, visitor_phone_number: Number(phones.chatOnly) }),
  call('8 15:15', phones.klara, who(personIds.klara)),
  call('11 20:54', '79665557578', { ...who(personIds.tenThousandEvents), ...lost }),
  call('2 19:45', phones.ofNobody),
  call('9 09:10', phones.ofNobody),
  call('130 11:20', phones.longAgo, petrova),
  call('300 16:00', phones.longAgo, otherPetrov),
  call('4 08:00', '79165551401', broken),
  chat('4 08:10', broken),
  call('6 09:00', phones.hostile, hostile),
  call('7 09:00', phones.hostile, broken),
  chat('8 11:00', hostile, hostileLines),
  request('6 09:30', {
    ...hostile,
    visitor_phone_number: phones.hostile,
    visitor_name: `${markup} \u202Eанна`,
    visitor_email: 'javascript:alert(1)@example.com',
    text: '<script>window.__hacked=1</script>',
    form_name: '<b onclick="window.__hacked=1">Форма</b>',
    employee_comment: `\u202E${markup}`,
    employee_answer_message: 'слово '.repeat(800),
  }),
];

/** 10,000 calls, one every twelve minutes, until yesterday. */
const busyLine: readonly Draft[] = Array.from({ length: 10_000 }, (_, index) => {
  const minutes = (119 - (index % 120)) * 12;
  const time = `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
  const caller = index === 40 ? petrova : index === 3 || index === 9_000 ? petrov : {};
  return call(`${1 + Math.floor(index / 120)} ${time}`, phones.busy, caller);
});

/** The calls of every other account: one number of its own. */
const elsewhere = [call('4 12:30', phones.elsewhere, { person_id: personIds.karenina })];

/** The contacts of the address book, which have no person or visitor ID. */
const contacts = [
  [names.karenina, phones.karenina, emails.karenina] as const,
  [markup, phones.hostile, '"><b>@example.com'] as const,
  [names.petrov, phones.petrov, 'ivan@petrov.example'] as const,
  [names.klara, phones.klara, emails.addressBook] as const,
].map(([full_name, phone, email], index) => ({
  id: 3_300_000_001 + index,
  full_name,
  phone_numbers: [phone],
  emails: [email],
}));

/** The address book. */
export const contactsOf = (world: World) => (world.id === 0 ? contacts : []);

/** Adds the contact of its phone to a call. */
function withContact(draft: Draft): Draft {
  const { contact_phone_number: phone } = draft.row;
  const found = contacts.find(({ phone_numbers }) => phone_numbers[0] === phone);
  if (!found) return draft;
  return { ...draft, row: { contact_id: found.id, contact_full_name: found.full_name, ...draft.row } };
}

export const draftsOf = (world: World): readonly Draft[] =>
  world.id === 0 ? [...[...ofAnna, ...ofOthers].map(withContact), ...busyLine] : elsewhere;
