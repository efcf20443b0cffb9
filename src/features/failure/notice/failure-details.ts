import type { Dictionary } from '#src/i18n/dictionary.ts';
import { DataApiError, type RefusedCall } from '#src/api/data-api-error.ts';
import { shortened } from '#src/lib/text/plain-line.ts';

/** What a support service needs to find a failed call: never the token, the parameters or the answer. */
export type FailureDetails = {
  readonly method: string | null;
  /** The API's mnemonic, else the kind of failure: `timeout`, `offline`, or `own_fault` for an error of the page. */
  readonly mnemonic: string | null;
  readonly code: number | null;
  readonly requestId: string | null;
  /** ISO 8601, UTC: when the call was made. */
  readonly time: string;
  readonly httpStatus: number | null;
  readonly appVersion: string;
};

/** `now` (epoch ms): the time of an error that is no failed call. */
export function failureDetails(error: unknown, appVersion: string, now = Date.now()): FailureDetails {
  if (!(error instanceof DataApiError)) return noCallDetails('own_fault', appVersion, now);
  const { failure, call } = error;
  return failure.kind === 'api'
    ? refusalDetails(failure.mnemonic, { ...call, code: failure.code }, appVersion)
    : refusalDetails(failure.kind, { ...call, code: null }, appVersion);
}

/** For a refused call of which no error object is at hand, because another tab may have made it. */
export function refusalDetails(
  mnemonic: string | null,
  { method, code, requestId, at, httpStatus }: RefusedCall,
  appVersion: string,
): FailureDetails {
  return {
    method,
    mnemonic: mnemonic === null ? null : shortened(mnemonic, 64),
    code,
    requestId,
    time: new Date(at).toISOString(),
    httpStatus,
    appVersion,
  };
}

/** For a failure without a call, at `at` (epoch ms). */
export function noCallDetails(
  mnemonic: 'own_fault' | 'offline',
  appVersion: string,
  at: number,
): FailureDetails {
  const time = new Date(at).toISOString();
  return { method: null, mnemonic, code: null, requestId: null, time, httpStatus: null, appVersion };
}

/** The details in display order; a dash for what is unknown. */
export function detailLines(
  details: FailureDetails,
  t: Dictionary,
): readonly { label: string; value: string }[] {
  const labels = t.failures.detailLabels;
  const line = (name: keyof FailureDetails) => ({ label: labels[name], value: String(details[name] ?? '—') });
  return [
    line('method'),
    line('mnemonic'),
    line('code'),
    line('requestId'),
    line('time'),
    line('httpStatus'),
    line('appVersion'),
  ];
}

/** “Copy details”: the same lines as plain text. */
export function detailsText(details: FailureDetails, t: Dictionary): string {
  return detailLines(details, t)
    .map(({ label, value }) => `${label}: ${value}`)
    .join('\n');
}
