import { DataApiError, type DataApiFailure, minuteResetAt, exhaustedPeriod } from './errors.ts';

/** If a server asks for a longer pause, the agent decides when to try again. */
const MAX_PAUSE_SECONDS = 30;
const FIRST_PAUSE_MS = 1000;

const MAX_RETRIES = 2;

/** How often a failed call is retried automatically. */
export function maxRetries(failure: DataApiFailure): 0 | typeof MAX_RETRIES {
  switch (failure.kind) {
    // The next connection may hold. The longest wait is three timeouts and two pauses, below a minute.
    case 'network':
    case 'timeout':
    // Or bring the right response.
    case 'wrong_id':
      return MAX_RETRIES;
    case 'http': {
      // These may pass; with any other status, the next response would be the same.
      const isPassing = [429, 502, 503, 504].includes(failure.status);
      return isPassing && (failure.retryAfterSeconds ?? 0) <= MAX_PAUSE_SECONDS ? MAX_RETRIES : 0;
    }
    case 'not_json':
      // HTML is a captive portal's, or of a wrong address: somebody has to act. Else, the body was cut off.
      return failure.reason === 'html' ? 0 : MAX_RETRIES;
    case 'api':
      // The service failed, not the request; or the points come back within a minute.
      return failure.mnemonic === 'internal_error' || exhaustedPeriod(failure) === 'minute' ? MAX_RETRIES : 0;
    // The response is complete, but undocumented: the next one is the same.
    case 'wrong_envelope':
    case 'invalid_response':
      return 0;
  }
}

/** `failureCount`: failures before this one. An abort is not retried. */
export const shouldRetry = (error: unknown, failureCount: number): boolean =>
  error instanceof DataApiError && failureCount < maxRetries(error.failure);

/** In ms: 0.5-1 s, then 1.5-3 s, random so that agents do not all retry at once; after `Retry-After`, or a minute's reset. */
export function retryDelay(error: unknown, failureCount: number, random: () => number): number {
  const pause = FIRST_PAUSE_MS * 3 ** failureCount;
  const jittered = Math.round(pause * (0.5 + random() / 2));
  const resetAt = minuteResetAt(error);
  if (resetAt !== null) return Math.max(0, resetAt - Date.now()) + jittered;
  const isHttp = error instanceof DataApiError && error.failure.kind === 'http';
  return jittered + (isHttp ? (error.failure.retryAfterSeconds ?? 0) * 1000 : 0);
}
