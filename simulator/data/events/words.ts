import type { Tag } from './event.ts';

export const employees = [
  'Марина Щербацкая',
  'Олег Вронский',
  'Дина Облонская',
  'Константин Лёвин',
  'Варвара Свияжская',
] as const;

export function employeeIdOf(name: string | null): number | null {
  const index = employees.findIndex((employee) => employee === name);
  return index === -1 ? null : 7_001 + index;
}

interface Campaign {
  readonly campaign: string;
  readonly source: string;
  readonly site: string;
}

export const campaigns: readonly Campaign[] = [
  { campaign: 'Посетители без рекламной кампании', source: 'Прямые заходы', site: 'vokzal.example' },
  { campaign: 'Билеты: поиск', source: 'Яндекс.Директ', site: 'vokzal.example' },
  { campaign: 'Щит у вокзала', source: 'Наружная реклама', site: 'vokzal.example' },
  { campaign: 'Групповые поездки', source: 'ВКонтакте', site: 'groups.vokzal.example' },
  { campaign: 'Рассылка, осень', source: 'E-mail', site: 'groups.vokzal.example' },
];

export const tags: readonly Tag[] = [
  { tag_id: 501, tag_name: 'Новый клиент', tag_type: 'auto' },
  { tag_id: 502, tag_name: 'Жалоба', tag_type: 'manual' },
  { tag_id: 503, tag_name: 'Перезвонить', tag_type: 'manual' },
  { tag_id: 504, tag_name: 'Групповой заказ', tag_type: 'manual' },
];

export const requestTexts = [
  'Здравствуйте! Перезвоните мне, пожалуйста, после обеда.',
  'Сколько стоит доставка двадцати мест багажа?',
  'Не пришёл счёт на почту, отправьте ещё раз.',
  'Есть ли скидка для группы из тридцати человек?',
  'Хочу вернуть билет, как это сделать?',
] as const;

export const goals = [
  'Открыл тарифы',
  'Скачал прайс-лист',
  'Провёл на сайте две минуты',
  'Нажал «Позвонить»',
];

export const leadStages = ['Новый', 'В работе', 'Передан в отдел продаж'];

export const dealStages = ['Согласование', 'Счёт выставлен', 'Оплачена'];
