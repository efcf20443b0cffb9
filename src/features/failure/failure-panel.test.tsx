// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { DataApiError } from '#src/api/data-api-error.ts';
import { exampleCall, exampleRefusal } from '#src/features/failure/testing/every-failure.ts';
import { renderInEnglish } from '#src/ui/testing/render.tsx';
import { FailurePanel } from './failure-panel.tsx';

vi.mock('#src/session/services.tsx', () => ({
  useCustomer: () => ({ isPartner: false, onScreen: null }),
}));

afterEach(() => vi.useRealTimers());

/** A minute is spent, and has ten seconds left. */
function spent(requestId: string): DataApiError {
  const period = { limit: 200, remaining: 0, reset: 10 };
  const limits = { day: period, hour: period, minute: period };
  const params = { limit_type: 'minute' };
  const { failure } = exampleRefusal({ mnemonic: 'limit_exceeded', params, limits });
  return new DataApiError(failure, { ...exampleCall, at: Date.now(), requestId });
}

it('the line of a spent minute has its button after the reset; refused again, it keeps it, with the focus', () => {
  vi.useFakeTimers();
  const onTryAgain = vi.fn<() => void>();
  const line = (error: DataApiError, isRetrying = false) => (
    <FailurePanel isAnswered {...{ error, isRetrying, onTryAgain }} />
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
