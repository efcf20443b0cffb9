import { createFormats } from './formats.ts';
import { pluralEn } from './plural.ts';

const formats = createFormats('en');
const { number } = formats;

const visitors = (count: number) => pluralEn(count, { one: 'visitor', other: 'visitors' });

/** Every text of the interface in English; its type is the type of every dictionary. */
export const en = {
  formats,
  app: {
    name: 'Person Visitors',
    skip: 'Skip to content',
    openInTab: 'Open in a new tab',
    home: 'Person Visitors, look-up',
    language: 'Language',
    theme: 'Theme',
    themes: { light: 'Light', dark: 'Dark', system: 'System' },
    account: 'Account',
    signOut: 'Sign out',
    signedOut: 'You are signed out',
  },
  signIn: { heading: 'Sign in' },
  lookUp: {
    heading: 'Open a person',
    personId: 'Person ID',
    visitorId: 'Visitor ID',
    open: 'Open',
    notAnId:
      'This is not an ID. An ID is a whole number, such as 6145241079; a link with an ID in it will do, too.',
    required: 'Type or paste an ID.',
    pinned: 'Pinned people',
    recent: 'Recent people',
    clearRecent: 'Clear recent people',
    demo: 'People in the simulator',
  },
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
  help: {
    button: 'Help and settings',
    shortcuts: 'Keyboard shortcuts',
    keys: {
      '/': 'Open another person',
      f: 'Go to the filter',
      c: 'Copy the first phone of the focused card, or of the person',
      l: 'Copy the link',
      '?': 'Show this help',
    },
    arrows: 'Move between the cards',
    escape: 'Clear the filter, close a window',
    shortcutsOn: 'Single-key shortcuts',
    idOnlyTitles: 'Only the ID in page titles',
    idOnlyTitlesHelp: 'Browsers keep the titles of visited pages in their history.',
    defaultCountry: 'Default country',
    defaultCountryHelp: 'Ten-digit numbers without + are read as numbers of this country.',
    noCountry: 'None',
    close: 'Close',
  },
  points: {
    about: 'Data API points that the account has left',
    today: (left: number) =>
      `${number(left)} ${pluralEn(left, { one: 'point', other: 'points' })} left today`,
    thisMinute: (left: number) => `${number(left)} left this minute`,
    few: (text: string) => `Only ${text}.`,
    resets: (time: string) => `Resets at ${time}`,
  },
  session: {
    endsAt: (time: string) => `Your session ends at ${time}.`,
    shouldHaveEnded: (time: string) => `Your session was due to end at ${time} and may stop at any moment.`,
    signInAgain: 'Sign in again',
    deprecated: (latest: string) =>
      `The Data API says that the version this viewer uses is outdated${latest === '' ? '' : `; the latest is ${latest}`}. Tell whoever runs this viewer.`,
    understood: 'Understood',
  },
  copy: {
    phone: (phone: string) => `Copy phone ${phone}`,
    email: (email: string) => `Copy e-mail ${email}`,
    id: (id: string) => `Copy ID ${id}`,
    link: 'Copy link',
    summary: 'Copy summary',
    copied: 'Copied',
    failed: 'Nothing was copied',
    copiedPhone: (phone: string) => `Copied ${phone}`,
    noPhone: 'This record has no phone',
    refused: 'The browser did not allow copying. The text is selected: press Ctrl+C (⌘C).',
  },
  pins: {
    pin: 'Pin',
    unpin: 'Unpin',
    title: 'Pin this person',
    label: 'Label',
    help: 'The label is kept in this browser until you unpin the person.',
    save: 'Save',
    cancel: 'Cancel',
    pinned: 'Pinned',
    notKept: 'Not pinned: this browser’s storage is full or blocked.',
    unpinned: 'Unpinned',
    full: (most: number) => `You can pin ${number(most)} people at most. Unpin one first.`,
    noAccount: 'Pins belong to an account, and the Data API has not told which one this is (getobj.account).',
    unpinNamed: (label: string) => `Unpin ${label}`,
    moveUp: (label: string) => `Move ${label} up`,
    moveDown: (label: string) => `Move ${label} down`,
  },
  notFound: {
    heading: 'No such page',
    text: 'There is nothing at this address. Open a person by ID instead.',
    badPersonId: 'There is no valid person ID in this address. Open a person by ID instead.',
    badVisitorId: 'There is no valid visitor ID in this address. Open a person by ID instead.',
  },
  newVersion: {
    title: 'New version',
    take: 'Reload',
    announced: 'New version: reload the page when it suits you.',
  },
  /** Lines above a page that is shown on a customer's behalf, or is not. */
  onBehalf: {
    otherThanChosen: (customer: string, chosen: string) =>
      `This page belongs to ${customer}. The customer you chose is ${chosen}.`,
    switchTo: (customer: string) => `Switch to ${customer}`,
    taken: (customer: string) => `No customer in the link: opened for ${customer}.`,
    change: 'Change',
    ignored: (userId: number) =>
      `The link names user_id ${userId}, which does not apply to your account: the person shown is from your own account.`,
  },
  /** Said where a part of the page could not be loaded: the words of failures may be one. */
  noWords: {
    title: 'This part of the page could not be loaded',
    newer: 'A newer version of this page is out',
    advice: 'Check the network, and try again.',
    tryAgain: 'Try again',
    reload: 'Reload the page',
  },
};

export type Dictionary = typeof en;
