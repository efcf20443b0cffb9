import { afterEach, describe, expect, it, vi } from 'vitest';
import { startPreloadedCall, type PreloadedCall } from '#src/api/rpc/preloaded-call.ts';
import { silentFetch } from '#src/api/testing/fake-fetch.ts';
import { createLinkSearch } from './link-search.ts';

afterEach(() => void vi.useRealTimers());

/** A call as the script before the app sends it. */
function preloadedSearch() {
  const call = startPreloadedCall(silentFetch, '/api/v2.0', 'key', {
    method: 'get.calls_report',
    params: {},
  });
  const abort = vi.fn<() => void>(call.abort);
  const take = vi.fn<() => PreloadedCall>(() => ({ ...call, abort }));
  void call.answer.catch(() => {});
  return { preloaded: { take }, abort };
}

describe('the link of a page', () => {
  it('is read from its fragment, and waits for a sign-in', () => {
    const { getState } = createLinkSearch('#phone=%2B79161234567', null);
    expect(getState()).toEqual({ link: { kind: 'phone', text: '+79161234567' }, begun: null });
  });

  it('is none without a fragment', () => {
    expect(createLinkSearch('', null).getState()).toBeNull();
  });

  it('asks for nothing where the caller hides the number', () => {
    expect(createLinkSearch('#phone=', null).getState()).toEqual({ link: null, begun: null });
  });

  it('remembers what is searched for by it, until another one comes', () => {
    vi.useFakeTimers();
    const search = createLinkSearch('#name=Anna', null);
    search.begin('a1');
    expect(search.getState()?.begun).toBe('a1');
    vi.advanceTimersByTime(2000);
    search.open('#name=Anna');
    expect(search.getState()?.begun).toBeNull();
    search.forget();
    expect(search.getState()).toBeNull();
    search.begin('a1');
    expect(search.getState()).toBeNull();
  });

  it('begins anew with the next sign-in', () => {
    const search = createLinkSearch('#name=Anna', null);
    search.begin('a1');
    search.endSignIn();
    expect(search.getState()).toEqual({ link: { kind: 'name', text: 'Anna' }, begun: null });
  });

  it('is forgotten before another account signs in, if it was searched for', () => {
    const search = createLinkSearch('#name=Anna', null);
    search.begin('a search');
    search.endSignIn();
    search.endAccount();
    expect(search.getState()).toBeNull();
  });

  it('waits for any account, if it was opened while nobody was signed in', () => {
    vi.useFakeTimers();
    const search = createLinkSearch('#name=Anna', null);
    search.begin('a search');
    search.endSignIn();
    vi.advanceTimersByTime(2000);
    search.open('#name=Boris');
    search.endAccount();
    expect(search.getState()).toEqual({ link: { kind: 'name', text: 'Boris' }, begun: null });
  });

  it('tells nobody that nothing was forgotten', () => {
    const search = createLinkSearch('', null);
    const heard = vi.fn<() => void>();
    search.subscribe(heard);
    search.forget();
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('links to a page that is open already', () => {
  const link = (name: string) => ({ link: { kind: 'name', text: name }, begun: null });

  it('are followed once in two seconds, the last one of that time', () => {
    vi.useFakeTimers();
    const search = createLinkSearch('', null);
    const followed: unknown[] = [];
    search.subscribe(() => followed.push(search.getState()));
    for (let index = 1; index <= 20; index += 1) {
      search.open(`#name=${index}`);
      vi.advanceTimersByTime(50);
    }
    expect(followed).toEqual([link('1')]);
    vi.advanceTimersByTime(1000);
    expect(followed).toEqual([link('1'), link('20')]);
    vi.advanceTimersByTime(2000);
    search.open('#name=21');
    expect(followed.at(-1)).toEqual(link('21'));
  });

  it('go with the account that searched for the one before, if they had to wait', () => {
    vi.useFakeTimers();
    const search = createLinkSearch('#name=own', null);
    search.begin('a search');
    search.open('#name=next');
    search.endSignIn();
    vi.advanceTimersByTime(2000);
    search.endAccount();
    expect(search.getState()).toBeNull();
  });

  it('wait for any account, once the former one’s link is forgotten, also if they had to wait', () => {
    vi.useFakeTimers();
    const search = createLinkSearch('#name=own', null);
    search.begin('a search');
    search.forget();
    search.open('#name=next');
    search.endAccount();
    vi.advanceTimersByTime(2000);
    expect(search.getState()).toEqual(link('next'));
  });

  it('wait for the page’s own link as well', () => {
    vi.useFakeTimers();
    const search = createLinkSearch('#name=own', null);
    search.open('#name=next');
    expect(search.getState()).toEqual(link('own'));
    vi.advanceTimersByTime(2000);
    expect(search.getState()).toEqual(link('next'));
  });

  it('are forgotten with the page, also one that waits', () => {
    vi.useFakeTimers();
    const search = createLinkSearch('#name=own', null);
    search.open('#name=next');
    search.forget();
    vi.advanceTimersByTime(2000);
    expect(search.getState()).toBeNull();
  });
});

describe('its call', () => {
  it('is handed over once', () => {
    const { preloaded, abort } = preloadedSearch();
    const search = createLinkSearch('#phone=12345', preloaded);
    expect(search.takeCall()?.method).toBe('get.calls_report');
    expect(search.takeCall()).toBeNull();
    search.forget();
    expect(preloaded.take).toHaveBeenCalledOnce();
    expect(abort).not.toHaveBeenCalled();
  });

  it.each(['endSignIn', 'forget'] as const)('%s aborts it, and it is not sent later', (end) => {
    const { preloaded, abort } = preloadedSearch();
    const search = createLinkSearch('#phone=12345', preloaded);
    search[end]();
    expect(abort).toHaveBeenCalledOnce();
    expect(search.takeCall()).toBeNull();
  });

  it('is of no use for another link', () => {
    vi.useFakeTimers();
    const { preloaded, abort } = preloadedSearch();
    const search = createLinkSearch('#phone=12345', preloaded);
    search.open('#phone=54321');
    vi.advanceTimersByTime(2000);
    expect(abort).toHaveBeenCalledOnce();
    expect(search.takeCall()).toBeNull();
  });
});
