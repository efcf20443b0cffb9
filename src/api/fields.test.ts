import { expect, it } from 'vitest';
import { count, parseHttpUrl } from './fields.ts';
import { enumText, names, seconds } from './reports.ts';
import { type Field, z } from './schema.ts';

const read = ({ schema }: Field, value: unknown): unknown => z.parse(schema, value);

it.each([
  [{ value: 'Посещение', value_id: 'visit' }, 'visit', 'Посещение'],
  ['Принятый', null, 'Принятый'],
  [{ value_id: 'visit' }, 'visit', null],
  [{ value: 42, value_id: ['x'] }, null, '42'],
])('enumText reads %j', (value, id, text) => expect(read(enumText, value)).toEqual({ id, text }));

it.each([{}, '', ['call']])('enumText does not read %j', (value) => expect(read(enumText, value)).toBeNull());

it.each([
  [187, 187],
  ['00:03:07', 187],
  ['3:07', 187],
  ['1:00:00', 3600],
  [0, 0],
  ['19.6', 20],
  ['', null],
  [-5, null],
  ['3 min', null],
  ['1:2', null],
  [1e300, null],
])('seconds reads %j', (value, expected) => expect(read(seconds, value)).toBe(expected));

it.each([
  ['HTTP://media.example', 'http://media.example/'],
  ['javascript:alert(1)', null],
  [' https://media.example/', null],
  ['https://a b.example/', null],
  ['https:\\\\media.example', null],
  ['https://user:secret@media.example/', null],
  ['//media.example/a', null],
  [5, null],
])('parseHttpUrl reads %j', (value, expected) => expect(parseHttpUrl(value)).toBe(expected));

it.each([
  ['12', 12],
  [0, 0],
  [1.5, null],
  [-1, null],
])('count reads %j', (value, expected) => expect(read(count, value)).toBe(expected));

it.each<[unknown, readonly string[]]>([
  [
    [{ tag_name: 'VIP' }, { tag_name: null }, { name: 'x' }, 'Новый', 'Новый', null],
    ['VIP', 'Новый'],
  ],
  [{ first: { tag_name: 'VIP' } }, ['VIP']],
  ['VIP', ['VIP']],
  [true, []],
])('names reads %j', (value, expected) => expect(read(names('tag_name'), value)).toEqual(expected));
