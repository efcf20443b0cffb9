/** Signing in, and notices about the session. */
export const signInEn = {
  signIn: {
    token: 'Access token',
    tokenHelp: 'An API key from your account, under User management.',
    login: 'Login',
    loginHelp: 'As in your account.',
    password: 'Password',
    passwordHelp: 'The viewer doesn’t keep it.',
    byPassword: 'Login and password',
    byToken: 'Use an access token',
    show: 'Show characters',
    remember: 'Remember on this device',
    rememberHelp: 'Leave off on a shared computer.',
    checking: 'Checking…',
    required: 'Fill in this field.',
    rejected: {
      access_token_invalid: 'This access token doesn’t work. Copy it again.',
      access_token_expired: 'This access token has expired. Ask your administrator for a new one.',
      access_token_blocked: 'This access token is blocked. Ask your administrator why.',
      auth_error: 'Wrong login or password.',
    },
    /** Beside the refusal of a token that the API does not know. */
    whoseKey: (host: string) => `Is it a key of ${host}?`,
    demo: 'Demo: a simulator answers here. Everyone in it is invented.',
    demoPartner: 'Fill in a partner’s demo access token',
    demoLogin: 'Fill in the demo login and password',
    demoPeople: 'People you can open after signing in:',
  },
  session: {
    endsAt: (time: string) => `Your session ends at ${time}.`,
    mayEnd: 'Your session may end at any moment.',
    signInAgain: 'Sign in again',
  },
};

export type SignInWords = typeof signInEn;
