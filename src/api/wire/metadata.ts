import { isRecord } from '#src/lib/is-record.ts';
import { countOf, numberOf, stringOf } from './lenient.ts';

/** The account has a limit of points for each. */
export type Period = 'day' | 'hour' | 'minute';

/** In points. `reset`: seconds from the answer on. null: missing. */
export type Limit = Readonly<Record<'limit' | 'remaining' | 'reset', number | null>>;

export type Limits = Readonly<Record<Period, Limit>>;

/** What an answer has beside its data. null: missing. */
export type Metadata = {
  readonly limits: Limits | null;
  /** Set if the API version in use is deprecated; `latestVersion` is '' if the API does not name one. */
  readonly deprecated: { readonly latestVersion: string } | null;
  /** The whole count of a list that is read in pages. */
  readonly totalItems: number | null;
};

function limitsOf(fields: unknown): Limits | null {
  if (!isRecord(fields)) return null;
  const limitOf = (period: Period): Limit => ({
    limit: numberOf(fields[`${period}_limit`]),
    remaining: numberOf(fields[`${period}_remaining`]),
    reset: numberOf(fields[`${period}_reset`]),
  });
  const limits = { day: limitOf('day'), hour: limitOf('hour'), minute: limitOf('minute') };
  const isKnown = Object.values(limits).some((limit) => Object.values(limit).some((value) => value !== null));
  return isKnown ? limits : null;
}

function deprecatedOf(version: unknown): Metadata['deprecated'] {
  if (!isRecord(version) || version['current_version_deprecated'] !== true) return null;
  const latest = stringOf(version['latest_version']) ?? '';
  return { latestVersion: /^v?\d{1,4}(\.\d{1,4}){0,3}$/.test(latest) ? latest : '' };
}

/** Never throws. A part that is missing, null, `{}` or of the wrong type is null; without any part the whole is null. */
export function parseMetadata(value: unknown): Metadata | null {
  if (!isRecord(value)) return null;
  const limits = limitsOf(value['limits']);
  const deprecated = deprecatedOf(value['api_version']);
  const totalItems = countOf(value['total_items']);
  return limits === null && deprecated === null && totalItems === null
    ? null
    : { limits, deprecated, totalItems };
}
