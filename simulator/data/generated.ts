import { Random } from './random.ts';
import type { VisitorRow } from './visitor-row.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const men = words(
  'Алексей Андрей Артём Борис Вадим Глеб Дмитрий Егор Иван Кирилл Олег Павел Сергей Фёдор Юрий',
);
const women = words('Алёна Анна Вера Галина Дарья Жанна Зоя Инна Ксения Лидия Марина Ольга Софья Ульяна Яна');
/** A woman's surname has “а” at the end. */
const surnames = words('Алфёров Берёзкин Ветров Громов Дёмин Ершов Журавлёв Зимин Исаев Лапин Орехов Панов');
const companies = words(
  'Азимут Берег Весна Гранит Дельта Енисей Заря Искра Кедр Ладога Маяк Нева Орбита Парус',
);
export const siteNames = words(
  'azimut bereg vesna granit delta enisey zarya iskra kedr ladoga mayak neva orbita',
);

const comments = [
  'Просил перезвонить после обеда.',
  'Жаловался на долгое ожидание на линии.\nИзвинились, дали промокод.',
  'Хочет сменить тариф.\nОтправили сравнение.\nРешит в понедельник.',
];

export function createPersonName(random: Random): string {
  const woman = random.chance(0.5);
  const first = random.pick(woman ? women : men);
  const last = random.pick(surnames) + (woman ? 'а' : '');
  return random.chance(0.7) ? `${first} ${last}` : `${last} ${first}`;
}

export const createCompanyName = (random: Random): string =>
  `${random.pick(['ООО', 'АО', 'ИП', 'ЗАО'])} «${random.pick(companies)}»`;

/** A Russian mobile number in one of the usual notations. */
function createPhone(random: Random): string {
  const [code, a, b, c] = [random.int(910, 989), 555, random.int(10, 99), random.int(10, 99)];
  return random.pick([
    `+7${code}${a}${b}${c}`,
    `${code}${a}${b}${c}`,
    `+7 (${code}) ${a}-${b}-${c}`,
    `8-${code}-${a}-${b}-${c}`,
  ]);
}

const createMany = <T>(count: number, create: () => T): T[] => Array.from({ length: count }, create);

/** The records of one person. They share few names, phones and e-mails, so that they overlap. */
export function generateVisitors(
  personId: number,
  count: number,
  firstVisitorId: number,
): readonly VisitorRow[] {
  const random = new Random(personId + firstVisitorId);
  const poolSize = Math.ceil(Math.sqrt(count)) + 1;
  const names = createMany(poolSize, () => createPersonName(random));
  const phones = createMany(poolSize * 2, () => createPhone(random));
  const emails = createMany(
    poolSize * 2,
    () => `${random.pick(siteNames)}.${random.int(1, 999)}@mail.example`,
  );
  const employers = createMany(Math.min(poolSize, 20), () => createCompanyName(random));
  return Array.from({ length: count }, (_, index) => ({
    person_id: personId,
    visitor_id: firstVisitorId + index,
    name: index === 0 || random.chance(0.85) ? random.pick(names) : null,
    phones: random.some(phones, random.int(index === 0 ? 1 : 0, 3)),
    emails: random.some(emails, random.int(0, 2)),
    company: random.chance(0.5) ? random.pick(employers) : null,
    commentary: random.chance(0.3) ? random.pick(comments) : null,
  }));
}
