import { failureEn } from '#src/i18n/en/failure.ts';
import { historyEn } from '#src/i18n/en/history.ts';
import { personEn } from '#src/i18n/en/person.ts';
import { searchEn } from '#src/i18n/en/search.ts';
import { sessionEn } from '#src/i18n/en/session.ts';
import { number, points } from './formats/en.ts';

/** All other English words: they are loaded with the app, which draws nothing without them. */
export const en = {
  ...failureEn,
  ...historyEn,
  ...personEn,
  ...searchEn,
  ...sessionEn,
  /** The app bar, and what is around every page. */
  app: {
    name: 'Person Visitors',
    skip: 'Skip to content',
    skipToRecords: 'Skip to records',
    skipToHistory: 'Skip to history',
    openInTab: 'Open in a new tab',
    home: 'Person Visitors, look-up',
    signIn: 'Sign in',
    account: 'Account',
    signedOut: 'You are signed out',
    close: 'Close',
    wrongClock: 'This device’s clock is wrong. Set its date and time.',
  },
  appUpdate: {
    title: 'New version',
    reload: 'Reload',
    announced: 'A new version is available. Reload the page when you are ready.',
  },
  /** The account's menu, the foot, the help and the points left. */
  settings: {
    language: 'Language',
    theme: 'Theme',
    themes: { light: 'Light', dark: 'Dark', system: 'System' },
    defaultCountry: 'Default country',
    noCountry: 'None',
    check: 'Check the connection',
    help: 'Keyboard shortcuts',
    signOut: 'Sign out',
  },
  helpDialog: {
    keys: {
      '/': 'Find a person',
      f: 'Find in records',
      c: 'Copy the first phone',
      h: 'Open the history',
      r: 'Open the records',
      l: 'Open the last conversation',
    },
    shortcutsOn: 'Single-key shortcuts',
  },
  points: {
    few: (left: number) => (left === 0 ? 'No points left today' : `Only ${points(left)} left today`),
    /** In the account’s menu. */
    today: (used: number | null, left: number) =>
      `Points today: ${used === null ? '' : `${number(used)}\u00a0used, `}${number(left)}\u00a0left`,
  },
  buttons: {
    tryAgain: 'Try again',
    reload: 'Reload the page',
    signIn: 'Sign in',
    chooseCustomer: 'Choose a customer',
    lookUp: 'Find…',
  },
  /** Below a list of which only a part is drawn. */
  list: {
    shown: (count: number, total: number) => `${number(count)} of ${number(total)} are shown`,
  },
  /** Said where a part of the page could not be loaded. */
  chunkFallback: {
    title: 'This part of the page could not be loaded',
    loading: 'Loading this part of the page…',
  },
  /** The results that a copy button announces. */
  copy: {
    copied: 'Copied',
    failed: 'Couldn’t copy',
    /** Beside a text that the clipboard refused. */
    refused: 'The browser did not allow copying. The text is selected: press Ctrl+C (⌘C).',
  },
};

export type RestDictionary = typeof en;
