import type { UserId } from '#src/lib/ids.ts';
import { onBehalfOf, type Request } from '#src/api/request.ts';
import { accountId, z } from '#src/api/wire/zod.ts';
import { parseRows } from '#src/api/wire/parse.ts';
import { CONTACTS_PER_CALL } from '#src/api/reports/search-filters.ts';
import { searchedTexts, type Filter } from '#src/api/reports/matching-rows.ts';

const row = z.object({ id: accountId });

/** The ids of the first of the address book's contacts that a filter lets through; those without a readable id are left out. */
export const matchingContacts = ({
  userId,
  filter,
}: {
  readonly userId: UserId | null;
  readonly filter: Filter;
}): Request<readonly number[]> => ({
  method: 'get.contacts',
  params: { ...onBehalfOf(userId), fields: ['id'], filter, limit: CONTACTS_PER_CALL },
  parse: (data) =>
    parseRows(row, data)
      .items.slice(0, CONTACTS_PER_CALL)
      .map(({ id }) => id),
  searched: searchedTexts(filter),
});
