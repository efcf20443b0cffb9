import { Random } from './random.ts';

/** What `get.visitors` and `getobj.visitor` know of a visitor beyond `get.person_visitors`. */

export interface CustomProperty {
  readonly id: number;
  readonly name: string;
  readonly value: string | null;
}

const handWrittenUsernames: Readonly<Record<number, readonly string[]>> = {
  7100000501: ['anna_karenina', 'Анна Аркадьевна'],
  7100000505: ['@alena.k'],
  7100001301: ['<img src=x onerror="window.__hacked=1">'],
};

const handWrittenProperties: Readonly<Record<number, readonly CustomProperty[]>> = {
  7100000501: [
    { id: 301, name: 'Город', value: 'Санкт-Петербург' },
    { id: 302, name: 'Номер договора', value: 'В-1877/12' },
    { id: 303, name: 'Персональный менеджер', value: null },
  ],
  7100001301: [{ id: 301, name: '<b>Город</b>', value: '<script>window.__hacked=1</script>' }],
};

const nicknames = ['kot', 'lisa', 'sova', 'zayka', 'volk', 'chizh', 'shmel', 'yozhik'] as const;
const cities = ['Тула', 'Казань', 'Пермь', 'Омск', 'Самара', 'Псков', 'Вологда', 'Томск'] as const;
const tariffs = ['Старт', 'Бизнес', 'Всё включено'] as const;

/** Names in messengers and social networks; about every second visitor has some. */
export function usernamesOf(visitorId: number): readonly string[] {
  const known = handWrittenUsernames[visitorId];
  if (known) return known;
  const random = new Random(visitorId % 4_294_967_291);
  if (random.chance(0.5)) return [];
  return [`${random.pick(nicknames)}_${random.int(10, 99)}`];
}

/** Custom properties that the account keeps; about every second visitor has some. */
export function propertiesOf(visitorId: number): readonly CustomProperty[] {
  const known = handWrittenProperties[visitorId];
  if (known) return known;
  const random = new Random((visitorId + 7) % 4_294_967_291);
  if (random.chance(0.5)) return [];
  return [
    { id: 301, name: 'Город', value: random.pick(cities) },
    { id: 304, name: 'Тариф', value: random.chance(0.8) ? random.pick(tariffs) : null },
  ];
}
