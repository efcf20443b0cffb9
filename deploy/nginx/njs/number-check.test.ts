import { expect, it } from 'vitest';
import numberCheck from './number-check.js';

const fault = (text: string) => numberCheck.faultOfNumbers(new TextEncoder().encode(text));

it.each([
  ['[0,-0,7,-7]', ''],
  ['{"a":9007199254740991,"b":-9007199254740991}', ''],
  ['[1e3,1E+15,90e-1,0e0]', ''],
  ['[123456789012345e-1]', ''],
  ['[1234567890123456e-1]', 'invalid_request'],
  ['[1.0]', 'invalid_request'],
  ['[-0.5e1]', 'invalid_request'],
  ['[1234567890123456789]', 'invalid_request'],
  ['[01]', 'parse_error'],
  ['[-01]', 'parse_error'],
  ['[1,\n00]', 'parse_error'],
  ['[.5]', 'parse_error'],
  ['[1.]', 'parse_error'],
  ['[1.e1]', 'parse_error'],
  ['["01",".5",{"1.":"-"}]', ''],
  [String.raw`["\\",01]`, 'parse_error'],
  [String.raw`["\"",01]`, 'parse_error'],
  [String.raw`["\\\"01"]`, ''],
  [String.raw`["\\\"",.5]`, 'parse_error'],
  ['7', ''],
  ['', ''],
])('the numbers of %s: %j', (text, expected) => {
  expect(fault(text)).toBe(expected);
});
