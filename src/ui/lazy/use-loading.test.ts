// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderHook, turn, until } from '#src/ui/testing/render.tsx';
import { useLoading } from './use-loading.ts';

type Load = () => Promise<string>;

const render = (load: Load) =>
  renderHook(({ load: current }: { readonly load: Load }) => useLoading(current, 'initial'), { load });

const failing = (): Load => vi.fn<Load>(() => Promise.reject(new Error('unreachable')));

/** A load that settles when the test says so. */
function held() {
  let resolve: (value: string) => void = () => {};
  const load: Load = () =>
    new Promise((resolveLoad) => {
      resolve = resolveLoad;
    });
  return { load, resolve: (value: string) => act(async () => resolve(value)) };
}

const goOnline = (): void => act(() => void dispatchEvent(new Event('online')));

describe('useLoading', () => {
  it('loads once, however often it is drawn', async () => {
    const load = vi.fn<Load>(() => Promise.resolve('loaded'));
    const { rerender, latest } = render(load);
    await until(() => latest().value === 'loaded');
    rerender({ load });
    await turn();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('counts failures in a row, and forgets them after a success', async () => {
    const load = vi.fn<Load>(() => Promise.reject(new Error('unreachable')));
    const { latest } = render(load);
    await until(() => latest().failure?.attempts === 1);
    expect(latest().failure?.error).toEqual(new Error('unreachable'));
    expect(latest().value).toBe('initial');
    act(() => latest().failure?.onTryAgain());
    await until(() => latest().failure?.attempts === 2);
    load.mockImplementation(() => Promise.resolve('loaded'));
    act(() => latest().failure?.onTryAgain());
    await until(() => latest().failure === null);
    expect(latest().value).toBe('loaded');
  });

  it('tries again by itself when the network is back', async () => {
    const load = vi.fn<Load>(() => Promise.reject(new Error('unreachable')));
    const { latest } = render(load);
    await until(() => latest().failure !== null);
    load.mockImplementation(() => Promise.resolve('loaded'));
    goOnline();
    await until(() => latest().value === 'loaded');
    expect(latest().failure).toBeNull();
  });

  it('does not load again when the network is back after a success', async () => {
    const load = vi.fn<Load>(() => Promise.resolve('loaded'));
    const { latest } = render(load);
    await until(() => latest().value === 'loaded');
    goOnline();
    await turn();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('does not try again once it is gone', async () => {
    const load = failing();
    const { latest, unmount } = render(load);
    await until(() => latest().failure !== null);
    unmount();
    goOnline();
    await turn();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('keeps the value of the load before until the next succeeds', async () => {
    const next = held();
    const { latest, rerender } = render(() => Promise.resolve('first'));
    await until(() => latest().value === 'first');
    rerender({ load: next.load });
    await turn();
    expect(latest().value).toBe('first');
    await next.resolve('second');
    expect(latest().value).toBe('second');
  });

  it('keeps the value of the load before when the next fails', async () => {
    const { latest, rerender } = render(() => Promise.resolve('first'));
    await until(() => latest().value === 'first');
    rerender({ load: failing() });
    await until(() => latest().failure !== null);
    expect(latest().value).toBe('first');
  });

  it('drops a load that another has replaced, whichever ends first', async () => {
    const [stale, next] = [held(), held()];
    const { latest, rerender, results } = render(stale.load);
    await turn();
    rerender({ load: next.load });
    await turn();
    await next.resolve('next');
    await stale.resolve('stale');
    await turn();
    expect(latest().value).toBe('next');
    expect(results.map(({ value }) => value)).not.toContain('stale');
  });

  it('loads a missing style sheet before anything else, and fails as long as that does', async () => {
    // Another test file may have loaded the module, which listens from then on, under another document.
    vi.resetModules();
    const { useLoading: useFreshLoading } = await import('./use-loading.ts');
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = '/assets/missing.css';
    document.head.append(link);
    link.dispatchEvent(new Event('error'));
    expect(document.querySelector('link[href="/assets/missing.css"]')).toBeNull();

    const load = vi.fn<Load>(() => Promise.resolve('loaded'));
    const { latest } = renderHook(() => useFreshLoading(load, 'initial'), {});
    const requested = (): Element | null => document.querySelector('link[href$="/assets/missing.css"]');
    await until(() => requested() !== null);
    act(() => void requested()?.dispatchEvent(new Event('error')));
    await until(() => latest().failure !== null);
    expect(load).not.toHaveBeenCalled();

    act(() => latest().failure?.onTryAgain());
    await until(() => requested() !== null);
    act(() => void requested()?.dispatchEvent(new Event('load')));
    await until(() => latest().value === 'loaded');
    requested()?.remove();
  });
});
