import { parseId, type UserId } from '#src/lib/ids.ts';
import type { Request } from '#src/api/request.ts';
import { parseRows } from '#src/api/wire/parse.ts';
import { searchedTexts, type Filter } from '#src/api/reports/matching-rows.ts';
import { contactsCall } from '#src/api/reports/search-filters.ts';

/** The ids of the address book's contacts that a filter lets through; those without a readable id are left out. */
export const matchingContacts = ({
  userId,
  filter,
}: {
  readonly userId: UserId | null;
  readonly filter: Filter;
}): Request<readonly number[]> => ({
  ...contactsCall(userId, filter),
  parse: (data) => parseRows((row) => parseId(row['id']), data).items,
  searched: searchedTexts(filter),
});
