import type { PersonKey } from '#src/domain/ids.ts';
import { onBehalfOf, type QueryRequest } from './request.ts';
import { isRecordOf, parseVisitorRecords, type VisitorRecord } from '#src/domain/visitor-record.ts';
import { WrongShape, type Rows } from './rows.ts';

/** Records of another person are counted only. */
type PersonVisitors = QueryRequest<Rows<VisitorRecord>>;

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
  parse: (data) => {
    const records = parseVisitorRecords(data);
    const items = records.filter(isRecordOf(personId));
    if (items.length === 0 && records.length > 0) throw new WrongShape();
    return { items, unreadableCount: records.length - items.length };
  },
  key: { userId, personId },
});
