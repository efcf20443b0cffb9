import { isJsonObject } from '#src/domain/json.ts';
import { chatwoot } from './chatwoot.ts';
import type { Host } from './host.ts';
import { personVisitors } from './person-visitors.ts';
import { createZendesk, parseZendeskApp, type ZendeskApp } from './zendesk.ts';

type FrameUrl = { readonly search: string; readonly state: unknown };

/** The products that the parent may be. `kept`: in each history entry, as it leaves the address. */
type HostChoice = { readonly hosts: readonly Host[]; readonly kept: { zendesk: ZendeskApp } | null };

/** Chooses by the URL of the frame; after a reload, by what is kept. */
export function chooseHosts({ search, state }: FrameUrl): HostChoice {
  const query = new URLSearchParams(search);
  const before = isJsonObject(state) && isJsonObject(state['zendesk']) ? state['zendesk'] : {};
  const zendesk =
    parseZendeskApp(query.get('origin'), query.get('app_guid')) ??
    parseZendeskApp(before['origin'], before['appGuid']);
  return zendesk === null
    ? { hosts: [personVisitors, chatwoot], kept: null }
    : { hosts: [createZendesk(zendesk)], kept: { zendesk } };
}

/** Without what is kept in history entries. */
export function withoutKept(search: string): string {
  const query = new URLSearchParams(search);
  query.delete('origin');
  query.delete('app_guid');
  return query.size === 0 ? '' : `?${query.toString()}`;
}
