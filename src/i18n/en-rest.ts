import { checkEn } from '#src/i18n/en/check.ts';
import { failureEn } from '#src/i18n/en/failure.ts';
import { historyEn } from '#src/i18n/en/history.ts';
import { personEn } from '#src/i18n/en/person.ts';
import { number, points } from './formats/en.ts';

/** All other English words: they are loaded with the app, which draws nothing without them. */
export const en = {
  check: checkEn,
  failures: failureEn,
  history: historyEn,
  ...personEn,
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
    /** Below a list of which only a part is drawn. */
    shown: (count: number, total: number) => `${number(count)} of ${number(total)} are shown`,
    wrongClock: 'This device’s clock is wrong. Set its date and time.',
    notLoaded: 'This part of the page could not be loaded',
    loadingPart: 'Loading this part of the page…',
    newVersion: 'New version',
    reload: 'Reload',
    updateReady: 'A new version is available. Reload the page when you are ready.',
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
    shortcuts: {
      c: 'Copy the first phone',
      h: 'Open the history',
      r: 'Open the records',
      l: 'Open the last conversation',
    },
    shortcutsOn: 'Single-key shortcuts',
    fewPoints: (left: number) => (left === 0 ? 'No points left today' : `Only ${points(left)} left today`),
    pointsToday: (used: number | null, left: number) =>
      `Points today: ${used === null ? '' : `${number(used)}\u00a0used, `}${number(left)}\u00a0left`,
  },
  buttons: {
    tryAgain: 'Try again',
    reload: 'Reload the page',
    signIn: 'Sign in',
    chooseCustomer: 'Choose a customer',
    lookUp: 'Find…',
  },
  copy: {
    copied: 'Copied',
    failed: 'Couldn’t copy',
    /** Beside a text that the clipboard refused. */
    refused: 'The browser did not allow copying. The text is selected: press Ctrl+C (⌘C).',
  },
  signIn: {
    product: 'All records, contacts and conversations of one person on one page.',
    token: 'Access token',
    tokenHelp: 'An API key from your account, under User management.',
    login: 'Login',
    loginHelp: 'As in your account.',
    password: 'Password',
    passwordHelp: 'Not stored.',
    byPassword: 'Login and password',
    byToken: 'Use an access token',
    showToken: 'Show the token',
    showPassword: 'Show the password',
    remember: 'Remember on this device',
    rememberHelp: 'Leave off on a shared computer.',
    checking: 'Checking…',
    required: 'Fill in this field.',
    /** Beside the refusal of a token that the API does not know. */
    whoseKey: (host: string) => `Is it a key of ${host}?`,
    sessionEndsAt: (time: string) => `Your session ends at ${time}.`,
    sessionMayEnd: 'Your session may end at any moment.',
    again: 'Sign in again',
  },
  /** Only with the simulator, which names its examples itself. */
  demo: {
    about: 'Demo: a simulator answers here. The data is invented.',
    examples: 'Examples',
    more: 'More examples',
    login: 'Sign in with login and password',
  },
  customers: {
    choose: 'Choose a customer',
    changeFrom: (customer: string) => `${customer}, change the customer`,
    label: 'Customer',
    placeholder: 'Name, site, login or ID',
    loading: 'Loading customers…',
    none: 'No customer found. To open an archived one, type its user ID.',
    typeUserId: 'Type the customer’s user ID.',
    typeMore: 'Not all customers are listed. Type a name.',
    recent: 'Recent',
    /** A customer whose name is not known. */
    userId: (userId: number) => `User ID\u00a0${userId}`,
    /** Why a customer’s data may not come. */
    status: {
      waiting: 'Waiting for activation',
      manual_lock: 'Locked manually',
      limit_lock: 'Locked: limit reached',
      debt_lock: 'Locked: debt',
    },
    why: 'Your account serves other companies. Choose whose data to open.',
  },
  bitrix24: {
    heading: 'For Bitrix24',
    purpose:
      'Bitrix24 opens this page beside a contact, a lead, a deal or a call, and the page shows that person. An administrator of the portal installs it.',
    silent: 'Bitrix24 does not answer',
    failed: 'Bitrix24 has not sent the contact',
    unreadable: 'Its answer cannot be read.',
    timeout: 'No answer within 15\u00a0seconds.',
    network: 'The portal cannot be reached.',
    noContact: 'No phone and no e-mail in Bitrix24. Find the person here.',
    install: 'Install in Bitrix24',
    where: 'Where to show the person',
    places: { contact: 'Contact’s tab', lead: 'Lead’s tab', deal: 'Deal’s tab', call: 'Call card' },
    start: 'Install',
    installed: 'Installed',
    adminOnly: 'Only an administrator of the portal can install this.',
  },
};

export type RestDictionary = typeof en;
