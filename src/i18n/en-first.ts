import { formats, number, records } from './formats/en.ts';

/** What the prerender draws: cards, and the heading, contacts and filter around them. The first cards wait for no other words. */
export const en = {
  formats,
  person: {
    personNumber: (id: number) => `Person ${id}`,
    personId: 'Person ID',
    visitorId: 'Visitor ID',
    tabs: 'Sections of the person',
    records: 'Records',
    history: 'History',
    count: records,
    markedBadge: 'This record',
    noName: 'No name',
    visitorNumber: (id: number) => `Visitor ID ${id}`,
    copyId: (id: string) => `Copy ID ${id}`,
    more: 'More',
  },
  fields: {
    name: 'Name',
    phones: 'Phones',
    emails: 'E-mails',
    company: 'Company',
    commentary: 'Comment',
  },
  contacts: {
    merging: 'Collecting contacts…',
    heading: 'Contacts',
    lists: { commentary: 'Comments', name: 'Names', company: 'Companies' },
    showOnly: (text: string, count: number, total: number) =>
      `Show only the records with ${text}, ${number(count)} of ${number(total)}`,
    records: (ids: string) => `Records: ${ids}`,
    otherSpellings: (spellings: string) => `Also written: ${spellings}`,
    mixedAlphabets: 'Mixed alphabets: check the address',
    none: 'No record has a phone or an e-mail.',
    more: 'Show more',
    copyPhone: (phone: string) => `Copy phone ${phone}`,
    copiedPhone: (phone: string) => `Copied ${phone}`,
    copyEmail: (email: string) => `Copy e-mail ${email}`,
  },
  filter: {
    label: 'Find in records',
    count: (shown: number, total: number) => `${number(shown)} of ${number(total)}`,
  },
  longText: { showAll: 'Show all', showLess: 'Show less' },
};

export type FirstDictionary = typeof en;
