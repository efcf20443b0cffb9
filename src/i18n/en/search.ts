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
    /** A button for another reading of a text that led to nobody. `kind`: null for a name. */
    search: (kind: string | null, what: string) =>
      kind === null ? `Search for “${what}”` : `Search ${kind} ${what}`,
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
      phone: (hits: string) => `${hits} from this number, not linked to a person`,
      email: (hits: string) => `${hits} with this e-mail, not linked to a person`,
      name: (hits: string) => `${hits} with this name, not linked to a person`,
    },
    unreadable: (value: number) => `${counted(value, 'result', 'results')} could not be read`,
    newest: (what: string) => `Only the newest 100\u00a0were searched: ${what}.`,
    unsearched: (places: string) => `Not searched: ${places}`,
    until: (place: string, day: string) => `${place}\u00a0until ${day}`,
    nobody: 'Nobody found',
    since: (day: string) => `Covers ${day} to today.`,
    /** A price that is said is of five points or more. */
    wholeYear: (cost: number) =>
      cost < 5 ? 'Search the whole year' : `Search the whole year (${points(cost)})`,
    /** On the page of the person found. `when`: “24 November, 10:15”. */
    foundBy: {
      call: (when: string) => `Called ${when}`,
      request: (when: string) => `Sent a request ${when}`,
      chat: (when: string) => `Chatted ${when}`,
    },
    addressBook: 'Address book',
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
