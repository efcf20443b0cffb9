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

/** In display order. */
const NAMES = [
  'method',
  'mnemonic',
  'code',
  'requestId',
  'time',
  'httpStatus',
  'appVersion',
] as const satisfies readonly (keyof FailureDetails)[];

/** `now` (epoch ms): the time of an error that is no failed call. */
export function failureDetails(error: unknown, now = Date.now()): FailureDetails {
  if (!(error instanceof DataApiError)) return noCallDetails('own_fault', now);
  const { failure, call } = error;
  return failure.kind === 'api'
    ? refusalDetails(failure.mnemonic, { ...call, code: failure.code })
    : refusalDetails(failure.kind, { ...call, code: null });
}

/** For a refused call of which no error object is at hand, because another tab may have made it. */
export function refusalDetails(
  mnemonic: string | null,
  { method, code, requestId, at, httpStatus }: RefusedCall,
): FailureDetails {
  const shown = mnemonic === null ? null : shortened(mnemonic, 64);
  return { ...noCallDetails(shown, at), method, code, requestId, httpStatus };
}

/** For a failure without a call, at `at` (epoch ms). `mnemonic`: the kind of failure, where the API gave none. */
export function noCallDetails(mnemonic: string | null, at: number): FailureDetails {
  return {
    method: null,
    mnemonic,
    code: null,
    requestId: null,
    time: new Date(at).toISOString(),
    httpStatus: null,
    appVersion: __APP_VERSION__,
  };
}

/** The details in display order; a dash for what is unknown. */
export function detailLines(
  details: FailureDetails,
  t: Dictionary,
): readonly { label: string; value: string }[] {
  const labels = t.failures.detailLabels;
  return NAMES.map((name) => ({ label: labels[name], value: String(details[name] ?? '—') }));
}

/** “Copy details”: the same lines as plain text. */
export function detailsText(details: FailureDetails, t: Dictionary): string {
  return detailLines(details, t)
    .map(({ label, value }) => `${label}: ${value}`)
    .join('\n');
}
