import { counted, number, points } from '#src/i18n/formats/en.ts';

/** How the field understands what is typed, and what a search found. */
export const searchEn = {
  /** How the field understands what is typed. */
  findField: {
    options: 'Suggestions',
    kinds: {
      person: 'Person ID',
      visitor: 'Visitor ID',
      phone: 'Phone',
      email: 'E-mail',
      name: 'Name',
    },
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
  /** What a search found. */
  results: {
    title: 'Search',
    heading: (kind: string, what: string) => `Search: ${kind} ${what}`,
    places: { call: 'calls', request: 'requests', chat: 'chats', addressBook: 'address book' },
    searching: 'Searching…',
    people: 'Found people',
    peopleFound: (value: number) => `${counted(value, 'person', 'people')} found`,
    /** Calls, requests or chats that lead to nobody. `hits`: “2 calls”. */
    unlinked: {
      phone: (hits: string) => `${hits} with this number, no person linked`,
      email: (hits: string) => `${hits} with this e-mail, no person linked`,
      name: (hits: string) => `${hits} with this name, no person linked`,
    },
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
  /** The look-up, with the list of recent people. */
  lookUp: {
    heading: 'Find a person',
    field: 'Phone, e-mail, name or ID',
    find: 'Find',
    required: 'Type or paste a phone, an e-mail, a name or an ID.',
    recent: 'Recent people',
  },
  notFound: {
    heading: 'No such page',
    text: 'There is nothing at this address.',
    badPersonId: 'This address has no valid person ID.',
    badVisitorId: 'This address has no valid visitor ID.',
    instead: 'Find the person instead.',
  },
};

export type SearchWords = typeof searchEn;
