import { parseId, type UserId } from '#src/domain/ids.ts';
import type { Request } from '#src/api/request.ts';
import { parseRows, type Rows } from '#src/api/rows.ts';
import { searchedTexts, type Filter } from './search-requests.ts';
import { contactsCall } from './filters.ts';

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
