import { act, screen } from '@testing-library/react';
import { type FunctionComponent } from 'react';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { en } from '#src/i18n/testing/en.ts';
import { TextContext } from '#src/i18n/text-context.tsx';
import { render as renderNode, renderHook } from '#src/ui/testing/render.tsx';
import { lazyWithRetry, useLoading } from './lazy.tsx';

type Props = { readonly name: string };
type Load = () => Promise<FunctionComponent<Props>>;

const Greeting: FunctionComponent<Props> = ({ name }) => <p>Hello, {name}</p>;
const unreachable: Load = () => Promise.reject(new Error('unreachable'));

const render = (Component: FunctionComponent<Props>) =>
  renderNode(
    <TextContext value={{ language: 'en', dictionary: en }}>
      <Component name="Anna" />
    </TextContext>,
  ).container;

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));
async function goOnline(): Promise<void> {
  for (const type of ['offline', 'online']) await act(async () => void dispatchEvent(new Event(type)));
}
const alertText = () => screen.queryByRole('alert')?.textContent;
const failure = en.app.notLoaded + en.buttons.reload;

it('lazyWithRetry renders the loaded component with its props, at once the second time', async () => {
  const load = vi.fn<Load>(() => Promise.resolve(Greeting));
  const Lazy = lazyWithRetry(load);
  const container = render(Lazy);
  expect(container.textContent).not.toContain('Anna');
  await pass(0);
  expect(container.textContent).toBe('Hello, Anna');
  expect(render(Lazy).textContent).toBe('Hello, Anna');
  expect(load).toHaveBeenCalledOnce();
});

it('lazyWithRetry shows a failure, and loads again when the network is back', async () => {
  const load = vi.fn<Load>(unreachable);
  const Lazy = lazyWithRetry(load);
  // Does not reject.
  await Lazy.load();
  const container = render(Lazy);
  await pass(0);
  expect(alertText()).toBe(failure);
  load.mockImplementation(() => Promise.resolve(Greeting));
  await goOnline();
  await pass(0);
  expect(container.textContent).toBe('Hello, Anna');
});

it('lazyWithRetry shows a failure after ten seconds until the component is loaded', async () => {
  let finish = (_part: FunctionComponent<Props>): void => {};
  const container = render(lazyWithRetry(() => new Promise((resolve) => (finish = resolve))));
  await pass(9_900);
  expect(alertText()).toBeUndefined();
  await pass(200);
  expect(alertText()).toBe(failure);
  finish(Greeting);
  await pass(0);
  expect(container.textContent).toBe('Hello, Anna');
});

it('lazyWithRetry passes props and failure to another fallback', async () => {
  const Fallback = ({ name, hasFailed }: Props & { hasFailed: boolean }) =>
    `${hasFailed ? 'Sorry' : 'Wait'}, ${name}`;
  const container = render(lazyWithRetry(unreachable, Fallback));
  expect(container.textContent).toBe('Wait, Anna');
  await pass(0);
  expect(container.textContent).toBe('Sorry, Anna');
});

it('useLoading keeps its value until the latest load succeeds', async () => {
  const ends: ((value: string) => void)[] = [];
  const held = () => () => new Promise<string>((resolve) => void ends.push(resolve));
  const { latest, rerender } = renderHook(
    ({ load }: { readonly load: () => Promise<string> }) => useLoading(load, 'initial'),
    { load: held() },
  );
  rerender({ load: held() });
  expect(latest()).toEqual({ value: 'initial', hasFailed: false });
  ends[1]?.('next');
  await pass(0);
  ends[0]?.('stale');
  await pass(0);
  expect(latest().value).toBe('next');
  rerender({ load: () => Promise.reject(new Error('unreachable')) });
  await pass(0);
  expect(latest()).toEqual({ value: 'next', hasFailed: true });
});
