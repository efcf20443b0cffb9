import { useId, useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { detailLines, detailsText, type FailureDetails } from './failure-details.ts';
import './failure-panel.css';

type DetailsProps = {
  readonly details: FailureDetails;
  /** Shown with them. */
  readonly children?: ReactNode;
};

/** What a support service needs to find the failure, to read or to copy. */
export function Details({ details, children }: DetailsProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="notice__details stack">
      <div className="notice__actions row">
        <button
          type="button"
          className="button button--quiet button--small"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {t.failures.details}
        </button>
        <CopyButton
          name={t.failures.copyDetails}
          text={() => detailsText(details, t)}
          labelled
          className="button--quiet button--small"
        />
      </div>
      <div id={id} hidden={!open} className="notice__opened">
        {children}
        <dl className="notice__table small">
          {detailLines(details, t).map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="id" dir="auto">
                {value}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}
