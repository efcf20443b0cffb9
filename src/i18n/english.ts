import { createFormats } from './formats.ts';
import { pluralEn } from './plural.ts';

export const formats = createFormats('en');
export const { number } = formats;

export const points = (count: number) =>
  `${number(count)} ${pluralEn(count, { one: 'point', other: 'points' })}`;

export const visitors = (count: number) => pluralEn(count, { one: 'visitor', other: 'visitors' });
