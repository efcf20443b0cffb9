import { act } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { renderInEnglish, turn, until } from '#src/ui/testing/render.tsx';
import { CopyButton } from './copy-button.tsx';

afterEach(() => vi.unstubAllGlobals());

/** Presses a copy button. */
async function press(
  writeText: (text: string) => Promise<void>,
  text: string | (() => string) = '12\u00a0records',
): Promise<HTMLElement> {
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const { container } = renderInEnglish(<CopyButton name="Copy summary" text={text} />);
  await act(async () => container.querySelector('button')?.click());
  return container;
}

it('copied text has plain spaces', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(async () => {});
  const container = await press(writeText);
  await until(() => container.textContent.includes('Copied'));
  expect(writeText).toHaveBeenCalledExactlyOnceWith('12 records');
});

it.each([
  ['refuses', () => Promise.reject(new Error('refused')), true],
  ['does not answer', () => new Promise<void>(() => {}), false],
])('text is shown selected if the clipboard %s', async (_title, writeText, isSoon) => {
  vi.useFakeTimers();
  const container = await press(writeText);
  await act(() => vi.advanceTimersByTimeAsync(1900));
  expect(container.querySelector('textarea') !== null).toBe(isSoon);
  await act(() => vi.advanceTimersByTimeAsync(200));
  vi.useRealTimers();
  const area = container.querySelector('textarea') ?? expect.fail();
  expect(document.activeElement).toBe(area);
  expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('12 records');
});

it('copy shows a failure if its text cannot be made', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(async () => {});
  const container = await press(writeText, () => expect.fail());
  await until(() => container.querySelector('.warning')?.textContent === 'Couldn’t copy');
  expect(writeText).not.toHaveBeenCalled();
});

it.each(['after', 'before'])('copy that ends %s its button is gone leaves no announcement', async (end) => {
  let finish = () => {};
  const writeText = () => new Promise<void>((resolve) => (finish = resolve));
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const name = 'Copy phone';
  const { container, rerender } = renderInEnglish(
    <CopyButton name={name} text="+7" copiedText="Copied +7" />,
  );
  act(() => container.querySelector('button')?.click());
  if (end === 'before') {
    finish();
    await until(() => container.textContent.includes('Copied +7'));
  }
  rerender(null);
  finish();
  await turn();
  expect(container.textContent).toBe('');
});
