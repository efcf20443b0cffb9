import { counted, number, points, records } from '#src/i18n/formats/en.ts';

export const personEn = {
  results: {
    title: 'Search',
    heading: (kind: string, what: string) => `Search: ${kind} ${what}`,
    places: { call: 'calls', request: 'requests', chat: 'chats', addressBook: 'address book' },
    searching: 'Searching…',
    people: 'Found people',
    peopleFound: (value: number) => `${counted(value, 'person', 'people')} found`,
    /** Calls, requests or chats that lead to nobody. `hits`: “2 calls”. */
    unlinked: (hits: string, what: string) => `${hits} with this ${what}, no person linked`,
    these: { phone: 'number', email: 'e-mail', name: 'name' },
    unreadable: (value: number) => `${counted(value, 'result', 'results')} could not be read`,
    /** `rows`: “100 calls”. */
    newest: (rows: string) => `Only the newest ${rows}\u00a0were searched.`,
    unsearched: (places: string) => `Not searched: ${places}`,
    inPlace: (place: string) => place,
    until: (place: string, day: string) => `${place}\u00a0until ${day}`,
    nobody: 'Nobody found',
    /** `places`: “calls, requests and chats”. */
    searched: (places: string, day: string) =>
      `Searched ${places}\u00a0since ${day}. Records themselves can’t be searched.`,
    /** A price that is said is of five points or more. */
    wholeYear: (cost: number) =>
      cost < 5 ? 'Search the whole year' : `Search the whole year (${points(cost)})`,
    /** `when`: “ 24 November, 10:15”, or nothing. `call`: in an unknown direction. */
    foundBy: {
      in: (when: string) => `Called${when}`,
      out: (when: string) => `We called${when}`,
      call: (when: string) => `Call${when}`,
      request: (when: string) => `Sent a request${when}`,
      chat: (when: string) => `Wrote${when} (chat)`,
    },
    addressBook: 'address book',
    moreFound: (value: number) => `${number(value)}\u00a0more found`,
    /** Beside the searched contact. */
    inNoRecord: 'Not in the records',
  },
  lookUp: {
    heading: 'Find a person',
    field: 'Phone, e-mail, name or ID',
    find: 'Find',
    required: 'Type or paste a phone, an e-mail, a name or an ID.',
    recent: 'Recent people',
    options: 'Suggestions',
    kinds: { person: 'Person ID', visitor: 'Visitor ID', phone: 'Phone', email: 'E-mail', name: 'Name' },
    /** A number that no phone has. */
    incomplete: 'Incomplete number',
    searchAnyway: 'Search anyway',
    /** Buttons and links for other interpretations of a text that led to nobody. */
    search: {
      phone: (what: string) => `Search for phone ${what}`,
      email: (what: string) => `Search for e-mail ${what}`,
      name: (what: string) => `Search for “${what}”`,
    },
    open: {
      person: (id: string) => `Open person ID ${id}`,
      visitor: (id: string) => `Open visitor ID ${id}`,
    },
    notUnderstood: 'This is not a phone, an e-mail, a name or an ID.',
  },
  notFound: {
    heading: 'No such page',
    text: 'There is nothing at this address.',
    badPersonId: 'This address has no valid person ID.',
    badVisitorId: 'This address has no valid visitor ID.',
    instead: 'Find the person instead.',
  },
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
    noMatch: 'No matching records',
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
  actions: {
    call: 'Call',
    callPhone: (phone: string) => `Call ${phone}`,
    copyLink: 'Copy link',
    copySummary: 'Copy summary',
    downloadCsv: 'Download CSV',
    lastConversation: 'Last conversation',
    /** `contact`: the phone, else the e-mail, that the bar is for; null: there is none. */
    barLabel: (contact: string | null) => (contact === null ? 'Quick actions' : `Quick actions: ${contact}`),
    copyPhone: 'Copy phone',
    copyEmail: 'Copy e-mail',
  },
  summary: { link: 'Link', cut: 'shortened' },
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
  table: {
    view: 'View',
    cards: 'Cards',
    table: 'Table',
    id: 'ID',
    ascending: 'ascending',
    descending: 'descending',
    unsorted: 'Not sorted',
  },
};

export type PersonWords = typeof personEn;
