// The methods of a search. Not in `data-api.ts`, which the first cards wait for.
import type { UserId } from '#src/lib/ids.ts';
import {
  contactsParams,
  reportParams,
  reports,
  type Filter,
  type Report,
  type ReportArgs,
} from '#src/api/rpc/report-params.ts';
import type { PreloadedCall } from '#src/api/rpc/preloaded-call.ts';
import { searchedTexts } from '#src/api/rpc/searched-texts.ts';
import { parseContactIds, parseReport, type ReportRow } from '#src/api/wire/report.ts';
import {
  paged,
  type CallOptions,
  type DataApi,
  type Page,
  type PreloadableOptions,
  type ReadCall,
  type WithToken,
} from './data-api.ts';

type Reader = Pick<DataApi, 'read'>;

/** The rows of a report that a filter lets through. A call that was sent before is used if it is this very one. */
export function getReport(
  api: Reader,
  { token, report, ...args }: WithToken & ReportArgs & { readonly report: Report },
  { sent, signal }: PreloadableOptions = {},
): Promise<Page<ReportRow>> {
  const call: ReadCall<Page<ReportRow>> = {
    token,
    method: report,
    params: reportParams(report, args),
    parse: paged((data) => parseReport(data, { time: reports[report].time, matched: args.field })),
    searched: searchedTexts(args.filter),
  };
  if (sent !== undefined && isCall(sent, call)) return api.read(call, { signal, sent });
  sent?.abort();
  return api.read(call, { signal });
}

function isCall(sent: PreloadedCall, { token, method, params }: ReadCall<unknown>): boolean {
  return (
    sent.isMadeWith(token.reveal()) &&
    sent.method === method &&
    JSON.stringify(sent.params) === JSON.stringify(params)
  );
}

/** The ids of the address book's contacts that a filter lets through. */
export function getContacts(
  api: Reader,
  { token, userId, filter }: WithToken & { readonly userId: UserId | null; readonly filter: Filter },
  options: CallOptions = {},
): Promise<readonly number[]> {
  return api.read(
    {
      token,
      method: 'get.contacts',
      params: contactsParams(userId, filter),
      parse: parseContactIds,
      searched: searchedTexts(filter),
    },
    options,
  );
}
