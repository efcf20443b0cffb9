import type { DataApiMethod } from '#src/api/errors.ts';
import printed from '#src/domain/rights.json' with { type: 'json' };

/** As the reference prints them, in both languages of the account's own pages. Without a mnemonic: “Data API for configuration”. */
type Rights = {
  /** Any one is enough. */
  readonly [Name in 'components' | 'components_en' | 'components_ru']?: readonly string[];
} & { readonly [Name in 'permission' | 'permission_en' | 'permission_ru']?: string };

export const RIGHTS: Readonly<Partial<Record<DataApiMethod, Rights>>> = printed;

type RightsWords = { readonly pages: 'en' | 'ru'; readonly or: string };

/** “Consultant or Call tracking”; '' if it needs none. */
export function neededRights(method: DataApiMethod, { pages, or }: RightsWords): string {
  const rights = RIGHTS[method] ?? {};
  return [rights[`permission_${pages}`] ?? rights[`components_${pages}`] ?? []].flat().join(` ${or} `);
}
