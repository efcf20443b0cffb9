import { counted, number, records } from '#src/i18n/formats/en.ts';

/** What an agent does on a person’s page, and what it says meanwhile. */
export const personEn = {
  personPage: {
    loading: 'Loading records…',
    loaded: (count: number) => `${records(count)} loaded`,
    refresh: 'Refresh',
    refreshing: 'Refreshing…',
    empty: 'No records',
    emptyText:
      'This account has no records of this person. Check the ID: it may be a visitor ID or a phone number.',
    marked: (id: number) => `The record with visitor ID ${id} is marked`,
    markedAbsent: (id: number) => `This person has no record with visitor ID ${id}.`,
    noPerson: (visitorId: number) => `No person found for visitor ID ${visitorId}`,
    noPersonText: 'The record may be new or deleted. Look for the person by phone, e-mail or name.',
    findingPerson: 'Finding the person by visitor ID…',
    cardError: 'This record could not be shown. The others are complete.',
  },
  filtering: {
    none: 'No matching records',
    /** The name of a chip, which shows the text alone. */
    removeFilter: (text: string) => `Remove filter: ${text}`,
    clear: 'Clear',
  },
  details: {
    less: 'Less',
    loading: 'Loading…',
    loaded: 'Details loaded',
    usernames: 'Usernames',
    properties: 'Properties',
    nothing: 'No other data.',
  },
  /** What a card says of a record that is not as documented. */
  unreadable: {
    record: 'This record could not be read.',
    part: (fields: string) => `Part of this record could not be read: ${fields}.`,
    ids: { person_id: 'person ID', visitor_id: 'visitor ID' },
    foreignRecords: (count: number) => `Not shown: ${records(count)} of another person.`,
  },
  /** Actions on a person. */
  actions: {
    call: 'Call',
    callPhone: (phone: string) => `Call ${phone}`,
    copyLink: 'Copy link',
    copySummary: 'Copy summary',
    downloadCsv: 'Download CSV',
    lastConversation: 'Last conversation',
  },
  summary: {
    link: 'Link',
    cut: 'shortened',
  },
  /** Records that the agent chooses to compare them. */
  compare: {
    choose: (id: number) => `Choose record ${id}`,
    chosen: (count: number) => `${number(count)}\u00a0chosen`,
    compare: (count: number) => `Compare ${number(count)}`,
    showAll: 'Show all records',
    atMost: (max: number) => `At most ${counted(max, 'record', 'records')} can be compared`,
    /** The records that a link compares. */
    missing: (count: number) =>
      `${records(count)} in this link ${count === 1 ? 'isn’t' : 'aren’t'} this person’s`,
    /** Marks a value in a comparison that no other record has. */
    onlyHere: 'Only in this record',
  },
  /** The table of records, and the choice between it and the cards. */
  table: {
    view: 'View',
    cards: 'Cards',
    table: 'Table',
    id: 'ID',
    ascending: 'ascending',
    descending: 'descending',
    unsorted: 'Not sorted',
  },
  /** The bar at the lower edge of a phone. */
  phoneBar: {
    /** `contact`: the phone, else the e-mail, that the bar is for; null: there is none. */
    label: (contact: string | null) => (contact === null ? 'Quick actions' : `Quick actions: ${contact}`),
    copyPhone: 'Copy phone',
    copyEmail: 'Copy e-mail',
    find: 'Find',
  },
};

export type PersonWords = typeof personEn;
