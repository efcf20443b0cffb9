declare const brand: unique symbol;

/** A `T` that only the parser of a `Name` can make. */
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** `person_id`: one human being. A whole number, 1 … 2⁵³−1. */
export type PersonId = Brand<number, 'PersonId'>;
/** `visitor_id`: one visitor record of a site. A whole number, 1 … 2⁵³−1. */
export type VisitorId = Brand<number, 'VisitorId'>;
/** `user_id`: the user of a customer, on whose behalf a partner asks. A whole number, 1 … 2⁵³−1. */
export type UserId = Brand<number, 'UserId'>;

/** An id beyond 2⁵³−1 is refused, never rounded: a rounded id is another person. */
function isId(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}

export const isPersonId = (value: unknown): value is PersonId => isId(value);
export const isVisitorId = (value: unknown): value is VisitorId => isId(value);
export const isUserId = (value: unknown): value is UserId => isId(value);

function idFromDigits(text: string | null | undefined): number | null {
  if (text == null || !/^[1-9]\d*$/.test(text)) return null;
  const value = Number(text);
  return isId(value) ? value : null;
}

/** Canonical decimal digits (no sign, no leading zero, no space) → id; anything else → null. */
export function parsePersonId(text: string | null | undefined): PersonId | null {
  const id = idFromDigits(text);
  return isPersonId(id) ? id : null;
}

export function parseVisitorId(text: string | null | undefined): VisitorId | null {
  const id = idFromDigits(text);
  return isVisitorId(id) ? id : null;
}

export function parseUserId(text: string | null | undefined): UserId | null {
  const id = idFromDigits(text);
  return isUserId(id) ? id : null;
}

/** The label of a customer whose name is not known, in every language: `user_id` is the API's own word. */
export const userIdLabel = (userId: UserId): string => `user_id ${userId}`;
