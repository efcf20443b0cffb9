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
import { lazyWithRetry, RowsUntilLoaded } from '#src/ui/lazy.tsx';

type Page = {
  readonly path: string;
  readonly element: ReactElement;
  /** Whether the app bar has the search field: not if the page, or “no such page” in its place, has one of its own. */
  readonly hasBarField: (address: PageAddress) => boolean;
};

type PageAddress = {
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: URLSearchParams;
  /** Whether this history entry has a search. */
  readonly hasSearch: boolean;
};

const CheckPage = lazyWithRetry(
  async () => (await import('#src/check/check-page.tsx')).CheckPage,
  RowsUntilLoaded,
);

/** A pattern without a page does not compile. */
export const pages: Readonly<Record<keyof typeof patterns, Page>> = {
  lookUp: { path: patterns.lookUp, element: <LookUpPage />, hasBarField: () => false },
  find: {
    path: patterns.find,
    element: <SearchPage />,
    hasBarField: ({ query, hasSearch }) => hasSearch && parseFindAddress(query) !== null,
  },
  person: {
    path: patterns.person,
    element: <PersonPage />,
    hasBarField: ({ params, query }) => parsePersonAddress(params['personId'], query) !== null,
  },
  visitor: {
    path: patterns.visitor,
    element: <VisitorPage />,
    hasBarField: ({ params, query }) => parseVisitorAddress(params['visitorId'], query) !== null,
  },
  check: { path: patterns.check, element: <CheckPage />, hasBarField: () => true },
};

/** Whether the page of a URL leaves the search field to the app bar. */
export function hasBarField(pathname: string, search: string, hasSearch: boolean): boolean {
  if (isForeignPath(pathname)) return false;
  const query = new URLSearchParams(search);
  return Object.values(pages).some((page) => {
    const match = matchPath(page.path, pathname);
    return match !== null && page.hasBarField({ params: match.params, query, hasSearch });
  });
}
