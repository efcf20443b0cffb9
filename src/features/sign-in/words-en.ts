/** Signing in, and notices about the session. */
export const signInEn = {
  signIn: {
    token: 'Access token',
    tokenHelp: 'An API key from your account, under User management.',
    login: 'Login',
    password: 'Password',
    byPassword: 'Login and password',
    byToken: 'Use an access token',
    show: 'Show characters',
    remember: 'Remember on this device',
    rememberHelp: 'Leave off on a shared computer.',
    checking: 'Checking…',
    required: 'Fill in this field.',
    rejected: {
      access_token_invalid: 'There is no such access token, or its session has ended.',
      access_token_expired: 'This access token has expired. Ask your administrator for a new one.',
      access_token_blocked: 'This access token is blocked. Ask your administrator why.',
      auth_error: 'Wrong login or password.',
    },
    demo: 'Demo: a simulator answers here. Everyone in it is invented.',
    demoFill: 'Fill in the demo access token',
    demoPartner: 'Fill in a partner’s demo access token',
    demoLogin: 'Fill in the demo login and password',
    demoPeople: 'People you can open after signing in:',
  },
  session: {
    endsAt: (time: string) => `Your session ends at ${time}.`,
    shouldHaveEnded: (time: string) => `Your session should have ended at ${time}.`,
    signInAgain: 'Sign in again',
  },
};

export type SignInWords = typeof signInEn;
