import type { QueryClient } from '@tanstack/react-query';
import { isPersonId, isUserId, type PersonId, type UserId } from '#src/lib/ids.ts';
import { isRecord } from '#src/lib/is-record.ts';
import type { VisitorRecord } from '#src/api/visitor-record.ts';
import { requestKey } from './request-query.ts';

export type CachedPerson = {
  readonly personId: PersonId;
  readonly userId: UserId | null;
  readonly records: readonly VisitorRecord[];
};

/** The people whose records are in memory, of this sign-in. */
export function cachedPeople(queryClient: QueryClient, signInId: string): readonly CachedPerson[] {
  const answers = queryClient.getQueriesData<readonly VisitorRecord[]>({
    queryKey: requestKey(signInId, { method: 'get.person_visitors', key: {} }),
  });
  return answers.flatMap(([[, key], records]) => {
    if (records === undefined || !isRecord(key)) return [];
    const { personId, userId } = key;
    if (!isPersonId(personId) || !(userId === null || isUserId(userId))) return [];
    return [{ personId, userId, records }];
  });
}
