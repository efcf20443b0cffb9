import { act } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { render } from '#src/ui/testing/render.tsx';
import { Button } from './button.tsx';

it.each([
  [false, 1],
  [true, 0],
])('button with aria-disabled=%s handles a click %i times', (isDisabled, count) => {
  const click = vi.fn<() => void>();
  const { getByRole } = render(<Button quiet small aria-disabled={isDisabled} onClick={click} />);
  const button = getByRole('button');
  act(() => button.click());
  expect(click).toHaveBeenCalledTimes(count);
  expect(button.className).toBe('button button--quiet button--small');
});
