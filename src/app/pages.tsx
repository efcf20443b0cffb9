import type { ReactElement } from 'react';
import { matchPath } from 'react-router-dom';
import {
  isForeignPath,
  parseFindAddress,
  parsePersonAddress,
  parseVisitorAddress,
  patterns,
} from '#src/domain/paths.ts';
import { PersonPage, VisitorPage } from '#src/person/person-page.tsx';
import { LookUpPage, SearchPage } from '#src/search/search-pages.tsx';
import { lazyWithRetry, PageUntilLoaded } from '#src/ui/lazy.tsx';

type Params = Readonly<Record<string, string | undefined>>;

type Page = {
  readonly element: (params: Params) => ReactElement;
  /** Whether the app bar has the search field. Without this it has none: the page, or “no such page” in its place, has its own. */
  readonly hasBarField?: (params: Params, query: URLSearchParams, hasSearch: boolean) => boolean;
};

const CheckPage = lazyWithRetry(
  async () => (await import('#src/check/check-page.tsx')).CheckPage,
  PageUntilLoaded,
);

export const Bitrix24Page = lazyWithRetry(
  async () => (await import('#src/host/bitrix24-page.tsx')).Bitrix24Page,
  PageUntilLoaded,
);

/** A pattern without a page does not compile. */
const pages: Readonly<Record<(typeof patterns)[keyof typeof patterns], Page>> = {
  [patterns.lookUp]: { element: () => <LookUpPage /> },
  [patterns.find]: {
    element: () => <SearchPage />,
    hasBarField: (_params, query, hasSearch) => hasSearch && parseFindAddress(query) !== null,
  },
  [patterns.person]: {
    element: ({ personId }) => <PersonPage personId={personId} />,
    hasBarField: ({ personId }, query) => parsePersonAddress(personId, query) !== null,
  },
  [patterns.visitor]: {
    element: ({ visitorId }) => <VisitorPage visitorId={visitorId} />,
    hasBarField: ({ visitorId }, query) => parseVisitorAddress(visitorId, query) !== null,
  },
  [patterns.check]: { element: () => <CheckPage />, hasBarField: () => true },
  [patterns.bitrix24]: {
    element: () => (
      <Bitrix24Page>
        <LookUpPage />
      </Bitrix24Page>
    ),
  },
};

/** null: no such page. Not `Routes`, which adds 2.6 kB to the app. */
export function findPage(pathname: string): (Page & { readonly params: Params }) | null {
  if (isForeignPath(pathname)) return null;
  for (const [pattern, page] of Object.entries(pages)) {
    const match = matchPath(pattern, pathname);
    if (match !== null) return { ...page, params: match.params };
  }
  return null;
}
