import type { UserId } from '#src/domain/ids.ts';
import { isJsonObject } from '#src/domain/json.ts';
import { bitrix24Path, findPath, isBitrix24Path } from '#src/domain/paths.ts';
import { bitrix24 } from './bitrix24.ts';
import { chatwoot } from './chatwoot.ts';
import type { Host } from './host.ts';
import { personVisitors } from './person-visitors.ts';
import { createZendesk, parseZendeskApp, type ZendeskApp } from './zendesk.ts';

type FrameUrl = { readonly pathname: string; readonly search: string; readonly state: unknown };

export type HostChoice = {
  /** The products that the parent may be. */
  readonly hosts: readonly Host[];
  /** The page for a contact without a phone and an e-mail. */
  readonly emptyPath: (userId: UserId | null) => string;
  /** Kept in each history entry, as it leaves the address. */
  readonly kept: { readonly zendesk: ZendeskApp } | null;
};

/** Chooses by the URL of the frame; after a reload, by what is kept. */
export function chooseHosts({ pathname, search, state }: FrameUrl): HostChoice {
  if (isBitrix24Path(pathname)) return { hosts: [bitrix24], emptyPath: bitrix24Path, kept: null };
  const query = new URLSearchParams(search);
  const before = isJsonObject(state) && isJsonObject(state['zendesk']) ? state['zendesk'] : {};
  const zendesk =
    parseZendeskApp(query.get('origin'), query.get('app_guid')) ??
    parseZendeskApp(before['origin'], before['appGuid']);
  const hosts = zendesk === null ? [personVisitors, chatwoot] : [createZendesk(zendesk)];
  return { hosts, emptyPath: findPath, kept: zendesk && { zendesk } };
}

/** Without what is kept in history entries. */
export function withoutKept(search: string): string {
  const query = new URLSearchParams(search);
  query.delete('origin');
  query.delete('app_guid');
  return query.size === 0 ? '' : `?${query.toString()}`;
}
