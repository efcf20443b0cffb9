import type { QueryClient } from '@tanstack/react-query';
import type { DataApi } from '#src/data-api/data-api.ts';
import type { PersonId, UserId } from '#src/primitives/ids.ts';
import { toVisitorCards } from '#src/view-model/visitor-cards.ts';
import type { Caller } from './caller.ts';
import { personVisitorsQuery } from './person-queries.ts';

type Person = { readonly personId: PersonId; readonly userId: UserId | null };
type Args = Parameters<DataApi['getPersonVisitors']>[0];

export type EarlyAnswer = {
  /** The same API, for the screens: the first who asks for that person is given the failure of the early reading. */
  readonly api: DataApi;
  /** Asks for the person before the screen does: its first drawing then has the cards. Never rejects. */
  readonly read: (queryClient: QueryClient, sign: Omit<Caller, 'api'>, person: Person) => Promise<void>;
};

/**
 * For an answer that is there before the screen. A failure does not go into the cache: the screen's own query has to meet
 * it as its first attempt, or it would ask once more than the retry policy says.
 */
export function createEarlyAnswer(api: DataApi): EarlyAnswer {
  let failed: { readonly args: Args; readonly error: unknown } | null = null;
  return {
    api: {
      ...api,
      getPersonVisitors: (args, options) => {
        const early = failed;
        failed = null;
        return early !== null && isSame(early.args, args)
          ? Promise.reject(early.error)
          : api.getPersonVisitors(args, options);
      },
    },
    read: async (queryClient, { token, scope }, { personId, userId }) => {
      const args = { token, personId, userId };
      try {
        const cards = toVisitorCards(await api.getPersonVisitors(args));
        queryClient.setQueryData(personVisitorsQuery({ api, token, scope }, args).queryKey, cards);
      } catch (error) {
        failed = { args, error };
      }
    },
  };
}

function isSame(a: Args, b: Args): boolean {
  return a.token.equals(b.token) && a.personId === b.personId && a.userId === b.userId;
}
