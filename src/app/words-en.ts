import { number } from '#src/i18n/english.ts';
import { pluralEn } from '#src/i18n/plural.ts';

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
  newVersion: {
    title: 'New version',
    take: 'Reload',
    announced: 'New version: reload the page when it suits you.',
  },
};

export type AppWords = typeof appEn;
