import type { VisitorRecord } from '#src/domain/visitor-record.ts';
import { useText } from '#src/i18n/text-context.tsx';
import type { VisitorId } from '#src/domain/ids.ts';
import type { TextSegment } from '#src/domain/text-segments.ts';
import type { PhoneReader } from '#src/domain/phone.ts';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { Marked } from '#src/ui/long-text.tsx';

/** How a record is drawn, as a card, a row or a column. */
export type RecordView = {
  readonly readPhone: PhoneReader;
  /** Splits a text by what the filter found in it; empty where it found nothing. */
  readonly findIn: (text: string) => readonly TextSegment[];
  /** The page's own path with the record marked; undefined before it can be followed. */
  readonly linkTo: (visitorId: VisitorId) => string | undefined;
};

type RecordLinkProps = Pick<RecordView, 'findIn' | 'linkTo'> & { readonly record: VisitorRecord };

/** The visitor ID of a card, a row or a column, as a link to its record. */
export function RecordLink({ record: { key, visitorId }, findIn, linkTo }: RecordLinkProps) {
  const t = useText();
  if (visitorId === null) return null;
  const id = String(visitorId);
  return (
    <div className="record-link">
      <a
        id={`id-${key}`}
        className="id visitor-card__link"
        href={linkTo(visitorId)}
        title={t.person.visitorId}
      >
        <Marked text={id} segments={findIn(id)} />
      </a>
      <CopyButton name={t.person.copyId(id)} text={id} />
    </div>
  );
}
