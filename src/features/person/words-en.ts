import { number, visitors } from '#src/i18n/english.ts';
import { pluralEn } from '#src/i18n/plural.ts';

/** The words of a person’s page. */
export const personEn = {
  person: {
    /** Beside old data, after a refresh failed. */
    refreshFailed: (ago: string) => `Could not refresh. The data shown was updated ${ago}.`,
    personNumber: (id: number) => `Person ${id}`,
    visitorNumber: (id: number) => `Visitor ${id}`,
    personId: 'Person ID',
    visitorId: 'Visitor ID',
    visitors: 'Visitors',
    count: (count: number) => `${number(count)} ${visitors(count)}`,
    loading: 'Loading the visitors',
    stillLoading: (attempt: number, most: number) =>
      `No answer yet. Trying again: attempt ${number(attempt)} of ${number(most)}.`,
    loaded: (count: number) => `${number(count)} ${visitors(count)} loaded`,
    updated: (ago: string) => `Updated ${ago}`,
    refresh: 'Refresh',
    refreshing: 'Refreshing…',
    empty: 'No visitors',
    emptyText:
      'The account has no visitor records for this person. Check the ID: it may be a visitor’s ID or a phone number.',
    findPersonOf: (id: number) => `Find the person of visitor ${id}`,
    marked: (id: number) => `Visitor ${id} is marked`,
    markedBadge: 'From the link',
    markedAbsent: (id: number) => `Visitor ${id} is not among the records of this person.`,
    findingPerson: 'Finding the person of this visitor',
    noName: 'No name',
    unreadable: (fields: string) => `Part of this record could not be read: ${fields}.`,
    fields: {
      record: 'the whole record',
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
    cardFault: 'This record could not be shown. The others are complete.',
    showAll: 'Show all',
    showLess: 'Show less',
  },
  contacts: {
    merging: 'Putting the contacts of all records together…',
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
    nameConflict: (count: number) => `The records give ${number(count)} different names.`,
    companyConflict: (count: number) => `The records give ${number(count)} different companies.`,
    mixedAlphabets: 'Mixed alphabets: check the address',
    none: 'No record has a phone or an e-mail.',
    more: 'Show more',
  },
  filter: {
    label: 'Filter visitors',
    count: (shown: number, total: number) => `${number(shown)} of ${number(total)}`,
    working: 'Filtering…',
    findHere:
      'There are too many cards for the browser’s own search: it sees only those near the window. Search here, or press Ctrl+F (⌘F) again for the browser’s search.',
    none: 'No visitor matches the filter.',
    clear: 'Clear the filter',
    onlyWith: (text: string) => `Only records with ${text}`,
    entryGone: 'The chosen contact was not found',
    sort: 'Order',
    sorts: {
      given: 'As received',
      name: 'By name',
      company: 'By company',
      contacts: 'By number of contacts',
    },
    contact: 'Show',
    contacts: { all: 'All', phone: 'With phone', email: 'With e-mail', comment: 'With comment' },
  },
  more: {
    button: 'More',
    cost: 'costs API points',
    loading: 'Asking the Data API…',
    usernames: 'Usernames',
    properties: 'Properties',
    nothing: 'The account has nothing more about this visitor.',
  },
};

export type PersonWords = typeof personEn;
