import { lenient, z } from './zod.ts';

/** The account has a limit of points for each. */
export type Period = 'day' | 'hour' | 'minute';

/** The points of a period, and those left of them. `reset`: seconds from the answer on. null: missing. */
export type Limit = Readonly<Record<'limit' | 'remaining' | 'reset', number | null>>;

export type Limits = Readonly<Record<Period, Limit>>;

/** What an answer has beside its data. null: missing. */
export type Metadata = {
  readonly limits: Limits | null;
  /** The whole count of a list that is read in pages. */
  readonly totalItems: number | null;
};

const number = lenient(z.number());
const limitsSchema = z.object({
  day_limit: number,
  day_remaining: number,
  day_reset: number,
  hour_limit: number,
  hour_remaining: number,
  hour_reset: number,
  minute_limit: number,
  minute_remaining: number,
  minute_reset: number,
});
const metadataSchema = z.object({
  limits: lenient(limitsSchema),
  total_items: lenient(z.int().check(z.nonnegative())),
});

function limitsOf(fields: z.output<typeof limitsSchema>): Limits | null {
  if (Object.values(fields).every((value) => value === null)) return null;
  const limitOf = (period: Period): Limit => ({
    limit: fields[`${period}_limit`],
    remaining: fields[`${period}_remaining`],
    reset: fields[`${period}_reset`],
  });
  return { day: limitOf('day'), hour: limitOf('hour'), minute: limitOf('minute') };
}

/** Never throws. A part that is missing, null, `{}` or of the wrong type is null; without any part the whole is null. */
export function parseMetadata(value: unknown): Metadata | null {
  const parsed = metadataSchema.safeParse(value);
  if (!parsed.success) return null;
  const { limits: fields, total_items: totalItems } = parsed.data;
  const limits = fields && limitsOf(fields);
  return limits === null && totalItems === null ? null : { limits, totalItems };
}
