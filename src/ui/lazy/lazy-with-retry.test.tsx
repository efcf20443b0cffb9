// @vitest-environment jsdom
import { act, type FunctionComponent } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { en } from '#src/i18n/testing/en.ts';
import { TextProvider } from '#src/i18n/text-context.tsx';
import { render as renderNode, turn, until } from '#src/ui/testing/render.tsx';
import { type FallbackProps, lazyWithRetry } from './lazy-with-retry.tsx';
import { RowsUntilLoaded } from './rows-until-loaded.tsx';

type Props = { readonly name: string };

const Greeting: FunctionComponent<Props> = ({ name }) => <p>Hello, {name}</p>;

const render = (Component: FunctionComponent<Props>) =>
  renderNode(
    <TextProvider text={{ language: 'en', dictionary: en }}>
      <Component name="Anna" />
    </TextProvider>,
  ).container;

const unreachable = () => Promise.reject(new Error('unreachable'));

describe('lazyWithRetry', () => {
  it('draws nothing, then the component with its props', async () => {
    const container = render(lazyWithRetry(() => Promise.resolve(Greeting)));
    expect(container.innerHTML).toBe('');
    await until(() => container.textContent === 'Hello, Anna');
  });

  it('draws a component at once that was loaded before', async () => {
    const load = vi.fn<() => Promise<FunctionComponent<Props>>>(() => Promise.resolve(Greeting));
    const Lazy = lazyWithRetry(load);
    await Lazy.preload();
    expect(render(Lazy).textContent).toBe('Hello, Anna');
    await turn();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('says in its place that it could not be loaded, and loads it again when asked to', async () => {
    const load = vi.fn<() => Promise<FunctionComponent<Props>>>(unreachable);
    const container = render(lazyWithRetry(load));
    await until(() => container.querySelector('[role="alert"]') !== null);
    expect(container.textContent).toContain(en.chunkFallback.title);
    load.mockImplementation(() => Promise.resolve(Greeting));
    act(() => container.querySelector('button')?.click());
    await until(() => container.textContent === 'Hello, Anna');
    expect(container.querySelector('[role="alert"]')).toBeNull();
  });

  it('loads again when it is drawn after a failed preload, which does not reject', async () => {
    const load = vi.fn<() => Promise<FunctionComponent<Props>>>(unreachable);
    const Lazy = lazyWithRetry(load);
    await expect(Lazy.preload()).resolves.toBeUndefined();
    load.mockImplementation(() => Promise.resolve(Greeting));
    const container = render(Lazy);
    await until(() => container.textContent === 'Hello, Anna');
  });

  it('draws a fallback of its own, with the props, that hears of the failure', async () => {
    const Fallback = ({ name, failure }: Props & FallbackProps) => (
      <p>{failure === null ? `Wait, ${name}` : `Sorry, ${name}: ${failure.attempts}`}</p>
    );
    const container = render(lazyWithRetry(unreachable, Fallback));
    expect(container.textContent).toBe('Wait, Anna');
    await until(() => container.textContent === 'Sorry, Anna: 1');
  });
});

describe('a part that loads slowly', () => {
  afterEach(() => vi.useRealTimers());
  const never = () => new Promise<FunctionComponent<Props>>(() => {});
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
  const buttons = (container: HTMLElement) =>
    [...container.querySelectorAll('button')].map(({ textContent }) => textContent);

  it('says so after a second, and offers after ten to try again or to reload', async () => {
    vi.useFakeTimers();
    const container = render(lazyWithRetry(never));
    await pass(900);
    expect(container.textContent).toBe('');
    await pass(200);
    expect(container.textContent).toBe(en.chunkFallback.loading);
    expect(buttons(container)).toEqual([]);
    await pass(8900);
    expect(container.querySelector('[role="alert"]')?.textContent).toContain(en.chunkFallback.slow);
    expect(buttons(container)).toEqual([en.buttons.tryAgain, en.buttons.reload]);
  });

  it('stands there as soon as it has come, also after ten seconds', async () => {
    vi.useFakeTimers();
    let come = (_part: FunctionComponent<Props>): void => {};
    const container = render(lazyWithRetry(() => new Promise((resolve) => (come = resolve))));
    await pass(11_000);
    come(Greeting);
    await pass(0);
    expect(container.textContent).toBe('Hello, Anna');
  });

  it('says that it is being loaded while it is tried again', async () => {
    vi.useFakeTimers();
    let load = unreachable as () => Promise<FunctionComponent<Props>>;
    const container = render(lazyWithRetry(() => load()));
    await pass(0);
    expect(container.textContent).toContain(en.chunkFallback.title);
    load = never;
    act(() => container.querySelector('button')?.click());
    expect(container.textContent).toContain(en.chunkFallback.loading);
    expect(container.textContent).not.toContain(en.chunkFallback.title);
  });

  it('of the page is rows at once', async () => {
    vi.useFakeTimers();
    const container = render(lazyWithRetry(never, RowsUntilLoaded));
    expect(container.querySelectorAll('[aria-hidden] span').length).toBeGreaterThan(1);
    await pass(1000);
    expect(container.textContent).toBe(en.chunkFallback.loading);
    await pass(9000);
    expect(buttons(container)).toEqual([en.buttons.tryAgain, en.buttons.reload]);
  });
});
