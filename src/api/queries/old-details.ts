import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { PersonId, UserId } from '#src/lib/ids.ts';
import type { DataApiMethod } from '#src/api/data-api-error.ts';

const dayReports: readonly DataApiMethod[] = [
  'get.calls_report',
  'get.chats_report',
  'get.offline_messages_report',
];
const chatMessages: DataApiMethod = 'get.chat_messages_report';

/** Not on the screen, nor on their way. */
const unused = { type: 'inactive', fetchStatus: 'idle' } as const;

type OfPerson = { readonly personId: PersonId; readonly userId: UserId | null };

/**
 * With a refresh of a history: the reports of its newest day, and of days since, may lack what has happened meanwhile, as may the
 * messages of a chat. What is not open is forgotten, and asked for when it is opened again; nothing is asked for by itself.
 * `since`: `YYYY-MM-DD`, the newest day before the refresh.
 */
export function forgetOldDetails(
  queryClient: QueryClient,
  signInId: string,
  { userId, personId }: OfPerson,
  since: string,
): void {
  const isOld = (queryKey: QueryKey): boolean => {
    const { day }: { day?: unknown } = Object(queryKey[1]);
    return typeof day === 'string' && day >= since;
  };
  for (const method of dayReports) {
    const queryKey = [method, { signInId, userId, personId }];
    const predicate = ({ queryKey: key }: { queryKey: QueryKey }) => isOld(key);
    void queryClient.resetQueries({ ...unused, queryKey, predicate });
  }
  void queryClient.resetQueries({ ...unused, queryKey: [chatMessages, { signInId, userId }] });
}
