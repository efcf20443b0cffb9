import { counted } from '#src/i18n/formats/en.ts';

/** Signing in, notices about the session, and a partner’s choice of the customer. */
export const sessionEn = {
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
  },
  /** Only with the simulator, which names its examples itself. */
  demo: {
    about: 'Demo: a simulator answers here. The data is invented.',
    examples: 'Examples',
    more: 'More examples',
    login: 'Sign in with login and password',
  },
  session: {
    endsAt: (time: string) => `Your session ends at ${time}.`,
    mayEnd: 'Your session may end at any moment.',
    signInAgain: 'Sign in again',
  },
  /** The customer’s button, and the line above a page that names the customer. */
  onBehalf: {
    choose: 'Choose a customer',
    changeFrom: (customer: string) => `${customer}, change the customer`,
  },
  customers: {
    label: 'Customer',
    placeholder: 'Name, site, login or ID',
    loading: 'Loading customers…',
    none: 'No customer found. To open an archived one, type its user ID.',
    typeUserId: 'Type the customer’s user ID.',
    typeMore: 'Not all customers are listed. Type a name.',
    recent: 'Recent',
    /** Opens the list of a customer's further users. */
    otherUsers: (count: number) => counted(count, 'other user', 'other users'),
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
};

export type SessionWords = typeof sessionEn;
