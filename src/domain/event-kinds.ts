/** The kinds that can be chosen, in the order of their buttons. `missed`: incoming calls that nobody answered. `other`: a kind that the viewer does not know. */
export const KIND_CHOICES = [
  'call',
  'missed',
  'chat',
  'request',
  'visit',
  'goal',
  'lead',
  'deal',
  'other',
] as const;
export type KindChoice = (typeof KIND_CHOICES)[number];

/** `?kinds=call,chat`: names that are no kinds are left out. */
export function parseKinds(text: string | null): readonly KindChoice[] {
  const names = text?.split(',') ?? [];
  return KIND_CHOICES.filter((kind) => names.includes(kind));
}

/** '': no kind is chosen; all events but visits and goals are shown. */
export const printKinds = (kinds: readonly KindChoice[]): string =>
  KIND_CHOICES.filter((kind) => kinds.includes(kind)).join();

/** The kinds of events that a report of the API lists with their details. */
export type ConversationKind = 'call' | 'chat' | 'request';

/** A call, a chat or a request, as far as it has an id: its kind and time. `at`: `YYYY-MM-DD hh:mm:ss`. */
export type EventRef = { readonly kind: ConversationKind; readonly at: string };

/** The events of a history that are opened. `last`: the last conversation. */
export type OpenEvent = 'last' | EventRef;

const EVENT_ID = /^(call|chat|request)-(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/;

/** `?open=last`, `?open=call-20261124101520`. */
export function parseOpenEvent(text: string | null): OpenEvent | null {
  if (text === 'last') return text;
  const [, kind, year, month, day, ...time] = EVENT_ID.exec(text ?? '') ?? [];
  if (kind !== 'call' && kind !== 'chat' && kind !== 'request') return null;
  return { kind, at: `${year}-${month}-${day} ${time.join(':')}` };
}

export const printOpenEvent = (open: OpenEvent | null): string | null =>
  open === null || open === 'last' ? open : `${open.kind}-${open.at.replaceAll(/\D/g, '')}`;
