// What the command line asks for.
import { parseArgs } from 'node:util';
import { pageNames, type PageName } from './pages.ts';

export const parts = [
  'new-tab',
  'new-tab-slow',
  'same-tab',
  'cold',
  'cold-slow',
  'warm',
  'warm-slow',
  'many',
  'lighthouse',
] as const;
export type Part = (typeof parts)[number];

export type Options = {
  readonly parts: readonly Part[];
  readonly pages: readonly PageName[];
  /** Measured rounds; in each, every page is measured once. */
  readonly runs: number;
  /** false: measures the builds that are there. */
  readonly build: boolean;
  /** Prints what each page asked for on the way to the cards. */
  readonly waterfall: boolean;
};

/** @throws {Error} for a name or a number that is none */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      pages: { type: 'string' },
      runs: { type: 'string', default: '9' },
      'no-build': { type: 'boolean', default: false },
      waterfall: { type: 'boolean', default: false },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs must be a whole number from 1 on.');
  return {
    parts: chosen('--only', parts, values.only),
    pages: chosen('--pages', pageNames, values.pages),
    runs,
    build: !values['no-build'],
    waterfall: values.waterfall,
  };
}

/** Names divided by commas, in the order of `all`; without any, all. */
function chosen<T extends string>(option: string, all: readonly T[], text: string | undefined): readonly T[] {
  if (text === undefined) return all;
  const names = text.split(',');
  const unknown = names.find((name) => !all.some((known) => known === name));
  if (unknown !== undefined) throw new Error(`${option}: not "${unknown}", but ${all.join(', ')}.`);
  return all.filter((name) => names.includes(name));
}
