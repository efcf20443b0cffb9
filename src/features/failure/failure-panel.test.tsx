// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { rejectedTokenMnemonics, rejectedTokenOf } from '#src/api/api-error-checks.ts';
import { DataApiError } from '#src/api/data-api-error.ts';
import { exampleCall, exampleRefusal } from '#src/features/failure/testing/every-failure.ts';
import { en } from '#src/i18n/testing/en.ts';
import { renderInEnglish } from '#src/ui/testing/render.tsx';
import { FailurePanel, SessionEndNotice } from './failure-panel.tsx';

vi.mock('#src/session/services.tsx', () => ({
  useCustomer: () => ({ isPartner: false, onScreen: null }),
  useServices: () => ({}),
}));

afterEach(() => vi.useRealTimers());

/** A limit is spent, and has ten seconds left. */
function spent(requestId: string, type = 'minute'): DataApiError {
  const period = { limit: 200, remaining: 0, reset: 10 };
  const limits = { day: period, hour: period, minute: period };
  const params = { limit_type: type };
  const { failure } = exampleRefusal({ mnemonic: 'limit_exceeded', params, limits });
  return new DataApiError(failure, { ...exampleCall, at: Date.now(), requestId });
}

it('the line of a spent minute has its button after the reset; refused again, it keeps it, with the focus', () => {
  vi.useFakeTimers();
  const onTryAgain = vi.fn<() => void>();
  const line = (error: DataApiError, isRetrying = false) => (
    <FailurePanel {...{ error, isRetrying, onTryAgain }} />
  );
  const error = spent('a');
  const { container, rerender } = renderInEnglish(line(error));
  const button = () =>
    [...container.querySelectorAll('button')].find(({ textContent }) => textContent === 'Try again');
  expect(button()).toBeUndefined();
  act(() => void vi.advanceTimersByTime(10_000));
  const pressed = button() ?? expect.fail();
  pressed.focus();
  act(() => pressed.click());
  expect(onTryAgain).toHaveBeenCalledTimes(1);
  rerender(line(error, true));
  rerender(line(spent('b')));
  expect(document.activeElement).toBe(button());
  // Before the reset it could only fail.
  expect(pressed.ariaDisabled).toBe('true');
  act(() => pressed.click());
  expect(onTryAgain).toHaveBeenCalledTimes(1);
});

it('a spent minute has the whole notice where there is nothing else on the page', () => {
  const { title, meaning } = en.failures.notices.limit_minute;
  const textOf = (isPage: boolean) =>
    renderInEnglish(<FailurePanel error={spent('a')} onTryAgain={() => {}} isPage={isPage} />).container
      .textContent;
  expect(textOf(true)).toContain(`${title}${meaning}`);
  expect(textOf(false)).not.toContain(meaning);
});

it('a spent hour counts down to its reset, and says its points', () => {
  vi.useFakeTimers();
  const { container } = renderInEnglish(<FailurePanel error={spent('a', 'hour')} onTryAgain={() => {}} />);
  expect(container.textContent).toContain('Points per hour: 200.');
  expect(container.textContent).toContain('Resets in 0:10');
  act(() => void vi.advanceTimersByTime(3_000));
  expect(container.textContent).toContain('Resets in 0:07');
});

it.each(rejectedTokenMnemonics)('a key that ends by %s has its text, and the details of the call', (name) => {
  const { mnemonic, call } =
    rejectedTokenOf(exampleRefusal({ mnemonic: name, code: -32001 })) ?? expect.fail();
  const end = { mnemonic, call, kind: { type: 'key' }, remember: false, endedAt: call.at } as const;
  const { container } = renderInEnglish(<SessionEndNotice end={end} />);
  const { title, meaning, advice } = en.failures.notices[name];
  const texts = [...container.querySelectorAll('h2, p')].map(({ textContent }) => textContent);
  expect(texts).toEqual([title, meaning, advice]);
  expect([...container.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual([
    'get.person_visitors',
    name,
    '-32001',
    '0123456789abcdef0123456789abcdef',
    '2026-11-25T11:05:00.000Z',
    '200',
    __APP_VERSION__,
  ]);
});
