import { isMethodMissing } from '#src/api/errors.ts';
import { pageUrl, parsePageUrl, text, toList } from '#src/api/fields.ts';
import { dateTime, digits, enumText, parseDateTime, parseDuration } from '#src/api/reports.ts';
import type { QueryRequest } from '#src/api/request.ts';
import { field, fieldsOf, parseRows, type Rows, z } from '#src/api/schema.ts';
import { newestFirst } from '#src/domain/compare-texts.ts';
import { isJsonObject } from '#src/domain/json.ts';
import { pageText } from '#src/domain/plain-text.ts';
import { ofPerson, type PersonDays } from './details-requests.ts';

/** Oldest first, if all have a time. */
function toHits(value: unknown) {
  // An example of the reference shows one object.
  const rows = isJsonObject(value) && 'hit_url' in value ? [value] : toList(value);
  const hits = rows.filter(isJsonObject).flatMap((row) => {
    const url = parsePageUrl(row['hit_url']);
    const times = { at: parseDateTime(row['hit_time']), seconds: parseDuration(row['hit_duration']) };
    return url === null ? [] : [{ ...times, url }];
  });
  return hits.every(({ at }) => at !== null) ? hits.toSorted(newestFirst).toReversed() : hits;
}

export const sessionFields = fieldsOf({
  at: ['date_time', dateTime],
  sessionId: ['id', digits],
  site: ['site_domain_name', text],
  hits: ['hits', field('array', toHits)],
  entrancePage: ['entrance_page', pageUrl],
  referrer: ['referrer', pageUrl],
  searchQuery: ['search_query', text],
  source: ['source_name', text],
  city: ['visitor_city', text],
  device: ['visitor_device', enumText],
  browser: ['visitor_browser_name', text],
  system: ['visitor_os_name', text],
});

/** A visit with its pages. null: missing or unreadable. */
export type VisitorSession = Readonly<z.output<typeof sessionFields.schema>>;

export const SESSIONS_PER_CALL = 1000;

/** Of a person, newest first. The report cannot be sorted by time. null: the portal lacks it, for every person. */
export const visitorSessionsRequest = (key: PersonDays): QueryRequest<Rows<VisitorSession> | null> => ({
  method: 'get.visitor_sessions_report',
  ...ofPerson(key, sessionFields.names, SESSIONS_PER_CALL),
  parse: (data) => {
    const rows = parseRows(sessionFields.schema, data);
    return { ...rows, items: rows.items.toSorted(newestFirst) };
  },
  mapRefusal: (error) => {
    if (isMethodMissing(error)) return null;
    throw error;
  },
});

/** In the order they were opened. The same page in a row is one, its times added. `text`: “/tours”; of another site, with its host. */
export function visitPages({ hits, site }: Pick<VisitorSession, 'hits' | 'site'>) {
  const pages: (VisitorSession['hits'][number] & { readonly text: string })[] = [];
  for (const hit of hits) {
    const path = pagePath(hit.url, site);
    const last = pages.at(-1);
    if (last?.text !== path) pages.push({ ...hit, text: path });
    else if (hit.seconds !== null) last.seconds = (last.seconds ?? 0) + hit.seconds;
  }
  return pages;
}

function pagePath(url: string, site: string | null): string {
  const { host } = new URL(url);
  const withoutWww = (name: string): string => name.replace(/^www\./, '');
  // The API may have a name in its own alphabet.
  const own = `https://${site ?? ''}`;
  const isOwn = URL.canParse(own) && withoutWww(new URL(own).host) === withoutWww(host);
  return pageText(url).slice(isOwn ? host.length : 0);
}
