import type { UserId, VisitorId } from '#src/domain/ids.ts';
import { onBehalfOf, type QueryRequest } from '#src/api/request.ts';
import { isRecord } from '#src/domain/is-record.ts';
import { isBlank } from '#src/domain/plain-text.ts';
import { listOf, textOf } from '#src/domain/json.ts';
import { parseWith } from '#src/api/rows.ts';
import type { JsonObject } from '#src/domain/is-record.ts';
import { z } from '#src/api/zod.ts';

/** A custom property of a visitor. */
export type VisitorProperty = { readonly name: string | null; readonly value: string };

const propertiesSchema = z.object({ properties: z.optional(z.unknown()) });

function propertyIn({ name, value }: JsonObject): readonly VisitorProperty[] {
  const text = typeof value === 'boolean' ? String(value) : textOf(value);
  return text === null || isBlank(text) ? [] : [{ name: textOf(name), value: text }];
}

/** The custom properties of one visitor that have a value; those in the wrong form are left out. */
export const visitorProperties = ({
  visitorId,
  userId,
}: {
  readonly visitorId: VisitorId;
  readonly userId: UserId | null;
}): QueryRequest<readonly VisitorProperty[]> => ({
  method: 'getobj.visitor',
  params: { ...onBehalfOf(userId), id: visitorId },
  parse: (data) => listOf(parseWith(propertiesSchema, data).properties).filter(isRecord).flatMap(propertyIn),
  key: { userId, visitorId },
});
