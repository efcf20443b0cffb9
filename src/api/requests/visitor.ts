import type { UserId, VisitorId } from '#src/lib/ids.ts';
import { onBehalfOf, type QueryRequest } from '#src/api/request.ts';
import { isRecord } from '#src/lib/is-record.ts';
import { listOf, textOf } from '#src/api/wire/lenient.ts';
import { parseWith } from '#src/api/wire/parse.ts';
import type { JsonObject } from '#src/lib/is-record.ts';
import { z } from '#src/api/wire/zod.ts';

/** A custom property of a visitor. null: missing. */
export type VisitorProperty = { readonly name: string | null; readonly value: string | null };

const schema = z.object({ properties: z.optional(z.unknown()) });

const propertyIn = ({ name, value }: JsonObject): VisitorProperty => ({
  name: textOf(name),
  value: typeof value === 'boolean' ? String(value) : textOf(value),
});

/** The custom properties of one visitor; those in the wrong form are left out. */
export const visitorProperties = ({
  visitorId,
  userId,
}: {
  readonly visitorId: VisitorId;
  readonly userId: UserId | null;
}): QueryRequest<readonly VisitorProperty[]> => ({
  method: 'getobj.visitor',
  params: { ...onBehalfOf(userId), id: visitorId },
  parse: (data) => {
    return listOf(parseWith(schema, data).properties).filter(isRecord).map(propertyIn);
  },
  key: { userId, visitorId },
});
