import { expect, it } from 'vitest';
import { InvalidResponse } from '#src/domain/json.ts';
import { exampleRefusal } from '#src/api/testing/failures.ts';
import { toVisitorId } from '#src/domain/testing/ids.ts';
import { personForVisitorRequest, propertiesRequest, usernamesRequest } from './person-requests.ts';

const visitor = { visitorId: toVisitorId(5), userId: null };

const parsePerson = (data: unknown) => personForVisitorRequest(visitor).parse(data, null);

it.each([
  [6145241079, 6145241079],
  ['6145241079', 6145241079],
  [null, null],
])('getobj.person_for_visitor: %j is the person %j', (person_id, person) => {
  expect(parsePerson({ person_id, extra: 1 })).toBe(person);
});

it.each([null, {}, []].map((data) => [data]))('getobj.person_for_visitor: %j is no person', (data) => {
  expect(parsePerson(data)).toBeNull();
});

it.each([{ id: 1 }, { person_id: ' 1' }, { person_id: 2 ** 53 }])(
  'getobj.person_for_visitor: %j is unreadable',
  (data) => {
    expect(() => parsePerson(data)).toThrow(InvalidResponse);
  },
);

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
