import { expect, it } from 'vitest';
import { InvalidResponse } from '#src/domain/json.ts';
import { exampleRefusal } from '#src/api/testing/failures.ts';
import { toVisitorId } from '#src/domain/testing/ids.ts';
import { personForVisitorRequest, propertiesRequest, usernamesRequest } from './person-requests.ts';

const visitor = { visitorId: toVisitorId(5), userId: null };

it.each<[unknown, number | null | Error]>([
  [{ person_id: 6145241079, extra: 1 }, 6145241079],
  [{ person_id: '6145241079' }, 6145241079],
  ...[{ person_id: null }, null, {}, []].map((data): [unknown, null] => [data, null]),
  [{ id: 1 }, new InvalidResponse()],
  [{ person_id: ' 1' }, new InvalidResponse()],
  [{ person_id: 2 ** 53 }, new InvalidResponse()],
])('getobj.person_for_visitor: %j is the person %s', (data, person) => {
  const parse = () => personForVisitorRequest(visitor).parse(data, null);
  if (person instanceof Error) expect(parse).toThrow(person);
  else expect(parse()).toBe(person);
});

it.each([
  ['entity_not_found', null],
  ['invalid_parameter_value', 'visitor_id'],
  ['data_type_error', 'visitor_id'],
])('getobj.person_for_visitor: %s of the field %s is no person', (mnemonic, field) => {
  const { mapRefusal = expect.fail() } = personForVisitorRequest(visitor);
  expect(mapRefusal(exampleRefusal({ mnemonic, field }))).toBeNull();
  expect(() => mapRefusal(exampleRefusal({ mnemonic: 'forbidden', field }))).toThrow('forbidden');
  expect(() => mapRefusal(exampleRefusal({ mnemonic: 'data_type_error', field: 'user_id' }))).toThrow(
    'data_type_error',
  );
});

it.each<[string, unknown, object]>([
  ['a text', [{ id: 1, name: 'n', value: 'v' }], [{ name: 'n', value: 'v' }]],
  ['a number', [{ value: 5 }], [{ name: null, value: '5' }]],
  ['no list', 'x', []],
  ['others that are none', [null, { value: true }], [{ name: null, value: 'true' }]],
  ['no value', [{ name: 'n' }, { name: 'n', value: ' ' }], []],
])('getobj.visitor: %s', (_title, properties, expected) => {
  expect(propertiesRequest(visitor).parse({ properties }, null)).toEqual(expected);
});

it.each([
  ['the documented row', [{ id: 5, name: 'А', phones: ['1'], usernames: ['u', 'v'] }], ['u', 'v']],
  ['an id in text, and what is no text', [{ id: '5', usernames: [1, 'u'] }], ['u']],
  ['one text', [{ id: 5, usernames: 'u' }], ['u']],
  ['of another visitor, and no row', [{ id: 1, usernames: ['u'] }, 'row'], []],
])('get.visitors gives the usernames of its visitor: %s', (_title, data, usernames) => {
  expect(usernamesRequest(visitor).parse(data, null)).toEqual(usernames);
});

it('get.visitors gives no usernames on a portal without it; other refusals stay', () => {
  const { mapRefusal = expect.fail() } = usernamesRequest(visitor);
  expect(mapRefusal(exampleRefusal({ mnemonic: 'method_not_found' }))).toEqual([]);
  expect(() => mapRefusal(exampleRefusal({ mnemonic: 'forbidden' }))).toThrow('forbidden');
});
