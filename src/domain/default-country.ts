export const DEFAULT_COUNTRIES = ['RU', 'other'] as const;
/** The country whose numbers may be written without a prefix; `other`: none (a CallGear portal). */
export type DefaultCountry = (typeof DEFAULT_COUNTRIES)[number];
