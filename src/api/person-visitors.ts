import type { PersonKey } from '#src/domain/ids.ts';
import { asObject, InvalidResponse, parseJson } from '#src/domain/json.ts';
import { belongsTo, parseVisitorRecord, type VisitorRecord } from '#src/domain/visitor-record.ts';
import { userIdParam, type QueryRequest } from './request.ts';
import type { Rows } from './schema.ts';

/** Records of another person are counted only. */
type PersonVisitors = QueryRequest<Rows<VisitorRecord>>;

/** All that the script before the app needs of the request. */
export const personVisitorsParams = ({
  personId,
  userId,
}: PersonKey): Pick<PersonVisitors, 'method' | 'params'> => ({
  method: 'get.person_visitors',
  params: { ...userIdParam(userId), person_id: personId },
});

export const personVisitorsRequest = ({ personId, userId }: PersonKey): PersonVisitors => ({
  ...personVisitorsParams({ personId, userId }),
  parse: (data) => {
    // Null counts as broken, not as an empty list.
    if (!Array.isArray(data)) throw new InvalidResponse();
    const records = data.map(parseVisitorRecord);
    const items = records.filter(belongsTo(personId));
    if (items.length === 0 && records.length > 0) throw new InvalidResponse();
    return { items, unreadableCount: records.length - items.length };
  },
  key: { userId, personId },
});

/** How many records the response has, and the first of them. */
export type CleanResponse = { readonly total: number; readonly records: readonly VisitorRecord[] };

/** null unless all is as documented: the app reads any other. `maxRecords`: how many to read, given their number. */
export function parseCleanResponse(
  body: string,
  requestId: string,
  maxRecords: (total: number) => number,
): CleanResponse | null {
  const { jsonrpc, id, result, error } = asObject(parseJson(body));
  const { data } = asObject(result);
  if (jsonrpc !== '2.0' || id !== requestId || error !== undefined || !Array.isArray(data)) return null;
  const records = data.slice(0, maxRecords(data.length)).map(parseVisitorRecord);
  return records.every(isClean) ? { total: data.length, records } : null;
}

const isClean = ({ visitorId, unreadable }: VisitorRecord): boolean =>
  visitorId !== null && unreadable.length === 0;
