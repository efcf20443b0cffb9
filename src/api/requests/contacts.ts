import { parseId, type UserId } from '#src/lib/ids.ts';
import type { Request } from '#src/api/request.ts';
import { parseRows, type Rows } from '#src/api/wire/parse.ts';
import { searchedTexts, type Filter } from '#src/api/reports/matching-rows.ts';
import { contactsCall } from '#src/api/reports/search-filters.ts';

/** The ids of the contacts in the address book that match a filter. */
export const matchingContacts = ({
  userId,
  filter,
}: {
  readonly userId: UserId | null;
  readonly filter: Filter;
}): Request<Rows<number>> => ({
  ...contactsCall(userId, filter),
  parse: (data) => parseRows((row) => parseId(row['id']), data),
  searched: searchedTexts(filter),
});
