/** What a search looks for. */
export type SearchTerm =
  /** Digits with the country code, no "+": "79161234567". */
  | { readonly kind: 'phone'; readonly digits: string }
  | { readonly kind: 'email'; readonly email: string }
  | { readonly kind: 'name'; readonly name: string };
