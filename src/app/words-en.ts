import { number } from '#src/i18n/english.ts';
import { pluralEn } from '#src/i18n/plural.ts';

const points = (left: number) => `${number(left)} ${pluralEn(left, { one: 'point', other: 'points' })}`;

/** The words of the app bar, its menus and dialogs. */
export const appEn = {
  app: {
    name: 'Person Visitors',
    skip: 'Skip to content',
    openInTab: 'Open in a new tab',
    home: 'Person Visitors, look-up',
    language: 'Language',
    theme: 'Theme',
    themes: { light: 'Light', dark: 'Dark', system: 'System' },
    signIn: 'Sign in',
    account: 'Account',
    signOut: 'Sign out',
    signedOut: 'You are signed out',
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
    noPhone: 'This record has no phone',
    close: 'Close',
  },
  points: {
    about: 'Data API points left in the account',
    today: {
      some: (left: number) => `${points(left)} left today`,
      few: (left: number) => `Only ${points(left)} left today`,
      none: 'No points left today',
    },
    thisMinute: {
      some: (left: number) => `${number(left)} left this minute`,
      few: (left: number) => `Only ${number(left)} left this minute`,
      none: 'No points left this minute',
    },
    /** `when`: “tomorrow at 04:05”. */
    resets: (when: string) => `Resets ${when}`,
  },
  appUpdate: {
    title: 'New version',
    take: 'Reload',
    announced: 'A new version is available. Reload the page when you are ready.',
  },
};

export type AppWords = typeof appEn;
