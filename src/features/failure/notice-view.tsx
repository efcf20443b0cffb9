import { useId, useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import {
  detailLines,
  detailsText,
  type FailureDetails,
} from '#src/features/failure/notice/failure-details.ts';
import type { Notice } from '#src/features/failure/notice/failure-notice.ts';
import { CopyButton } from '#src/ui/copy/copy-button.tsx';
import { WarningIcon } from '#src/ui/icons/icons.tsx';
import './notice-view.css';

type NoticeViewProps = {
  readonly notice: Notice;
  readonly details: FailureDetails;
  /** Buttons and links. */
  readonly actions: ReactNode;
  /** A countdown. */
  readonly children?: ReactNode;
};

/** A failure in words, with its buttons. */
export function NoticeView({ notice, details, actions, children }: NoticeViewProps) {
  const t = useText();
  const words = t.failures;
  return (
    <section className="notice panel" role="alert">
      <WarningIcon />
      <div className="stack">
        <h2>{notice.title}</h2>
        <p>{notice.meaning}</p>
        {notice.address !== null && (
          <p className="notice__address row">
            <span className="visually-hidden">{words.address.label}: </span>
            <span className="notice__ip">{notice.address}</span>
            <CopyButton name={words.address.copy} text={notice.address} labelled className="button--small" />
          </p>
        )}
        {notice.apiMessage !== null && (
          <p>
            {words.apiMessage}: <q dir="auto">{notice.apiMessage}</q>
          </p>
        )}
        <p>{notice.advice}</p>
        {children}
        <p className="quiet">{notice.who}</p>
        {notice.administratorMessage !== null && <AdministratorMessage text={notice.administratorMessage} />}
        {notice.hint !== null && <p className="quiet">{notice.hint}</p>}
        {notice.helperUrl !== null && (
          <p>
            <a className="target" href={notice.helperUrl} target="_blank" rel="noopener noreferrer">
              {words.helperLink}
            </a>
          </p>
        )}
        <div className="notice__actions row">{actions}</div>
        <Details details={details} />
      </div>
    </section>
  );
}

type NoticeLineProps = {
  readonly note: ReactNode;
  readonly title: string;
  readonly details: FailureDetails;
  /** A countdown, and a button. */
  readonly children: ReactNode;
};

/** A failure that passes by itself, in one line. */
export function NoticeLine({ note, title, details, children }: NoticeLineProps) {
  return (
    <section className="notice-line small note" role="alert">
      {note}
      <h2>{title}</h2>
      {children}
      <Details details={details} />
    </section>
  );
}

function AdministratorMessage({ text }: { text: string }) {
  const { address } = useText().failures;
  return (
    <figure className="notice__message stack">
      <figcaption>{address.messageLabel}</figcaption>
      <blockquote dir="auto">{text}</blockquote>
      <CopyButton name={address.copyMessage} text={text} labelled className="button--small" />
    </figure>
  );
}

/** What a support service needs to find the failure, to read or to copy. */
export function Details({ details }: { details: FailureDetails }) {
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
      <dl id={id} hidden={!open} className="notice__table small">
        {detailLines(details, t).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="id">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
