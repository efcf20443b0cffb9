import { Fragment, type ReactNode } from 'react';
import type { EmailView } from '#src/domain/email.ts';
import { type PhoneReader, splitPhones, type PhoneView } from '#src/domain/phone.ts';
import { truncate } from '#src/domain/plain-text.ts';
import type { TextRange } from '#src/domain/text-query.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { CopyButton } from './copy-button.tsx';
import type { Shortcut } from './keyboard.ts';
import { Highlighted, LongText } from './long-text.tsx';
import './contact-lines.css';

/** Longer pieces of an address may break at their dots. */
const LONG_PIECE = 16;

const withBreaks = (text: string): ReactNode =>
  text
    .split(/(?=@)/)
    .flatMap((piece) => (piece.length > LONG_PIECE ? piece.split(/(?=\.)/) : piece))
    .map((piece, index) => (
      <Fragment key={index}>
        {index > 0 && <wbr />}
        {piece}
      </Fragment>
    ));

type PhoneLineProps = {
  readonly phone: PhoneView;
  readonly highlights?: readonly TextRange[];
  readonly shortcut?: Shortcut | undefined;
  readonly children?: ReactNode;
};

export function PhoneLine({ phone, highlights = [], shortcut, children }: PhoneLineProps) {
  const t = useText();
  const label = truncate(phone.display);
  return (
    <div className="contact-line reveals line top tight">
      <span className="contact-line__text contact-line__text--phone target-text">
        {phone.telHref === null ? (
          <LongText text={phone.display} highlights={highlights} />
        ) : (
          <a className="ink" href={phone.telHref} dir="ltr">
            <Highlighted text={phone.display} highlights={highlights} />
          </a>
        )}
      </span>
      {children}
      <CopyButton
        name={t.contacts.copyPhone(label)}
        text={phone.copyText}
        copiedText={t.contacts.copiedPhone(label)}
        shortcut={shortcut}
      />
    </div>
  );
}

type EmailLineProps = {
  readonly email: EmailView;
  readonly highlights?: readonly TextRange[];
};

/** An address that mixes alphabets may imitate another one: it has a warning, not a link. */
export function EmailLine({ email, highlights = [] }: EmailLineProps) {
  const t = useText();
  return (
    <div className="contact-line reveals line top tight">
      <span className="contact-line__text target-text">
        {email.href === null ? (
          <LongText text={email.raw} highlights={highlights} render={withBreaks} />
        ) : (
          // In Chromium, screen readers read a space where the line may break.
          <a className="ink" href={email.href} dir="auto" aria-label={email.raw}>
            <Highlighted text={email.raw} highlights={highlights} render={withBreaks} />
          </a>
        )}
        {email.isMixed && <span className="contact-line__mixed warning">{t.contacts.mixedAlphabets}</span>}
      </span>
      <CopyButton name={t.contacts.copyEmail(truncate(email.raw))} text={email.copyText} />
    </div>
  );
}

/** `texts`: all spellings of the number. */
type RecordPhone = { readonly phone: PhoneView; readonly texts: readonly string[] };

export function recordPhones(phones: readonly string[], readPhone: PhoneReader): readonly RecordPhone[] {
  const byKey = new Map<string, { phone: PhoneView; texts: string[] }>();
  for (const text of phones.flatMap(splitPhones)) {
    const phone = readPhone(text);
    const known = byKey.get(phone.key);
    if (known === undefined) byKey.set(phone.key, { phone, texts: [text] });
    else known.texts.push(text);
  }
  return [...byKey.values()];
}
