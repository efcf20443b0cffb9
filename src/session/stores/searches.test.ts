import { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startPreloadedCall, type PreloadedCall } from '#src/api/rpc/preloaded-call.ts';
import { silentFetch } from '#src/api/testing/fake-fetch.ts';
import { newSearch } from './search-state.ts';
import { createSearches } from './searches.ts';

afterEach(() => void vi.useRealTimers());

const queryClient = new QueryClient();
const searchesOf = (hash = '', takeCall: () => PreloadedCall | null = () => null) =>
  createSearches({ hash, takeCall, queryClient });
const aSearch = () => newSearch({ term: { kind: 'name', name: 'Anna' }, text: 'Anna', userId: null });

/** A call as the script before the app sends it. */
function preloadedSearch() {
  const call = startPreloadedCall(silentFetch, '/api/v2.0', 'key', {
    method: 'get.calls_report',
    params: {},
  });
  const abort = vi.fn<() => void>(call.abort);
  const take = vi.fn<() => PreloadedCall>(() => ({ ...call, abort }));
  void call.answer.catch(() => {});
  return { take, abort };
}

describe('the link of a page', () => {
  it('is read from its fragment, and waits for a sign-in', () => {
    const { getState } = searchesOf('#phone=%2B79161234567');
    expect(getState().link).toEqual({ link: { kind: 'phone', text: '+79161234567' }, begun: null });
  });

  it('is none without a fragment', () => {
    expect(searchesOf().getState().link).toBeNull();
  });

  it('asks for nothing where the caller hides the number', () => {
    expect(searchesOf('#phone=').getState().link).toEqual({ link: null, begun: null });
  });

  it('remembers what is searched for by it, until another one comes', () => {
    vi.useFakeTimers();
    const searches = searchesOf('#name=Anna');
    const search = aSearch();
    searches.beginLink(search);
    expect(searches.getState()).toMatchObject({ link: { begun: search.id }, searches: [search] });
    vi.advanceTimersByTime(2000);
    searches.openLink('#name=Anna');
    expect(searches.getState().link?.begun).toBeNull();
    searches.forgetLink();
    expect(searches.getState().link).toBeNull();
    searches.beginLink(aSearch());
    expect(searches.getState().link).toBeNull();
  });

  it('begins anew with the next sign-in', () => {
    const searches = searchesOf('#name=Anna');
    searches.beginLink(aSearch());
    searches.endSignIn();
    expect(searches.getState().link).toEqual({ link: { kind: 'name', text: 'Anna' }, begun: null });
  });

  it('is forgotten before another account signs in, if it was searched for', () => {
    const searches = searchesOf('#name=Anna');
    searches.beginLink(aSearch());
    searches.endSignIn();
    searches.endAccount();
    expect(searches.getState().link).toBeNull();
  });

  it('waits for any account, if it was opened while nobody was signed in', () => {
    vi.useFakeTimers();
    const searches = searchesOf('#name=Anna');
    searches.beginLink(aSearch());
    searches.endSignIn();
    vi.advanceTimersByTime(2000);
    searches.openLink('#name=Boris');
    searches.endAccount();
    expect(searches.getState().link).toEqual({ link: { kind: 'name', text: 'Boris' }, begun: null });
  });

  it('tells nobody that nothing was forgotten', () => {
    const searches = searchesOf();
    const heard = vi.fn<() => void>();
    searches.subscribe(heard);
    searches.forgetLink();
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('links to a page that is open already', () => {
  const link = (name: string) => ({ link: { kind: 'name', text: name }, begun: null });

  it('are followed once in two seconds, the last one of that time', () => {
    vi.useFakeTimers();
    const searches = searchesOf();
    const followed: unknown[] = [];
    searches.subscribe(() => followed.push(searches.getState().link));
    for (let index = 1; index <= 20; index += 1) {
      searches.openLink(`#name=${index}`);
      vi.advanceTimersByTime(50);
    }
    expect(followed).toEqual([link('1')]);
    vi.advanceTimersByTime(1000);
    expect(followed).toEqual([link('1'), link('20')]);
    vi.advanceTimersByTime(2000);
    searches.openLink('#name=21');
    expect(followed.at(-1)).toEqual(link('21'));
  });

  it('go with the account that searched for the one before, if they had to wait', () => {
    vi.useFakeTimers();
    const searches = searchesOf('#name=own');
    searches.beginLink(aSearch());
    searches.openLink('#name=next');
    searches.endSignIn();
    vi.advanceTimersByTime(2000);
    searches.endAccount();
    expect(searches.getState().link).toBeNull();
  });

  it('wait for any account, once the former one’s link is forgotten, also if they had to wait', () => {
    vi.useFakeTimers();
    const searches = searchesOf('#name=own');
    searches.beginLink(aSearch());
    searches.forgetLink();
    searches.openLink('#name=next');
    searches.endAccount();
    vi.advanceTimersByTime(2000);
    expect(searches.getState().link).toEqual(link('next'));
  });

  it('wait for the page’s own link as well', () => {
    vi.useFakeTimers();
    const searches = searchesOf('#name=own');
    searches.openLink('#name=next');
    expect(searches.getState().link).toEqual(link('own'));
    vi.advanceTimersByTime(2000);
    expect(searches.getState().link).toEqual(link('next'));
  });

  it('are forgotten with the page, also one that waits', () => {
    vi.useFakeTimers();
    const searches = searchesOf('#name=own');
    searches.openLink('#name=next');
    searches.forgetLink();
    vi.advanceTimersByTime(2000);
    expect(searches.getState().link).toBeNull();
  });
});

describe('its call', () => {
  it('is handed over once', () => {
    const { take, abort } = preloadedSearch();
    const searches = searchesOf('#phone=12345', take);
    expect(searches.takeCall()?.method).toBe('get.calls_report');
    expect(searches.takeCall()).toBeNull();
    searches.forgetLink();
    expect(take).toHaveBeenCalledOnce();
    expect(abort).not.toHaveBeenCalled();
  });

  it.each(['endSignIn', 'forgetLink'] as const)('%s aborts it, and it is not sent later', (end) => {
    const { take, abort } = preloadedSearch();
    const searches = searchesOf('#phone=12345', take);
    searches[end]();
    expect(abort).toHaveBeenCalledOnce();
    expect(searches.takeCall()).toBeNull();
  });

  it('is of no use for another link', () => {
    vi.useFakeTimers();
    const { take, abort } = preloadedSearch();
    const searches = searchesOf('#phone=12345', take);
    searches.openLink('#phone=54321');
    vi.advanceTimersByTime(2000);
    expect(abort).toHaveBeenCalledOnce();
    expect(searches.takeCall()).toBeNull();
  });
});
