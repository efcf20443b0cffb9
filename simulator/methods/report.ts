import { readBehalf, type Context, type Method, type Result } from './method.ts';
import { brokenRows, withOddities } from '../data/events/odd-rows.ts';
import type { EventOf, Kind } from '../data/events/event.ts';
import { eventLogOf } from '../data/events/event-log.ts';
import { todayIn } from '../data/events/wall-time.ts';
import { phones, type ReportName } from '../data/reserved.ts';
import type { Columns } from '../list/column.ts';
import { queryList } from '../list/query.ts';
import type { JsonObject } from '#src/lib/is-record.ts';
import { readDates, threeMonths } from '../rpc/params.ts';
import { meetHistory, meetSearch, searchedPerson, searchedPhone } from '../reserved-filters.ts';

interface Report<Of extends Kind> {
  readonly name: ReportName;
  readonly kind: Of;
  readonly columns: Columns<EventOf<Of>>;
  /** Columns of paths at the address that the simulator was called at. */
  readonly ownLinks?: readonly string[];
  readonly components?: readonly string[];
}

/** Under the address that the caller uses, so that a browser can open it. */
function linked(row: JsonObject, ownLinks: readonly string[], origin: string): JsonObject {
  const cells = Object.entries(row).map(([name, value]) => [
    name,
    ownLinks.includes(name) && typeof value === 'string' ? origin + value : value,
  ]);
  return Object.fromEntries(cells);
}

/** A report of one kind of events, in a window of at most three months. */
export function report<Of extends Kind>({
  name,
  kind,
  columns,
  ownLinks = [],
  components,
}: Report<Of>): Method {
  return {
    name,
    ...(components && { components }),
    run(context: Context): Result {
      const { params, state } = context;
      const { from, till } = readDates(params, threeMonths);
      const { world, timeZone } = readBehalf(context);
      const inWindow = eventLogOf(world, todayIn(timeZone, state.now())).between(kind, from, till);
      const page = queryList(inWindow, params, columns);
      const personId = searchedPerson(params['filter']);
      const fault = meetSearch(context) ?? meetHistory(context, personId);
      const isBroken = !state.reserved.healed && searchedPhone(params['filter'])?.id === phones.brokenRows;
      const rows = page.data.map((row) => linked(row, ownLinks, context.origin));
      const data = withOddities(world, name, personId, rows);
      return { ...page, data: isBroken ? [...brokenRows, ...data] : data, fault };
    },
  };
}
