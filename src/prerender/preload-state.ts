import type { PreloadedCall } from '#src/api/http-post.ts';
import type { PersonAddress } from '#src/domain/paths.ts';
import type { DefaultCountry } from '#src/domain/phone.ts';
import type { Language } from '#src/i18n/language.ts';

/** What `preload-call.ts` leaves to the prerender and to the app, which takes it out of the global scope. */
export type Preload = {
  /** The link's person; null: no call was sent, or another tab has changed the sign-in since. */
  person: PreloadedPerson | null;
  /** The fragment of a link to a search, which is not in the address any more; '' where there was none. */
  readonly findHash: string;
  readonly language: Language;
  readonly defaultCountry: DefaultCountry;
  /** Resolves when the cards are painted, or there will be none. Never rejects; undefined if no call was sent. */
  prerendered?: Promise<void>;
  /** From now on the app's skeleton could replace what the prerender renders. */
  isAppRendering: boolean;
};

export type PreloadedPerson = {
  readonly call: PreloadedCall;
  readonly address: PersonAddress;
  /** Cards, of every record, in the API's order. */
  readonly isPlainView: boolean;
};

declare global {
  var preload: Preload | undefined;
}

/** Removes the prerendered cards; the prerender renders nothing afterwards. */
export function clearPrerender(): void {
  document.querySelector('.prerender')?.replaceChildren();
}

const bootError: Readonly<Record<Language, string>> = {
  en: 'Person Visitors could not be loaded. Reload the page.',
  ru: 'Не удалось загрузить Person Visitors. Перезагрузите страницу.',
};

/** In every language: the dictionary may be what is missing. */
export function showBootError(): void {
  const notice = document.createElement('p');
  notice.className = 'boot-error roomy';
  notice.setAttribute('role', 'alert');
  notice.textContent = Object.values(bootError).join(' — ');
  document.getElementById('root')?.prepend(notice);
}
