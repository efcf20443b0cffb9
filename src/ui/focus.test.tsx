// @vitest-environment jsdom
import { Router, type Navigator } from 'react-router-dom';
import { expect, it } from 'vitest';
import { useHeadingFocus } from './focus.ts';
import { render } from '#src/ui/testing/render.tsx';

function Heading({ page }: { readonly page: string }) {
  return (
    <h1 ref={useHeadingFocus(page)} tabIndex={-1}>
      {page}
    </h1>
  );
}

const nowhere: Navigator = { createHref: () => '', go: () => {}, push: () => {}, replace: () => {} };

/** `part`: another one draws its heading anew. */
const app = (page: string, path: string, part = 1) => (
  <Router location={path} navigator={nowhere}>
    <a href="#bar">Bar</a>
    <main id="content" tabIndex={-1}>
      <Heading key={part} page={page} />
      <button>Own</button>
    </main>
  </Router>
);

it('a heading takes the focus when its screen replaces another one, and from nothing that is in use', () => {
  const { container, rerender } = render(app('sign-in', '/persons/1'));
  const focus = (selector: string): void => container.querySelector<HTMLElement>(selector)?.focus();
  const focused = (): string | null | undefined => document.activeElement?.textContent;

  // The browser reads the first screen by itself, also if it is drawn anew.
  rerender(app('sign-in', '/persons/1', 2));
  expect(document.activeElement).toBe(document.body);

  rerender(app('person', '/persons/1'));
  expect(focused()).toBe('person');

  // The filter is kept in the URL.
  focus('a');
  rerender(app('person', '/persons/1?tab=history#q=a'));
  expect(focused()).toBe('Bar');

  // A link in the bar has led away; a control of the new screen has not.
  rerender(app('person', '/persons/2'));
  expect(focused()).toBe('person');
  focus('button');
  rerender(app('person', '/persons/3'));
  expect(focused()).toBe('Own');

  // On the same screen, only from nothing.
  focus('a');
  rerender(app('person', '/persons/3', 3));
  expect(focused()).toBe('Bar');
  focus('main');
  rerender(app('person', '/persons/3', 4));
  expect(focused()).toBe('person');
});
