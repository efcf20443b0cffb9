import { number } from '#src/i18n/english.ts';

/** What stands on paper only. */
export const printEn = {
  print: {
    account: (name: string) => `Account: ${name}`,
    customer: (name: string) => `Customer: ${name}`,
    filter: (text: string) => `Filter: “${text}”`,
    onlyWith: (contacts: string) => `Only records with ${contacts}`,
    at: (when: string) => `Printed ${when}`,
    part: (most: number) =>
      `Not everything is printed: at most ${number(most)} records and ${number(most)} contacts of each kind. Export has the rest.`,
  },
};

export type PrintWords = typeof printEn;
