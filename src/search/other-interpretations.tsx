import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { toSearchedPhone } from '#src/domain/phone.ts';
import { plainLine } from '#src/domain/plain-text.ts';
import { isIncomplete, type Interpretation, type TypedId } from '#src/domain/search-term.ts';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import type { TypedText } from '#src/session/searches.ts';
import { useStore, useServices, phoneLibraryQuery, usePhoneReader } from '#src/session/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { useUserId } from '#src/ui/customer-context.ts';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { icon, MailIcon, PersonIcon, PhoneIcon } from '#src/ui/icons.tsx';
import { Link } from '#src/ui/links.tsx';
import { interpret } from './interpretations.ts';
import { useStartSearch } from './searches.tsx';
import './results.css';
import './search-field.css';

/** `primary`: the first is the primary action. */
export function OtherInterpretations({ primary = false, ...typed }: TypedText & { primary?: boolean }) {
  const { interpretations } = typed;
  const { open, search } = useText().lookUp;
  const toText = useInterpretationText();
  const startSearch = useStartSearch();
  if (interpretations.length === 0) return null;
  return (
    <div className="other-interpretations row">
      {interpretations.map((interpretation, index) =>
        'path' in interpretation ? (
          <Link
            key={interpretation.path}
            className={primary && index === 0 ? 'button button--primary' : 'button'}
            to={interpretation.path}
          >
            {open[interpretation.kind](toText(interpretation))}
          </Link>
        ) : (
          <Button
            key={JSON.stringify(interpretation)}
            primary={primary && index === 0}
            onClick={() => startSearch(interpretation, typed)}
          >
            {search[interpretation.kind](toText(interpretation))}
          </Button>
        ),
      )}
    </div>
  );
}

/** An ID without a person is often a phone number, or an ID of the other kind. */
export function OtherIdInterpretations({ kind, id }: Omit<TypedId, 'path'>) {
  const userId = useUserId();
  const { defaultCountry: country } = useStore(useServices().preferences);
  const text = String(id);
  const interpretations = interpret(text, { country, userId }).filter((each) => each.kind !== kind);
  return <OtherInterpretations text={text} interpretations={interpretations} />;
}

export { suggest } from './interpretations.ts';

const VisitorIcon = icon(
  'M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2ZM7 15c.4-1.5 1.4-2 2.5-2s2.1.5 2.5 2M8 10a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0M15 10h3M15 14h3',
);

const icons: Readonly<Record<Interpretation['kind'], ReactNode>> = {
  person: <PersonIcon />,
  name: <PersonIcon />,
  phone: <PhoneIcon />,
  email: <MailIcon />,
  visitor: <VisitorIcon />,
};

type InterpretationOptionsProps = {
  /** The options have `id-0`, `id-1` … */
  readonly id: string;
  readonly interpretations: readonly Interpretation[];
  readonly active: number;
  readonly onOpen: (interpretation: Interpretation) => void;
};

export function InterpretationOptions({ id, interpretations, active, onOpen }: InterpretationOptionsProps) {
  const t = useText().lookUp;
  const language = useLanguage();
  const toText = useInterpretationText();
  const phoneLibrary = useQuery(phoneLibraryQuery).data?.[language];
  return (
    <div id={id} role="listbox" className="field-options" aria-label={t.options}>
      {interpretations.map((interpretation, index) => (
        <button
          key={JSON.stringify(interpretation)}
          type="button"
          tabIndex={-1}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className="field-option hover-row"
          // Keeps the focus in the field.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onOpen(interpretation)}
        >
          {icons[interpretation.kind]}
          {'path' in interpretation && interpretation.name ? null : (
            <span className="secondary">{t.kinds[interpretation.kind]} </span>
          )}
          <bdi className="field-option__value">{toText(interpretation)}</bdi>
          {isIncomplete(interpretation, phoneLibrary) && <span className="secondary"> {t.incomplete}</span>}
        </button>
      ))}
    </div>
  );
}

/** “+7 916 555 12 34”, with no-break spaces. Never for a title or a URL. */
export function useInterpretationText(): (interpretation: Interpretation) => string {
  const readPhone = usePhoneReader();
  return (interpretation) => {
    if ('path' in interpretation) return `${interpretation.name ?? ''} ${interpretation.id}`.trim();
    if (interpretation.kind !== 'phone') return plainLine(interpretation.text);
    return toSearchedPhone(interpretation.text, readPhone).display.replaceAll(' ', '\u00a0');
  };
}

export function CopySearchedPhone({ digits }: { readonly digits: string }) {
  const { contacts: t } = useText();
  const { display, copyText } = toSearchedPhone(digits, usePhoneReader());
  return <CopyButton name={t.copyPhone(display)} copiedText={t.copiedPhone(display)} text={copyText} />;
}
