import { isRecord } from '#src/lib/is-record.ts';
import type { UserId, VisitorId } from '#src/lib/ids.ts';
import { onBehalfOf, type QueryRequest } from '#src/api/request.ts';
import { fieldReader, z } from '#src/api/wire/zod.ts';
import { WrongShape } from '#src/api/wire/parse.ts';

/** A custom property of a visitor. null: missing. */
export type VisitorProperty = { readonly name: string | null; readonly value: string | null };

const property = z.pipe(
  z.object({
    name: z.nullish(z.string()),
    value: z.nullish(z.union([z.string(), z.number(), z.boolean()])),
  }),
  z.transform(({ name, value }): VisitorProperty => ({
    name: name ?? null,
    value: value == null ? null : String(value),
  })),
);

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
    if (!isRecord(data)) throw new WrongShape();
    return fieldReader<'properties'>(data).list('properties', property);
  },
  key: { userId, visitorId },
});
