import { Fragment, type ReactNode } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import type { EmailView } from '#src/model/email.ts';
import type { PhoneView } from '#src/model/phone.ts';
import type { Shortcut } from '#src/lib/shortcuts.ts';
import type { TextPart } from '#src/lib/text/text-parts.ts';
import { CopyButton } from '#src/ui/copy/copy-button.tsx';
import { LongText } from '#src/ui/text/long-text.tsx';
import { Marked } from '#src/ui/text/marked.tsx';
import './contact-lines.css';

const LONGEST_NAME = 80;

/** A control's name must end somewhere, whatever a stranger typed into a phone field. */
const inName = (text: string): string =>
  text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;

/** What is longer may be too long for a line of its own. */
const LONG_PIECE = 16;

/** An address that is too long for its line goes on in the next one from “@”, a long piece of it from a dot. */
const withBreaks = (part: string): ReactNode =>
  part
    .split(/(?=@)/)
    .flatMap((piece) => (piece.length > LONG_PIECE ? piece.split(/(?=\.)/) : piece))
    .map((piece, index) => (
      <Fragment key={index}>
        {index > 0 && <wbr />}
        {piece}
      </Fragment>
    ));

type LineProps = { readonly parts: readonly TextPart[] };

/** A phone: a link to call it where it is a valid number, and a button that copies it. */
export function PhoneLine({
  phone,
  parts,
  shortcut,
  children,
}: { phone: PhoneView; shortcut?: Shortcut | undefined; children?: ReactNode } & LineProps) {
  const t = useText();
  const said = inName(phone.display);
  return (
    <div className="contact-line">
      <span className="contact-line__text contact-line__text--phone">
        {phone.telHref === null ? (
          <LongText text={phone.display} parts={parts} />
        ) : (
          <a href={phone.telHref} dir="ltr">
            <Marked text={phone.display} parts={parts} />
          </a>
        )}
      </span>
      <CopyButton
        name={t.copy.phone(said)}
        text={phone.copyText}
        copiedText={t.copy.copiedPhone(said)}
        shortcut={shortcut}
      />
      {children}
    </div>
  );
}

/**
 * An e-mail: a link to write to it where it looks like one address, and a button that copies it. Letters of several
 * alphabets may imitate another address: that is said, and nobody is led there.
 */
export function EmailLine({ email, parts }: { email: EmailView } & LineProps) {
  const t = useText();
  return (
    <div className="contact-line">
      <span className="contact-line__text">
        {email.href === null ? (
          <LongText text={email.raw} parts={parts} draw={withBreaks} />
        ) : (
          <a href={email.href} dir="auto">
            <Marked text={email.raw} parts={parts} draw={withBreaks} />
          </a>
        )}
        {email.isMixed && <span className="contact-line__mixed">{t.contacts.mixedAlphabets}</span>}
      </span>
      <CopyButton name={t.copy.email(inName(email.raw))} text={email.copyText} />
    </div>
  );
}
