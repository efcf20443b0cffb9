/** Notices about the session, in English; their type is the type in every language. */
export const sessionEn = {
  endsAt: (time: string) => `Your session ends at ${time}.`,
  shouldHaveEnded: (time: string) => `Your session was to end at ${time}.`,
  signInAgain: 'Sign in again',
  deprecated: (latest: string) =>
    `This viewer uses an outdated version of the Data API${latest === '' ? '' : `; the latest is ${latest}`}. Tell your IT team.`,
  understood: 'Understood',
};

export type SessionWords = typeof sessionEn;
