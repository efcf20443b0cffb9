import { lenient, z } from './zod.ts';

/** The account's limits in points. `*Reset`: seconds from the answer on. null: missing. */
export type Limits = {
  readonly dayLimit: number | null;
  readonly dayRemaining: number | null;
  readonly dayReset: number | null;
  readonly hourLimit: number | null;
  readonly hourRemaining: number | null;
  readonly hourReset: number | null;
  readonly minuteLimit: number | null;
  readonly minuteRemaining: number | null;
  readonly minuteReset: number | null;
};

export type ApiVersion = {
  readonly currentVersionDeprecated: boolean;
  readonly latestVersion: string | null;
};

/** What an answer has beside its data. null: missing. */
export type Metadata = {
  readonly limits: Limits | null;
  readonly apiVersion: ApiVersion | null;
  /** The whole count of a list that is read in pages. */
  readonly totalItems: number | null;
};

const count = lenient(z.number());
const limitsSchema = z.pipe(
  z.object({
    day_limit: count,
    day_remaining: count,
    day_reset: count,
    hour_limit: count,
    hour_remaining: count,
    hour_reset: count,
    minute_limit: count,
    minute_remaining: count,
    minute_reset: count,
  }),
  z.transform((limits): Limits | null => {
    if (Object.values(limits).every((value) => value === null)) return null;
    return {
      dayLimit: limits.day_limit,
      dayRemaining: limits.day_remaining,
      dayReset: limits.day_reset,
      hourLimit: limits.hour_limit,
      hourRemaining: limits.hour_remaining,
      hourReset: limits.hour_reset,
      minuteLimit: limits.minute_limit,
      minuteRemaining: limits.minute_remaining,
      minuteReset: limits.minute_reset,
    };
  }),
);

const version = lenient(z.string().check(z.regex(/^v?\d{1,4}(\.\d{1,4}){0,3}$/)));
const apiVersionSchema = z.pipe(
  z.object({
    current_version_deprecated: lenient(z.boolean()),
    latest_version: version,
  }),
  z.transform((fields): ApiVersion | null => {
    if (Object.values(fields).every((value) => value === null)) return null;
    return {
      currentVersionDeprecated: fields.current_version_deprecated ?? false,
      latestVersion: fields.latest_version,
    };
  }),
);

const metadataSchema = z.object({
  limits: lenient(limitsSchema),
  api_version: lenient(apiVersionSchema),
  total_items: lenient(z.int().check(z.nonnegative())),
});

/** Never throws. A part that is missing, null, `{}` or of the wrong type is null; without any part the whole is null. */
export function parseMetadata(value: unknown): Metadata | null {
  const parsed = metadataSchema.safeParse(value);
  if (!parsed.success) return null;
  const { limits, api_version: apiVersion, total_items: totalItems } = parsed.data;
  if (limits === null && apiVersion === null && totalItems === null) return null;
  return { limits, apiVersion, totalItems };
}
