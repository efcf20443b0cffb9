import { DataApiError } from '#src/data-api/data-api-error.ts';
import type { Dictionary } from '#src/i18n/en.ts';
import { apiText } from './api-text.ts';

/** What a support service needs to find a failed call; nothing of the token, the parameters or the answer. */
export type FailureDetails = {
  readonly method: string | null;
  /** The API's; for a failure on the way its kind (`timeout`), for a fault of the page `own_fault`. */
  readonly mnemonic: string | null;
  readonly code: number | null;
  readonly requestId: string | null;
  /** ISO 8601, UTC: when the call was made. */
  readonly time: string;
  readonly httpStatus: number | null;
  readonly appVersion: string;
};

/** `now` (epoch ms) is the time of a fault that is no failed call. */
export function failureDetails(error: unknown, appVersion: string, now = Date.now()): FailureDetails {
  if (!(error instanceof DataApiError)) {
    const time = new Date(now).toISOString();
    const none = { method: null, code: null, requestId: null, httpStatus: null };
    return { ...none, mnemonic: 'own_fault', time, appVersion };
  }
  const { failure, call } = error;
  const isApi = failure.kind === 'api';
  const mnemonic = isApi ? failure.mnemonic : failure.kind;
  return {
    method: call.method,
    mnemonic: mnemonic === null ? null : apiText(mnemonic, 64),
    code: isApi ? failure.code : null,
    requestId: call.requestId,
    time: new Date(call.at).toISOString(),
    httpStatus: call.httpStatus,
    appVersion,
  };
}

/** The details as they are shown, in order; what is unknown is a dash. */
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
