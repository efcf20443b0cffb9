import { act, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { renderInEnglish, turn } from '#src/ui/testing/render.tsx';
import { CopyButton } from './copy-button.tsx';

afterEach(() => vi.unstubAllGlobals());

/** Clicks a copy button. */
async function click(
  writeText: (text: string) => Promise<void>,
  text: string | (() => string) = '12\u00a0records',
): Promise<void> {
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  renderInEnglish(<CopyButton name="Copy summary" text={text} />);
  await act(async () => screen.getByRole('button', { name: 'Copy summary' }).click());
}

it('copied text has plain spaces', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(async () => {});
  await click(writeText);
  await screen.findByText('Copied');
  expect(writeText).toHaveBeenCalledExactlyOnceWith('12 records');
});

it.each([
  ['refuses', () => Promise.reject(new Error('refused')), true],
  ['does not answer', () => new Promise<void>(() => {}), false],
])('text is shown selected if the clipboard %s', async (_title, writeText, isSoon) => {
  vi.useFakeTimers();
  await click(writeText);
  await act(() => vi.advanceTimersByTimeAsync(1900));
  expect(screen.queryByRole('textbox') !== null).toBe(isSoon);
  await act(() => vi.advanceTimersByTimeAsync(200));
  vi.useRealTimers();
  const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Copy summary' });
  expect(document.activeElement).toBe(area);
  expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe('12 records');
});

it('copy shows a failure if its text cannot be made', async () => {
  const writeText = vi.fn<(text: string) => Promise<void>>(async () => {});
  await click(writeText, () => expect.fail());
  expect(await screen.findAllByText('Couldn’t copy')).toHaveLength(2);
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
  act(() => screen.getByRole('button', { name }).click());
  if (end === 'before') {
    finish();
    await screen.findByText('Copied +7');
  }
  rerender(null);
  finish();
  await turn();
  expect(container.textContent).toBe('');
});
