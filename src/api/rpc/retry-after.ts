/**
 * `Retry-After` in whole seconds from now, rounded up; null if it is missing or unreadable. A date is compared with the
 * answer's own `Date`, if there is one: the local clock may be wrong.
 */
export function parseRetryAfter(headers: Headers): number | null {
  const value = headers.get('Retry-After')?.trim() ?? '';
  if (/^\d+$/.test(value)) return Math.min(Number(value), Number.MAX_SAFE_INTEGER);
  // A date has letters. `Date.parse` alone reads "-1" as a year.
  if (!/[a-z]/i.test(value)) return null;
  const until = Date.parse(value);
  if (Number.isNaN(until)) return null;
  const sent = Date.parse(headers.get('Date') ?? '');
  const now = Number.isNaN(sent) ? Date.now() : sent;
  return Math.max(0, Math.ceil((until - now) / 1000));
}
