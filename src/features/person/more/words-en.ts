import { number, points } from '#src/i18n/english.ts';
import { pluralEn } from '#src/i18n/plural.ts';

/** The words of loading the details of all records. */
export const detailsEn = {
  allDetails: {
    load: (count: number, cost: number) => `Load details of all ${number(count)} (${points(cost)})`,
    progress: (done: number, count: number) => `Details: ${number(done)} of ${number(count)}`,
    stop: 'Stop',
    show: 'Show all details',
    hide: 'Hide all details',
    loaded: (count: number) => `Details of all ${number(count)} are loaded`,
    failed: (count: number) =>
      `${number(count)} ${pluralEn(count, { one: 'call', other: 'calls' })} for details failed`,
  },
};

export type DetailsWords = typeof detailsEn;
