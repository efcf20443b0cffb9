import { useQuery } from '@tanstack/react-query';
import type { MouseEvent, ReactNode } from 'react';
import type { UserId } from '#src/domain/ids.ts';
import { toSearchedPhone } from '#src/domain/phone.ts';
import { plainLine } from '#src/domain/plain-text.ts';
import { isIncomplete, type Reading, type TypedId } from '#src/domain/search-term.ts';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import { useStore, useServices } from '#src/session/services.tsx';
import { phoneLibraryQuery, usePhoneReader } from '#src/session/use-phone-reader.ts';
import { Button } from '#src/ui/button.tsx';
import { icon, MailIcon, PersonIcon, PhoneIcon } from '#src/ui/icons.tsx';
import { Link } from '#src/ui/links.tsx';
import { alternativesTo } from './readings.ts';
import { type TypedText, useStartSearch } from './searches.tsx';
import './results.css';
import './results.css';
import './search-field.css';

export function OtherReadings({ text, readings, userId }: TypedText) {
  const { open, search } = useText().findField;
  const readingText = useReadingText();
  const startSearch = useStartSearch();
  if (readings.length === 0) return null;
  return (
    <div className="other-readings row">
      {readings.map((reading) =>
        'path' in reading ? (
          <Link key={reading.path} className="button" to={reading.path}>
            {open[reading.kind](readingText(reading))}
          </Link>
        ) : (
          <Button
            key={JSON.stringify(reading)}
            onClick={() => startSearch(reading, { text, readings, userId })}
          >
            {search[reading.kind](readingText(reading))}
          </Button>
        ),
      )}
    </div>
  );
}

type MistakenIdProps = Pick<TypedId, 'kind' | 'id'> & { readonly userId: UserId | null };

/** An ID without a person is often a phone number, or an ID of the other kind. */
export function AlternativeReadings({ kind, id, userId }: MistakenIdProps) {
  const { defaultCountry: country } = useStore(useServices().preferences);
  const readings = alternativesTo(kind, id, { country, userId });
  return <OtherReadings text={String(id)} readings={readings} userId={userId} />;
}

const VisitorIcon = icon(
  'M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2ZM7 15c.4-1.5 1.4-2 2.5-2s2.1.5 2.5 2M8 10a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0M15 10h3M15 14h3',
);

const icons: Readonly<Record<Reading['kind'], ReactNode>> = {
  person: <PersonIcon />,
  name: <PersonIcon />,
  phone: <PhoneIcon />,
  email: <MailIcon />,
  visitor: <VisitorIcon />,
};

type ReadingOptionsProps = {
  /** The options have `id-0`, `id-1` … */
  readonly id: string;
  readonly readings: readonly Reading[];
  readonly active: number;
  readonly onOpen: (reading: Reading) => void;
};

export function ReadingOptions({ id, readings, active, onOpen }: ReadingOptionsProps) {
  const t = useText().findField;
  const language = useLanguage();
  const readingText = useReadingText();
  const phoneLibrary = useQuery(phoneLibraryQuery).data?.[language];
  return (
    <div id={id} role="listbox" className="field-options" aria-label={t.options}>
      {readings.map((reading, index) => (
        <button
          key={JSON.stringify(reading)}
          type="button"
          tabIndex={-1}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          className="field-option"
          // Keeps the focus in the field.
          onMouseDown={(event: MouseEvent) => event.preventDefault()}
          onClick={() => onOpen(reading)}
        >
          {icons[reading.kind]}
          {'path' in reading && reading.name ? null : (
            <span className="secondary">{t.kinds[reading.kind]} </span>
          )}
          <bdi className="field-option__value">{readingText(reading)}</bdi>
          {isIncomplete(reading, phoneLibrary) && <span className="secondary"> {t.incomplete}</span>}
        </button>
      ))}
    </div>
  );
}

/** “+7 916 555 12 34”, with no-break spaces. Never for a title or a URL. */
export function useReadingText(): (reading: Reading) => string {
  const readPhone = usePhoneReader();
  return (reading) => {
    if ('path' in reading) return `${reading.name ?? ''} ${reading.id}`.trim();
    if (reading.kind !== 'phone') return plainLine(reading.text);
    return toSearchedPhone(reading.text, readPhone).display.replaceAll(' ', '\u00a0');
  };
}
