import { number, visitors } from '#src/i18n/english.ts';
import { pluralEn } from '#src/i18n/plural.ts';

/** The words of a person’s page. */
export const personEn = {
  person: {
    /** Beside old data, after a refresh failed. */
    refreshFailed: (ago: string) => `Could not refresh. Last updated ${ago}.`,
    personNumber: (id: number) => `Person ${id}`,
    visitorNumber: (id: number) => `Visitor ${id}`,
    personId: 'Person ID',
    visitorId: 'Visitor ID',
    visitors: 'Visitors',
    count: (count: number) => `${number(count)} ${visitors(count)}`,
    loading: 'Loading visitors',
    stillLoading: (attempt: number, most: number) =>
      `No answer yet. Trying again: attempt ${number(attempt)} of ${number(most)}.`,
    loaded: (count: number) => `${number(count)} ${visitors(count)} loaded`,
    updated: (ago: string) => `Updated ${ago}`,
    refresh: 'Refresh',
    refreshing: 'Refreshing…',
    empty: 'No visitors',
    emptyText:
      'This account has no visitor records for this person. Check the ID: it may be a visitor ID or a phone number.',
    findPersonOf: (id: number) => `Find the person of visitor ${id}`,
    marked: (id: number) => `Visitor ${id} is marked`,
    markedBadge: 'From the link',
    markedAbsent: (id: number) => `This person has no record of visitor ${id}.`,
    findingPerson: 'Finding this visitor’s person',
    noName: 'No name',
    copyId: (id: string) => `Copy ID ${id}`,
    unreadable: 'This record could not be read.',
    unreadableFields: (fields: string) => `Part of this record could not be read: ${fields}.`,
    fields: {
      person_id: 'person ID',
      visitor_id: 'visitor ID',
      name: 'name',
      phones: 'phones',
      emails: 'e-mails',
      company: 'company',
      commentary: 'comment',
    },
    phones: 'Phones',
    emails: 'E-mails',
    company: 'Company',
    commentary: 'Comment',
    cardError: 'This record could not be shown. The others are complete.',
  },
  contacts: {
    merging: 'Merging contacts…',
    heading: 'Contacts',
    names: 'Names',
    companies: 'Companies',
    count: (count: number, total: number) => `${number(count)} of ${number(total)}`,
    countWords: (count: number, total: number) =>
      `in ${number(count)} of ${number(total)} ${pluralEn(total, { one: 'record', other: 'records' })}`,
    showOnly: (text: string, count: number, total: number) =>
      `Show only the records with ${text}, ${number(count)} of ${number(total)}`,
    records: (ids: string) => `Records: ${ids}`,
    otherSpellings: (spellings: string) => `Also written: ${spellings}`,
    nameConflict: (count: number) => `${number(count)} names across records`,
    companyConflict: (count: number) => `${number(count)} companies across records`,
    mixedAlphabets: 'Mixed alphabets: check the address',
    none: 'No record has a phone or an e-mail.',
    more: 'Show more',
    copyPhone: (phone: string) => `Copy phone ${phone}`,
    copiedPhone: (phone: string) => `Copied ${phone}`,
    copyEmail: (email: string) => `Copy e-mail ${email}`,
  },
  filter: {
    label: 'Filter visitors',
    count: (shown: number, total: number) => `${number(shown)} of ${number(total)}`,
    working: 'Filtering…',
    findHere:
      'The browser’s own search finds only the cards near the window. Search here, or press Ctrl+F (⌘F) again to use it anyway.',
    none: 'No matching visitors',
    clear: 'Clear the filter',
    onlyWith: (text: string) => `Only records with ${text}`,
    entryGone: 'The chosen contact was not found',
    sort: 'Order',
    sorts: {
      given: 'Original order',
      name: 'By name',
      company: 'By company',
      contacts: 'By number of contacts',
    },
    contact: 'Show',
    contacts: { all: 'All', phone: 'With phone', email: 'With e-mail', comment: 'With comment' },
  },
  more: {
    button: 'More',
    less: 'Less',
    cost: (points: number) => `Uses ${number(points)} ${pluralEn(points, { one: 'point', other: 'points' })}`,
    loading: 'Loading…',
    usernames: 'Usernames',
    properties: 'Properties',
    nothing: 'Nothing more about this visitor.',
  },
};

export type PersonWords = typeof personEn;
