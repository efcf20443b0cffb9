import { createFormats } from './formats.ts';
import { pluralEn } from './plural.ts';

export const formats = createFormats('en');
export const { number } = formats;

export const visitors = (count: number) => pluralEn(count, { one: 'visitor', other: 'visitors' });
