import { number, points } from './english.ts';

/** The app bar, and what is around every page. */
export const appEn = {
  app: {
    name: 'Person Visitors',
    skip: 'Skip to content',
    skipToRecords: 'Skip to records',
    openInTab: 'Open in a new tab',
    home: 'Person Visitors, look-up',
    signIn: 'Sign in',
    account: 'Account',
    signedOut: 'You are signed out',
    close: 'Close',
    wrongClock: 'The clock of this device is wrong. Set its date and time.',
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
    help: 'Help and settings',
    signOut: 'Sign out',
  },
  helpDialog: {
    shortcuts: 'Keyboard shortcuts',
    keys: {
      '/': 'Find a person',
      f: 'Find in records',
      c: 'Copy the first phone',
    },
    shortcutsOn: 'Single-key shortcuts',
  },
  points: {
    /** In the app bar. */
    few: (left: number) => (left === 0 ? 'No points left today' : `Only ${points(left)} left today`),
    /** In the account’s menu. */
    today: (used: number | null, left: number) =>
      `Points today: ${used === null ? '' : `${number(used)}\u00a0used, `}${number(left)}\u00a0left`,
  },
};

export type AppWords = typeof appEn;
