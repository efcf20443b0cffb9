import { metadataForms } from '../data/people.ts';
import { Random } from '../data/random.ts';
import { failingVisitorOf, reservedPeople, visitorsOfNobody } from '../data/reserved.ts';
import { ApiFailure, failure } from '../rpc/failure.ts';
import type { JsonObject } from '#src/lib/is-record.ts';
import { readId, readIds } from '../rpc/params.ts';
import { readBehalf, type Context, type Method, type Result } from './method.ts';

const reservedById = new Map(reservedPeople.map((person) => [person.id, person]));

/** Throws the failure that the person is reserved for, or gives its fault to the answer. */
function meet({ state, caller, method }: Context, personId: number, answer: Result): Result {
  const person = reservedById.get(personId);
  return person ? { ...answer, fault: state.reserved.meet(caller, person, method) } : answer;
}

export const getPersonVisitors: Method = {
  name: 'get.person_visitors',
  run(context) {
    const personId = readId(context.params, 'person_id');
    const { world } = readBehalf(context);
    const data = world.rows(personId);
    return meet(context, personId, {
      data,
      totalItems: data.length,
      metadataForm: metadataForms.get(personId),
    });
  },
};

export const getPersonForVisitor: Method = {
  name: 'getobj.person_for_visitor',
  run(context) {
    const visitorId = readId(context.params, 'visitor_id');
    const { world } = readBehalf(context);
    if (visitorId === visitorsOfNobody.withNull) return { data: { person_id: null } };
    if (visitorId === visitorsOfNobody.notFound)
      throw new ApiFailure(-32602, 'entity_not_found', 'Entity not found', {});
    const found = world.find(visitorId);
    if (!found) throw failure('invalid_parameter_value', { field: 'visitor_id', value: visitorId });
    const { personId } = found;
    const answer = { data: { person_id: personId } };
    return visitorId === failingVisitorOf(personId) ? meet(context, personId, answer) : answer;
  },
};

interface CustomProperty {
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
function usernamesOf(visitorId: number): readonly string[] {
  const known = handWrittenUsernames[visitorId];
  if (known) return known;
  const random = new Random(visitorId % 4_294_967_291);
  if (random.chance(0.5)) return [];
  return [`${random.pick(nicknames)}_${random.int(10, 99)}`];
}

/** Custom properties that the account keeps; about every second visitor has some. */
function propertiesOf(visitorId: number): readonly CustomProperty[] {
  const known = handWrittenProperties[visitorId];
  if (known) return known;
  const random = new Random((visitorId + 7) % 4_294_967_291);
  if (random.chance(0.5)) return [];
  return [
    { id: 301, name: 'Город', value: random.pick(cities) },
    { id: 304, name: 'Тариф', value: random.chance(0.8) ? random.pick(tariffs) : null },
  ];
}

function contactsOf(row: JsonObject): { name: unknown; phones: unknown; emails: unknown } {
  const { name = null, phones = [], emails = [] } = row;
  return { name, phones, emails };
}

export const getVisitor: Method = {
  name: 'getobj.visitor',
  run(context) {
    const id = readId(context.params, 'id');
    const found = readBehalf(context).world.find(id);
    if (!found) throw failure('invalid_parameter_value', { field: 'id', value: id });
    const { name, phones, emails } = contactsOf(found.row);
    return { data: { name, phone_numbers: phones, emails, properties: propertiesOf(id) } };
  },
};

/** Visitors that do not exist are left out. */
export const getVisitors: Method = {
  name: 'get.visitors',
  run(context) {
    const ids = readIds(context.params, 'ids');
    const { world } = readBehalf(context);
    const data = [...new Set(ids)].flatMap((id) => {
      const found = world.find(id);
      return found ? [{ id, ...contactsOf(found.row), usernames: usernamesOf(id) }] : [];
    });
    return { data, totalItems: data.length };
  },
};
