import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { render } from '#src/ui/testing/render.tsx';
import { Button } from './button.tsx';

it.each([
  [false, 1],
  [true, 0],
])('button with aria-disabled=%s handles a press %i times', (isDisabled, count) => {
  const press = vi.fn<() => void>();
  const { container } = render(<Button quiet small aria-disabled={isDisabled} onClick={press} />);
  const button = container.querySelector('button') ?? expect.fail();
  act(() => button.click());
  expect(press).toHaveBeenCalledTimes(count);
  expect(button.className).toBe('button button--quiet button--small');
});
