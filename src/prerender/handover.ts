import type { PreloadedCall } from '#src/api/rpc/preloaded-call.ts';
import type { Language } from '#src/i18n/language.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import type { DefaultCountry } from '#src/session/stores/preferences.ts';
import type { OpenChannel } from '#src/session/session-channel.ts';

/** What the script in the head (`early.ts`) leaves to the first sight, and to the app, which takes it away. */
export type Handover = {
  /** With all that other tabs have told so far. */
  readonly channel: OpenChannel | null;
  /** The call of the link, on its way or answered; null where there is none, or its sign-in has ended. */
  call: PreloadedCall | null;
  /** Resolves when the call is sent; never, where none is. */
  readonly called: Promise<CalledPerson>;
  readonly language: Language;
  readonly defaultCountry: DefaultCountry;
};

export type CalledPerson = {
  readonly call: PreloadedCall;
  readonly address: PersonAddress;
  /** The URL asks for every record, in the API's order. */
  readonly isPlainView: boolean;
};

declare global {
  var early: Handover | undefined;
}
