// Parses the command line.
import { parseArgs } from 'node:util';
import { pageNames, type PageName } from './pages/pages.ts';

export const parts = [
  'new-tab',
  'new-tab-slow',
  'same-tab',
  'find-link',
  'find-link-slow',
  'cold',
  'cold-slow',
  'warm',
  'warm-slow',
  'many',
  'history',
  'conversation',
  'history-many',
  'lighthouse',
] as const;
export type Part = (typeof parts)[number];

export type Options = {
  readonly parts: readonly Part[];
  readonly pages: readonly PageName[];
  /** How many rounds; each measures every page once. */
  readonly runs: number;
  /** false: measures the existing builds. */
  readonly build: boolean;
};

/** @throws {Error} for an unknown name or an invalid number */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string' },
      pages: { type: 'string' },
      runs: { type: 'string', default: '9' },
      'no-build': { type: 'boolean', default: false },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs must be a whole number from 1 on.');
  return {
    parts: chosen('--only', parts, values.only),
    pages: chosen('--pages', pageNames, values.pages),
    runs,
    build: !values['no-build'],
  };
}

/** Parses names separated by commas and returns them in the order of `all`; without names, all. */
function chosen<T extends string>(option: string, all: readonly T[], text: string | undefined): readonly T[] {
  if (text === undefined) return all;
  const names = text.split(',');
  const unknown = names.find((name) => !all.some((known) => known === name));
  if (unknown !== undefined) throw new Error(`${option}: not "${unknown}", but ${all.join(', ')}.`);
  return all.filter((name) => names.includes(name));
}
