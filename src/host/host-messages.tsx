import { useEffect, useEffectEvent, useState } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';
import {
  bitrix24Path,
  findPath,
  isBitrix24Path,
  parseFindAddress,
  personPath,
  visitorPath,
} from '#src/domain/paths.ts';
import { useServices } from '#src/session/services.tsx';
import { useGo } from '#src/ui/links.tsx';
import { bitrix24 } from './bitrix24.ts';
import { chatwoot } from './chatwoot.ts';
import { type ContactTarget, createContactQueue } from './contact-target.ts';
import { replayEarlyMessages } from './early-messages.ts';
import { personVisitors, toObject } from './host.ts';
import { createZendesk, parseZendeskApp } from './zendesk.ts';

/** By the URL of the frame; after a reload, by what is kept in the history entry. */
function chooseHosts() {
  const state = toObject(history.state);
  if (isBitrix24Path(location.pathname) || state['bitrix24'] === true)
    return { hosts: [bitrix24], emptyPath: bitrix24Path, kept: { bitrix24: true } };
  const query = new URLSearchParams(location.search);
  const app = toObject(state['zendesk']);
  const zendesk =
    parseZendeskApp(query.get('origin'), query.get('app_guid')) ??
    parseZendeskApp(app['origin'], app['appGuid']);
  if (zendesk === null) return { hosts: [personVisitors, chatwoot], emptyPath: findPath, kept: null };
  return { hosts: [createZendesk(zendesk)], emptyPath: findPath, kept: { zendesk } };
}

/** Opens the contact that the page around the frame is about. */
export function HostMessages() {
  const { session, preferences } = useServices();
  const [{ hosts, emptyPath, kept }] = useState(chooseHosts);
  const show = useEffectEvent(useShowTarget(emptyPath));
  useKeptInHistory(kept);
  useEffect(() => {
    let running = new AbortController();
    const start = (): void => {
      running.abort();
      running = new AbortController();
      const { signal } = running;
      const country = () => preferences.getState().defaultCountry;
      const showContact = createContactQueue((target) => show(target), country, signal);
      for (const host of hosts) host(window.parent, showContact, signal);
    };
    start();
    replayEarlyMessages();
    let shownTo: string | null = null;
    const follow = (): void => {
      const state = session.getState();
      if (state.status !== 'signed-in') return;
      // Another agent may need the contact that is already shown.
      if (shownTo !== null && shownTo !== state.signInId) start();
      shownTo = state.signInId;
    };
    follow();
    const unsubscribe = session.subscribe(follow);
    return () => {
      unsubscribe();
      running.abort();
    };
  }, [hosts, session, preferences]);
  return null;
}

/** For a reload. Takes Zendesk's parameters out of the address, which a link to open in a tab would have. */
function useKeptInHistory(kept: object | null): void {
  const navigate = useNavigate();
  const address = useLocation();
  useEffect(() => {
    if (kept === null) return;
    const query = new URLSearchParams(address.search);
    if (!query.has('app_guid')) return history.replaceState({ ...history.state, ...kept }, '');
    query.delete('origin');
    query.delete('app_guid');
    void navigate({ ...address, search: query.toString() }, { replace: true, state: address.state });
  }, [kept, navigate, address]);
}

/** Replaces the history entry, so that Back stays the host's. Keeps `user_id`. */
function useShowTarget(emptyPath: typeof bitrix24Path): (target: ContactTarget) => void {
  const { searches } = useServices();
  const goTo = useGo();
  const { pathname } = useLocation();
  const address = parseFindAddress(useSearchParams()[0]);
  const go = (path: string): void => goTo(path, { replace: true });

  return (target) => {
    // Without its `user_id` the page could show another customer's person.
    if (address === null) return;
    const { userId } = address;
    if (target.kind === 'search') {
      searches.link.setState(target.link);
      go(target.link === null ? emptyPath(userId) : findPath(userId));
    } else if (target.kind === 'visitor') go(visitorPath({ visitorId: target.id, userId }));
    // If the person is already shown, the page stays as the agent left it.
    else if (pathname !== personPath({ personId: target.id }))
      go(personPath({ personId: target.id, userId }));
  };
}
