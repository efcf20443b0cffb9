/** The words of the app bar, and of what stands around every page. */
export const appEn = {
  app: {
    name: 'Person Visitors',
    skip: 'Skip to content',
    openInTab: 'Open in a new tab',
    home: 'Person Visitors, look-up',
    signIn: 'Sign in',
    account: 'Account',
    signedOut: 'You are signed out',
  },
  help: {
    noPhone: 'This record has no phone',
    close: 'Close',
  },
  appUpdate: {
    title: 'New version',
    take: 'Reload',
    announced: 'A new version is available. Reload the page when you are ready.',
  },
};

export type AppWords = typeof appEn;
