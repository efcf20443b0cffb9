import { number, visitors } from '#src/i18n/english.ts';

/** The words of a person’s page that come with the app. */
export const personEn = {
  person: {
    /** Beside old data, after a refresh failed. */
    refreshFailed: (ago: string) => `Could not refresh. Last updated ${ago}.`,
    loading: 'Loading visitors',
    stillLoading: (attempt: number, most: number) =>
      `No answer yet. Trying again: attempt ${number(attempt)} of ${number(most)}.`,
    loaded: (count: number) => `${number(count)} ${visitors(count)} loaded`,
    refresh: 'Refresh',
    refreshing: 'Refreshing…',
    refreshWaits: 'Refreshes when the network is back',
    empty: 'No visitors',
    emptyText:
      'This account has no visitor records for this person. Check the ID: it may be a visitor ID or a phone number.',
    marked: (id: number) => `Visitor ${id} is marked`,
    markedAbsent: (id: number) => `This person has no record of visitor ${id}.`,
    noPerson: (visitorId: number) => `No person for visitor ${visitorId}`,
    noPersonText:
      'The account has this visitor without a person, or does not have it: it may be new, or was deleted. Look for the person by phone, e-mail or name.',
    findingPerson: 'Finding this visitor’s person',
    cardError: 'This record could not be shown. The others are complete.',
  },
  filter: {
    working: 'Filtering…',
    none: 'No matching visitors',
    findHere:
      'The browser’s own search finds only the records near the window. Search here, or press Ctrl+F (⌘F) again to use it anyway.',
    /** The name of a chip, which shows the text alone. */
    onlyWith: (text: string) => `Only records with ${text}: remove`,
    entryGone: 'The chosen contact was not found',
    removeGone: 'The chosen contact was not found: remove',
    clear: 'Clear',
  },
  more: {
    less: 'Less',
    loading: 'Loading…',
    usernames: 'Usernames',
    properties: 'Properties',
    nothing: 'Nothing more about this visitor.',
  },
};

export type PersonWords = typeof personEn;
