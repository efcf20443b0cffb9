import { pageText } from '#src/domain/plain-text.ts';
import { rowsNear } from './matching-rows.ts';
import type { Hit, VisitorSession } from './session-requests.ts';
import { secondsFrom } from './wall-time.ts';

/** The nearest one on the visit's site, at most a minute away. */
export function sessionOfVisit(
  { at, site }: { readonly at: string; readonly site: string | null },
  sessions: readonly VisitorSession[],
): VisitorSession | undefined {
  const onSite = sessions.filter((each) => site === null || each.site === null || isSame(each.site, site));
  const distance = (each: VisitorSession): number => Math.abs(secondsFrom(each.at ?? at, at));
  return rowsNear({ at }, onSite).toSorted((a, b) => distance(a) - distance(b))[0];
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** `text`: “/tours/group”; of another site, “groups.vokzal.example/tours”. */
export type VisitPage = Hit & { readonly text: string };

/** In the order they were opened. The same page in a row is one, its times added. */
export function visitPages({ hits, entrancePage, site }: VisitorSession): readonly VisitPage[] {
  const known =
    hits.length > 0 || entrancePage === null ? hits : [{ at: null, seconds: null, url: entrancePage }];
  const pages: VisitPage[] = [];
  for (const hit of known) {
    const text = pagePath(hit.url, site);
    const last = pages.at(-1);
    if (last?.text !== text) pages.push({ ...hit, text });
    else if (hit.seconds !== null)
      pages.splice(-1, 1, { ...last, seconds: (last.seconds ?? 0) + hit.seconds });
  }
  return pages;
}

function pagePath(url: string, site: string | null): string {
  const text = pageText(url);
  const { host } = new URL(url);
  const withoutWww = (name: string): string => name.replace(/^www\./, '');
  // The API may have a name in its own alphabet.
  const own = `https://${site ?? ''}`;
  const isOwn = URL.canParse(own) && withoutWww(new URL(own).host) === withoutWww(host);
  return isOwn ? text.slice(host.length) : text;
}
