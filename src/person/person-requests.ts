import { isMethodMissing, isNotFound } from '#src/api/errors.ts';
import { id, parseText, text, toList, values } from '#src/api/fields.ts';
import { userIdParam, type QueryRequest } from '#src/api/request.ts';
import { field, fieldsOf, parseRows, parseWith, required, z } from '#src/api/schema.ts';
import { parsePersonId, type PersonId } from '#src/domain/ids.ts';
import { parseTexts } from '#src/domain/json.ts';
import type { VisitorAddress } from '#src/domain/paths.ts';
import { isBlank } from '#src/domain/plain-text.ts';

const propertyFields = fieldsOf({
  name: ['name', text],
  value: ['value', required('string', parsePropertyValue)],
});

function parsePropertyValue(value: unknown): string | null {
  const written = typeof value === 'boolean' ? String(value) : parseText(value);
  return written === null || isBlank(written) ? null : written;
}

export type VisitorProperty = Readonly<z.output<typeof propertyFields.schema>>;

export const visitorFields = fieldsOf({ properties: ['properties', values] });

/** Only those with a value; malformed ones are left out. */
export const propertiesRequest = (record: VisitorAddress): QueryRequest<readonly VisitorProperty[]> => ({
  method: 'getobj.visitor',
  params: { ...userIdParam(record.userId), id: record.visitorId },
  parse: (data) => parseRows(propertyFields.schema, parseWith(visitorFields.schema, data).properties).items,
  key: record,
});

const linkedPerson = required('number', parsePersonId);

/** An id beyond 2⁵³−1 is invalid: rounding would turn it into another person's. */
export const personFields = fieldsOf({
  personId: ['person_id', { ...linkedPerson, schema: z.nullable(linkedPerson.schema) }],
});

/** null: the visitor has no person. */
export const personForVisitorRequest = (record: VisitorAddress): QueryRequest<PersonId | null> => ({
  method: 'getobj.person_for_visitor',
  params: { ...userIdParam(record.userId), visitor_id: record.visitorId },
  // null, {} and [] are no person, too.
  parse: (data) => (toList(data).length === 0 ? null : parseWith(personFields.schema, data).personId),
  key: record,
  mapRefusal: (error) => {
    if (isNotFound(error)) return null;
    throw error;
  },
});

export const usernameFields = fieldsOf({
  visitorId: ['id', id],
  usernames: ['usernames', field('array', (value) => parseTexts(toList(value)) ?? [])],
});

export const usernamesRequest = (record: VisitorAddress): QueryRequest<readonly string[]> => ({
  method: 'get.visitors',
  params: { ...userIdParam(record.userId), ids: [record.visitorId] },
  parse: (data) =>
    parseRows(usernameFields.schema, data)
      .items.filter((row) => row.visitorId === record.visitorId)
      .flatMap(({ usernames }) => usernames),
  key: record,
  mapRefusal: (error) => {
    // Novofon has no such method.
    if (isMethodMissing(error)) return [];
    throw error;
  },
});
