import { required, z } from '#src/api/envelope.ts';
import { isMethodMissing, isNotFound } from '#src/api/errors.ts';
import { userIdParam, type QueryRequest } from '#src/api/request.ts';
import { parseRows, parseWith } from '#src/api/rows.ts';
import {
  parsePersonId,
  parseVisitorId,
  type PersonId,
  type UserId,
  type VisitorId,
} from '#src/domain/ids.ts';
import { isJsonObject, type JsonObject, toList, parseString, parseText } from '#src/domain/json.ts';
import { isBlank } from '#src/domain/plain-text.ts';

export type VisitorProperty = { readonly name: string | null; readonly value: string };

function propertyIn({ name, value }: JsonObject): readonly VisitorProperty[] {
  const text = typeof value === 'boolean' ? String(value) : parseText(value);
  return text === null || isBlank(text) ? [] : [{ name: parseText(name), value: text }];
}

const propertiesSchema = z.object({ properties: z.optional(z.unknown()) });

/** Only those with a value; malformed ones are left out. */
export const propertiesRequest = ({
  visitorId,
  userId,
}: {
  readonly visitorId: VisitorId;
  readonly userId: UserId | null;
}): QueryRequest<readonly VisitorProperty[]> => ({
  method: 'getobj.visitor',
  params: { ...userIdParam(userId), id: visitorId },
  parse: (data) =>
    toList(parseWith(propertiesSchema, data).properties).filter(isJsonObject).flatMap(propertyIn),
  key: { userId, visitorId },
});

/** An id beyond 2⁵³−1 has the wrong shape: rounding would turn it into another person's. */
const personIdSchema = z.object({ person_id: z.nullable(required(parsePersonId)) });

/** null: the visitor has no person. */
export const personForVisitorRequest = ({
  visitorId,
  userId,
}: {
  readonly visitorId: VisitorId;
  readonly userId: UserId | null;
}): QueryRequest<PersonId | null> => ({
  method: 'getobj.person_for_visitor',
  params: { ...userIdParam(userId), visitor_id: visitorId },
  parse: (data) => parseWith(personIdSchema, data).person_id,
  key: { userId, visitorId },
  mapRefusal: (error) => {
    if (isNotFound(error)) return null;
    throw error;
  },
});

export const usernamesRequest = ({
  visitorId,
  userId,
}: {
  readonly visitorId: VisitorId;
  readonly userId: UserId | null;
}): QueryRequest<readonly string[]> => ({
  method: 'get.visitors',
  params: { ...userIdParam(userId), ids: [visitorId] },
  parse: (data) =>
    parseRows(
      ({ id, usernames }) => (parseVisitorId(id) === visitorId ? toList(usernames) : null),
      data,
    ).items.flatMap((names) => names.flatMap((name) => parseString(name) ?? [])),
  key: { userId, visitorId },
  mapRefusal: (error) => {
    // Novofon has no such method.
    if (isMethodMissing(error)) return [];
    throw error;
  },
});
