import { useText } from '#src/i18n/text-context.tsx';
import type { VisitorCard } from '#src/api/visitor-card.ts';

/** Which parts of a record could not be read. */
export function UnreadableFields({ fields }: { fields: VisitorCard['unreadable'] }) {
  const t = useText();
  const parts = fields.filter((field) => field !== 'record').map((field) => t.unreadable.fields[field]);
  return parts.length === 0 ? t.unreadable.record : t.unreadable.part(t.formats.list(parts));
}
