import type { PersonKey } from '#src/lib/ids.ts';
import { onBehalfOf, type QueryRequest } from '#src/api/request.ts';
import { parseVisitorRecords, type VisitorRecord } from '#src/api/visitor-record.ts';

type PersonVisitors = QueryRequest<readonly VisitorRecord[]>;

/** All that the script before the app needs of the request. */
export const personVisitorsCall = ({
  personId,
  userId,
}: PersonKey): Pick<PersonVisitors, 'method' | 'params'> => ({
  method: 'get.person_visitors',
  params: { ...onBehalfOf(userId), person_id: personId },
});

/** Every visitor record of a person. */
export const personVisitors = ({ personId, userId }: PersonKey): PersonVisitors => ({
  ...personVisitorsCall({ personId, userId }),
  parse: parseVisitorRecords,
  key: { userId, personId },
});
