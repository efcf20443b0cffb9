import { Router, type Navigator } from 'react-router-dom';
import { expect, it, vi } from 'vitest';
import { render } from '#src/ui/testing/render.tsx';

// Another file of the same thread may have shown a screen already.
vi.resetModules();
const { useHeadingFocus } = await import('./focus.ts');

function Heading({ page }: { readonly page: string }) {
  return (
    <h1 ref={useHeadingFocus(page)} tabIndex={-1}>
      {page}
    </h1>
  );
}

const nowhere: Navigator = { createHref: () => '', go: () => {}, push: () => {}, replace: () => {} };

/** Another `part` mounts a new heading. */
const app = (page: string, path: string, part = 1) => (
  <Router location={path} navigator={nowhere}>
    <a href="#bar">Bar</a>
    <main id="content" tabIndex={-1}>
      <Heading key={part} page={page} />
      <button>Own</button>
    </main>
  </Router>
);

it('heading takes the focus when its screen replaces another, from nothing in use', () => {
  const { getByRole, rerender } = render(app('sign-in', '/persons/1'));
  const focus = (role: string): void => getByRole(role).focus();
  const focused = (): string | null | undefined => document.activeElement?.textContent;

  // Not on the first screen.
  rerender(app('sign-in', '/persons/1', 2));
  expect(document.activeElement).toBe(document.body);

  rerender(app('person', '/persons/1'));
  expect(focused()).toBe('person');

  // Not when only the query and the filter change.
  focus('link');
  rerender(app('person', '/persons/1?tab=history#q=a'));
  expect(focused()).toBe('Bar');

  // From a link of the former screen, not from a control of the new one.
  rerender(app('person', '/persons/2'));
  expect(focused()).toBe('person');
  focus('button');
  rerender(app('person', '/persons/3'));
  expect(focused()).toBe('Own');

  // On the same screen, only if nothing has the focus.
  focus('link');
  rerender(app('person', '/persons/3', 3));
  expect(focused()).toBe('Bar');
  focus('main');
  rerender(app('person', '/persons/3', 4));
  expect(focused()).toBe('person');
});
