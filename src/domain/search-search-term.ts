import type { PersonId, VisitorId } from './ids.ts';

/** What a search looks for. */
export type SearchTerm =
  /** Digits with the country code, no "+": "79161234567". */
  | { readonly kind: 'phone'; readonly digits: string }
  | { readonly kind: 'email'; readonly email: string }
  | { readonly kind: 'name'; readonly name: string };

/** What typed digits may be instead of a phone, and the page that it opens. */
export type TypedId = (
  | { readonly kind: 'person'; readonly id: PersonId; readonly name?: string }
  | { readonly kind: 'visitor'; readonly id: VisitorId }
) & { readonly path: string };

/** One way to understand what was typed: an ID to open, or something to search for. */
export type Reading = TypedId | SearchTerm;
