// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { en } from '#src/i18n/testing/en.ts';
import { renderInEnglish, until } from '#src/ui/testing/render.tsx';
import { Failure, Offline } from './failure.tsx';

const panel = vi.hoisted(() => {
  let come = (): void => {};
  const loaded = new Promise<void>((resolve) => (come = resolve));
  return { loaded, come: () => come(), isLost: false };
});

vi.mock('./failure-panel.tsx', async () => {
  await panel.loaded;
  return {
    FailurePanel: () => 'The whole notice',
    get Offline() {
      if (panel.isLost) throw new Error('unreachable');
      return () => 'There is no network';
    },
  };
});

afterEach(() => vi.useRealTimers());

it('a notice that loads slowly can be tried again after ten seconds, and is shown when it comes', async () => {
  vi.useFakeTimers();
  const { container } = renderInEnglish(<Failure error={new Error('x')} onTryAgain={() => {}} />);
  await act(() => vi.advanceTimersByTimeAsync(11_000));
  expect(container.querySelector('[role="alert"]')?.textContent).toContain(en.chunkFallback.slow);
  expect(container.textContent).toContain(en.buttons.tryAgain);
  vi.useRealTimers();
  await act(() => {
    panel.come();
    return vi.dynamicImportSettled();
  });
  expect(container.textContent).toContain('The whole notice');
});

it('a notice that cannot be loaded has a short one in its place, which says that another try goes on', async () => {
  panel.isLost = true;
  panel.come();
  const { container } = renderInEnglish(<Offline />);
  const heading = () => container.querySelector('[role="alert"] h2')?.textContent;
  const tryAgain = () => act(() => container.querySelector('button')?.click());
  await until(() => heading() === en.chunkFallback.title);
  tryAgain();
  expect(heading()).toBe(en.chunkFallback.loading);
  await until(() => heading() === en.chunkFallback.title);
  panel.isLost = false;
  tryAgain();
  await until(() => container.textContent === 'There is no network');
});
