import type { DataApiMethod } from '#src/api/errors.ts';
import printed from '#src/domain/rights.json' with { type: 'json' };
import type { CheckWords } from '#src/i18n/en/check.ts';
import type { Language } from '#src/i18n/language.ts';
import { type CheckedMethod, isPartnerMethod, type Known } from './methods.ts';

/** The words of this page, which are loaded with it. */
export type CheckText = { readonly language: Language; readonly words: CheckWords };

/** The names are those of the account's own pages, which are in English or Russian. Without a mnemonic: “Data API for configuration”. */
type Rights = {
  /** Any one is enough. */
  readonly [Name in 'components' | 'components_en' | 'components_ru']?: readonly string[];
} & { readonly [Name in 'permission' | 'permission_en' | 'permission_ru']?: string };

const RIGHTS: Readonly<Partial<Record<DataApiMethod, Rights>>> = printed;

/** “Consultant or Call tracking”, as the reference prints; '' if it needs none. */
export function neededRights(method: CheckedMethod, { words, language }: CheckText): string {
  const rights = RIGHTS[method] ?? {};
  const pages = language === 'ru' ? 'ru' : 'en';
  const names = [rights[`permission_${pages}`] ?? rights[`components_${pages}`] ?? []].flat();
  return names.join(` ${words.or} `);
}

/** null: not known. */
export function isAllowed(method: CheckedMethod, { own, account }: Known): boolean | null {
  const { components, permissions, lacksConfiguration, userId } = isPartnerMethod(method) ? own : account;
  const { components: anyOf, components_en, permission } = RIGHTS[method] ?? {};
  if (permission !== undefined) return permissions && permissions.includes(permission);
  if (anyOf !== undefined) return components && anyOf.some((mnemonic) => components.includes(mnemonic));
  if (components_en === undefined) return true;
  // `getobj.account`, which gives the user, needs it as well.
  return lacksConfiguration === true ? false : userId === null ? null : true;
}

/** The right to hear recordings, whose links are in the report of calls. The reference prints no name of it. */
export const RECORDINGS_RIGHT = 'call_recordings';

/** null: not known. */
export const areRecordingsAllowed = ({ account: { permissions } }: Known): boolean | null =>
  permissions && permissions.includes(`${RECORDINGS_RIGHT}: select`);
