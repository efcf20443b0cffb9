// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { en } from '#src/i18n/en.ts';
import { renderInEnglish } from '#src/ui/testing/render.tsx';
import { Failure } from './failure.tsx';

const panel = vi.hoisted(() => {
  let come = (): void => {};
  const loaded = new Promise<void>((resolve) => (come = resolve));
  return { loaded, come: () => come() };
});

vi.mock('./failure-panel.tsx', async () => {
  await panel.loaded;
  return { FailurePanel: () => 'The whole notice' };
});

afterEach(() => vi.useRealTimers());

it('a notice that loads slowly can be tried again after ten seconds, and is shown when it comes', async () => {
  vi.useFakeTimers();
  const { container } = renderInEnglish(<Failure error={new Error('x')} onTryAgain={() => {}} />);
  await act(() => vi.advanceTimersByTimeAsync(11_000));
  expect(container.querySelector('[role="alert"]')?.textContent).toContain(en.chunkFallback.slow);
  expect(container.textContent).toContain(en.chunkFallback.tryAgain);
  vi.useRealTimers();
  await act(() => {
    panel.come();
    return vi.dynamicImportSettled();
  });
  expect(container.textContent).toContain('The whole notice');
});
