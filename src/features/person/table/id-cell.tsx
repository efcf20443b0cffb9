import { useText } from '#src/i18n/text-context.tsx';
import type { VisitorCard } from '#src/api/visitor-card.ts';
import type { VisitorId } from '#src/lib/ids.ts';
import type { TextPart } from '#src/lib/text/text-parts.ts';
import { CopyButton } from '#src/ui/copy/copy-button.tsx';
import { Marked } from '#src/ui/text/long-text.tsx';

type IdCellProps = {
  readonly card: VisitorCard;
  readonly marked: boolean;
  readonly findIn: (text: string) => readonly TextPart[];
  readonly linkTo: (visitorId: VisitorId) => string | undefined;
};

export function IdCell({ card, marked, findIn, linkTo }: IdCellProps) {
  const t = useText();
  const { visitorId } = card;
  const id = String(visitorId);
  return (
    <td className="records-table__cell">
      {visitorId !== null && (
        <div className="records-table__id">
          <a
            className="id visitor-card__link"
            href={linkTo(visitorId)}
            title={t.person.visitorId}
            aria-keyshortcuts="l"
          >
            <Marked text={id} parts={findIn(id)} />
          </a>
          <CopyButton name={t.person.copyId(id)} text={id} />
        </div>
      )}
      {marked && <span className="visitor-card__badge">{t.person.markedBadge}</span>}
    </td>
  );
}
