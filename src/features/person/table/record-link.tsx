import type { VisitorRecord } from '#src/api/visitor-record.ts';
import type { VisitorCardViewProps } from '#src/features/person/cards/visitor-card-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { CopyButton } from '#src/ui/copy/copy-button.tsx';
import { Marked } from '#src/ui/text/long-text.tsx';

/** How the cells of a table are drawn. */
export type RecordView = Pick<VisitorCardViewProps, 'readPhone' | 'findIn' | 'linkTo'>;

type RecordLinkProps = Pick<RecordView, 'findIn' | 'linkTo'> & { readonly record: VisitorRecord };

/** The visitor ID of a row or a column, as a link to its record. */
export function RecordLink({ record: { visitorId }, findIn, linkTo }: RecordLinkProps) {
  const t = useText();
  if (visitorId === null) return null;
  const id = String(visitorId);
  return (
    <div className="record-link">
      <a className="id visitor-card__link" href={linkTo(visitorId)} title={t.person.visitorId}>
        <Marked text={id} segments={findIn(id)} />
      </a>
      <CopyButton name={t.person.copyId(id)} text={id} />
    </div>
  );
}
