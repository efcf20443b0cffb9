import type { Tag } from './events/event.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

// What the generated records are made of.

export const maleNames = words(`
  Алексей Андрей Артём Борис Вадим Виктор Глеб Дмитрий Егор Иван Кирилл Леонид Максим Никита Олег Павел
  Роман Сергей Тимур Фёдор Юрий Ярослав
`);

export const femaleNames = words(`
  Алёна Анна Вера Галина Дарья Екатерина Жанна Зоя Инна Ксения Лидия Марина Надежда Ольга Полина Раиса
  Софья Татьяна Ульяна Юлия Яна
`);

/** Stem, and the stem's ending for a woman: `Громов` + `а`. */
export const surnames = words(`
  Алфёров Берёзкин Ветров Громов Дёмин Ершов Журавлёв Зимин Исаев Калинин Лапин Мельников Назаров Орехов
  Панов Рябов Седов Токарев Ушаков Фомин Хохлов Царёв Чернов Шилов Щукин Юдин Яшин
`);

export const patronymics = words(`
  Алексеевич Андреевич Борисович Викторович Дмитриевич Иванович Олегович Павлович Романович Сергеевич
  Фёдорович Юрьевич
`);

export const companyForms = ['ООО', 'АО', 'ИП', 'ЗАО', 'НКО'] as const;

export const companyNames = words(`
  Азимут Берег Весна Гранит Дельта Енисей Заря Искра Кедр Ладога Маяк Нева Орбита Парус Рассвет Сокол
  Тайга Урал Фарватер Циркуль Эхо Янтарь
`);

export const siteWords = words(`
  azimut bereg vesna granit delta enisey zarya iskra kedr ladoga mayak neva orbita parus rassvet sokol
  tayga ural farvater cirkul eho yantar
`);

export const englishCompanyNames = words(`
  Amber Beacon Cedar Compass Delta Echo Fairway Granite Harbour Juniper Lantern Meridian Northwind Orbit
  Pine Quarry Sail Taiga Umbra Willow
`);

export const mailHosts = ['mail.example', 'pochta.example', 'inbox.example', 'example.com'] as const;

export const comments = [
  'Просил перезвонить после обеда.',
  'Интересуется доставкой в регион.',
  'Спрашивал про скидку на второй заказ.',
  'Не отвечает на звонки, писать на почту.',
  'Ждёт счёт до конца недели.',
  'Жаловался на долгое ожидание на линии.\nИзвинились, дали промокод.',
  'Заказ оформлен, оплата картой при получении.',
  'Повторное обращение по гарантии.',
  'Говорит по-английски.',
  'Хочет сменить тариф.\nОтправили сравнение.\nРешит в понедельник.',
] as const;

/** Words of events. */
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
