// @vitest-environment jsdom
import { MemoryRouter } from 'react-router-dom';
import { expect, it } from 'vitest';
import { useHeadingFocus } from './focus.ts';
import { render } from './testing/render.tsx';

function Heading({ page }: { readonly page: string }) {
  return (
    <h1 ref={useHeadingFocus(page)} tabIndex={-1}>
      {page}
    </h1>
  );
}

it('a heading takes the focus when its screen replaces another, not on the first screen', () => {
  const screen = (page: string, key = page) => (
    <MemoryRouter>
      <main id="content">
        <Heading key={key} page={page} />
        <input />
      </main>
    </MemoryRouter>
  );
  const { container, rerender } = render(screen('person'));
  const isFocused = (selector: string): boolean =>
    document.activeElement === container.querySelector(selector);
  expect(isFocused('h1')).toBe(false);
  rerender(screen('find'));
  expect(isFocused('h1')).toBe(true);
  // Another heading of the same screen, while nothing has the focus, and while a field has it.
  rerender(screen('find', 'other'));
  expect(isFocused('h1')).toBe(true);
  container.querySelector('input')?.focus();
  rerender(screen('find', 'third'));
  expect(isFocused('input')).toBe(true);
});
