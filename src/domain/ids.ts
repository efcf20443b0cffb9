declare const brand: unique symbol;

/** A `T` that only the parser of a `Name` can make. */
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** `person_id`: one human being. A whole number, 1 … 2⁵³−1. */
export type PersonId = Brand<number, 'PersonId'>;
/** `visitor_id`: one visitor record of a site. A whole number, 1 … 2⁵³−1. */
export type VisitorId = Brand<number, 'VisitorId'>;
/** `user_id`: the user of a customer, on whose behalf a partner calls the API. A whole number, 1 … 2⁵³−1. */
export type UserId = Brand<number, 'UserId'>;

/** A person, and for which customer: the same id under another customer is another person. */
export type PersonKey = { readonly personId: PersonId; readonly userId: UserId | null };

/** Reads a number, or its digits as they are usually written. An id beyond 2⁵³−1 is refused: a rounded one is another person's. */
const idParser =
  <Id>(isKind: (value: unknown) => value is Id) =>
  (value: unknown): Id | null => {
    const id = typeof value === 'string' && /^[1-9]\d*$/.test(value) ? Number(value) : value;
    return isKind(id) ? id : null;
  };

const isId = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 1;

export const parsePersonId = idParser((id): id is PersonId => isId(id));
export const parseVisitorId = idParser((id): id is VisitorId => isId(id));
export const parseUserId = idParser((id): id is UserId => isId(id));
export const parseId = idParser(isId);

/** 32 hex digits. Not `crypto.randomUUID`: a company's own server may speak plain http, where it is missing. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
