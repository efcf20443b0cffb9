import { personIds } from '../reserved.ts';
import { visitorRow, type VisitorRow } from '../visitor-row.ts';

const record = (visitorId: number, name: string | null, fields: Partial<VisitorRow> = {}) =>
  visitorRow(personIds.karenina, visitorId, name, fields);

const longComment = [
  'История обращений, собрано вручную.',
  '',
  '12.03 — первый звонок с рекламы на щите у вокзала. Спрашивала, можно ли отправить двадцать мест багажа одним заказом.',
  '14.03 — перезвонила сама, недовольна: счёт пришёл на старую почту. Выставили заново.',
  '20.03 — оплата поступила, но с лицевого счёта другой компании. Бухгалтерия просит письмо.',
  '02.04 — просит звонить только на мобильный: городской снимает секретарь и забывает передать.',
  '15.04 — новый заказ, вдвое больше прежнего. Согласована скидка семь процентов, до конца квартала.',
  '30.04 — жалоба на упаковку, фотографии в переписке. Компенсировали доставку.',
  '11.05 — постоянный клиент, при входящем звонке соединять сразу со старшим менеджером.',
].join('\n');

/** Twelve records of one person: several names, two companies, one number in six notations. */
export const karenina: readonly VisitorRow[] = [
  record(7100000501, 'Анна Каренина', {
    phones: ['+7 (916) 555-12-34'],
    emails: ['anna@vokzal.example'],
    company: 'ООО «Вокзал»',
    commentary: 'Просит звонить после 11:00.',
  }),
  record(7100000502, 'Каренина Анна Аркадьевна', {
    phones: ['89165551234', '+7 495 555-01-01'],
    emails: ['Anna@Vokzal.example'],
    company: 'ООО «Вокзал»',
  }),
  record(7100000503, 'Анна Каренина', {
    phones: ['8 916 555 12 34'],
    emails: ['anna.k@mail.example', 'ANNA@VOKZAL.EXAMPLE'],
    commentary:
      'Марина: интересуется групповыми билетами.\nОлег: отправил расчёт.\nМарина: ждёт ответа до пятницы.',
  }),
  record(7100000504, 'Алёна Каренина', {
    phones: ['9165551234'],
    company: 'ООО Вокзал',
    commentary: 'Представилась Алёной, голос тот же.',
  }),
  record(7100000505, 'Алена Каренина', {
    phones: ['7 916 555-12-34', '8(921)555-77-88'],
    emails: ['anna.k@mail.example'],
  }),
  record(7100000506, null),
  record(7100000507, 'А. Каренина', {
    phones: ['+79215557788'],
    emails: ['zakaz@relsy.example'],
    company: 'АО «Рельсы и шпалы»',
    commentary: 'Звонила от имени другой компании, просила закрывающие документы на обе.',
  }),
  record(7100000508, 'анна', {
    phones: ['8-916-555-12-34', '8-916-555-12-34'],
  }),
  record(7100000509, 'Анна Каренина', {
    phones: ['+7 (921) 555-77-88', '+7 (495) 555-01-01 доб. 12'],
    emails: ['Zakaz@Relsy.example', 'anna@vokzal.example'],
    company: 'АО «Рельсы и шпалы»',
    commentary: longComment,
  }),
  record(7100000510, 'Каренина (секретарь)', {
    phones: ['84955550101'],
    emails: ['priemnaya@vokzal.example'],
    company: 'ООО «Вокзал»',
    commentary: 'Это не она, а приёмная. Не путать.',
  }),
  record(7100000511, null, {
    phones: ['+7 916 555 12 34'],
    emails: ['anna.k@mail.example'],
  }),
  record(7100000512, 'Anna Karenina', {
    emails: ['anna.karenina@example.com'],
    company: 'Vokzal LLC',
    commentary: 'Wrote in English from the chat on the partner site.',
  }),
];

/** By visitor ID. */
export const usernames: Readonly<Record<string, readonly string[]>> = {
  7100000501: ['anna_karenina', 'Анна Аркадьевна'],
};
export const properties: Readonly<Record<string, readonly object[]>> = {
  7100000501: [
    { id: 301, name: 'Город', value: 'Санкт-Петербург' },
    { id: 302, name: 'Номер договора', value: 'В-1877/12' },
    { id: 303, name: 'Персональный менеджер', value: null },
  ],
  7100001301: [{ id: 301, name: '<b>Город</b>', value: '<script>window.__hacked=1</script>' }],
};
