import { type ReactNode, useId, useState } from 'react';
import { type DataApiCall, DataApiError } from '#src/api/errors.ts';
import { truncate } from '#src/domain/plain-text.ts';
import { type Dictionary, useText } from '#src/i18n/text-context.tsx';
import { Button } from '#src/ui/button.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import './failure-panel.css';

type DetailsProps = {
  readonly details: FailureDetails;
  /** Before the buttons, and after them. */
  readonly action?: ReactNode;
  readonly link?: ReactNode;
  readonly isLine?: boolean;
  readonly children?: ReactNode;
};

export function Details({ details, action, link, isLine = false, children }: DetailsProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const id = useId();
  const look = { quiet: true, small: isLine, className: 'flush' };
  const name = t.failures.copyDetails;
  return (
    <>
      <div className="notice__actions row">
        {action}
        <Button {...look} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {t.failures.details}
        </Button>
        <CopyButton {...look} name={name} text={() => detailsText(details, t)} icon={null} labelled />
        {link}
      </div>
      <div id={id} hidden={!open} className="stack tight">
        {children}
        <dl className="term-rows stack tight small">
          {detailLines(details, t).map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="id" dir="auto">
                {value}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </>
  );
}

/** Never the token, the parameters or the response. */
export type FailureDetails = Partial<DataApiCall> & {
  /** The API's mnemonic, else `timeout`, or `own_fault` for an error of the page. */
  readonly mnemonic: string | null;
  readonly message?: string;
  readonly code?: number | null;
  /** Of the call or the page's failure, epoch ms. */
  readonly at: number;
};

export function failureDetails(error: unknown, now = Date.now()): FailureDetails {
  if (!(error instanceof DataApiError)) return { mnemonic: 'own_fault', at: now };
  const { failure, call } = error;
  if (failure.kind !== 'api') return { ...call, mnemonic: failure.kind };
  const { mnemonic, message, code } = failure;
  return { ...call, mnemonic, message, code };
}

type Labels = Dictionary['failures']['detailLabels'];

/** A dash if unknown. */
function detailLines(details: FailureDetails, { failures: { detailLabels } }: Dictionary) {
  const { method, mnemonic, message = '', code, requestId, at, httpStatus } = details;
  const values: Readonly<Record<keyof Labels, string | number | null | undefined>> = {
    method,
    code,
    requestId,
    httpStatus,
    mnemonic: mnemonic && truncate(mnemonic, 64),
    message: truncate(message, 500) || null,
    at: new Date(at).toISOString(),
    appVersion: __APP_VERSION__,
  };
  const byName = new Map(Object.entries(values));
  return Object.entries(detailLabels).map(
    ([name, label]) => [label, String(byName.get(name) ?? '—')] as const,
  );
}

export function detailsText(details: FailureDetails, t: Dictionary): string {
  return detailLines(details, t)
    .map((line) => line.join(': '))
    .join('\n');
}
