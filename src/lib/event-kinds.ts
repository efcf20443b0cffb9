// The kinds of events of a history, in the order in which they are counted, and as `?kinds=` of a URL names them.

/** `other`: a kind that the viewer does not know. */
export const EVENT_KINDS = ['call', 'chat', 'request', 'visit', 'goal', 'lead', 'deal', 'other'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** `?kinds=call,chat`: names that are no kinds are left out. */
export function parseKinds(text: string | null): readonly EventKind[] {
  const names = text?.split(',') ?? [];
  return EVENT_KINDS.filter((kind) => names.includes(kind));
}

/** null: none is chosen, and all are shown. */
export const printKinds = (kinds: readonly EventKind[]): string | null =>
  kinds.length === 0 ? null : EVENT_KINDS.filter((kind) => kinds.includes(kind)).join(',');
