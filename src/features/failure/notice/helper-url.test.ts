import { expect, it } from 'vitest';
import { helperUrl } from './helper-url.ts';

it.each([
  'https://comagic.ru/help',
  'https://www.comagic.ru/support/api/?id=1#errors',
  'https://uiscom.ru/academiya/spravochnyj-centr/dokumentatsiya-api/data_api',
  'https://www.callgear.com/',
  'https://help.callgear.ae/',
  'https://novofon.ru/help',
])('follows %s', (url) => {
  expect(helperUrl(url)).toBe(url);
});

it.each([
  [null],
  [''],
  ['help'],
  ['//comagic.ru/help'],
  ['/help'],
  ['http://comagic.ru/'],
  ['javascript:alert(1)//https://comagic.ru/'],
  ['data:text/html,https://comagic.ru'],
  ['https://evilcomagic.ru/'],
  ['https://comagic.ru.evil.example/'],
  ['https://evil.example/comagic.ru'],
  ['https://evil.example/?https://comagic.ru'],
  ['https://evil.example#.comagic.ru'],
  ['https://evil.example\\.comagic.ru'],
  ['https://comagic.ru@evil.example/'],
  ['https://user@comagic.ru/'],
  ['https://user:secret@comagic.ru/'],
  ['https://comagic.ru:8443/'],
  ['https://comagic.ru./'],
  ['https://comagic.com/'],
  ['https://ru/'],
  ['https://сomagic.ru/'],
  [' https://comagic.ru/'],
  ['https://comagic.ru/\n'],
  ['https://comagic.ru/\u202e'],
  ['ht\ntps://comagic.ru/'],
  [`https://comagic.ru/${'x'.repeat(2000)}`],
])('does not follow %j', (text) => {
  expect(helperUrl(text)).toBeNull();
});
