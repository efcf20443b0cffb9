// @vitest-environment jsdom
import { Router, type Navigator } from 'react-router-dom';
import { describe, expect, it, vi } from 'vitest';
import { scrollIntoSight, useHeadingFocus } from './focus.ts';
import { render } from './testing/render.tsx';

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

describe('scrollIntoSight', () => {
  /** A row of a page that is scrolled to it. */
  function scrollToRow() {
    const frames: FrameRequestCallback[] = [];
    vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
    vi.stubGlobal('innerHeight', 800);
    vi.stubGlobal('scrollY', 0);
    vi.stubGlobal('scrollBy', ({ top = 0 }: ScrollToOptions) => vi.stubGlobal('scrollY', scrollY + top));
    const row = { top: 5000 };
    const element = document.createElement('li');
    element.getBoundingClientRect = () => new DOMRect(0, row.top - scrollY, 100, 36);
    scrollIntoSight(element);
    expect(scrollY).toBe(4800);
    return { row, nextFrame: () => frames.shift()?.(0) };
  }

  it('follows the row while those above it get their real height, for five frames', () => {
    const { row, nextFrame } = scrollToRow();
    for (let frame = 1; frame <= 5; frame += 1) {
      row.top += 1000;
      nextFrame();
      expect(scrollY).toBe(4800 + frame * 1000);
    }
    row.top += 1000;
    nextFrame();
    expect(scrollY).toBe(9800);
  });

  it.each(['wheel', 'touchmove', 'keydown'])('does not bring back the agent who scrolls on: %s', (input) => {
    const { nextFrame } = scrollToRow();
    nextFrame();
    document.body.dispatchEvent(new Event(input, { bubbles: true }));
    vi.stubGlobal('scrollY', 100);
    nextFrame();
    nextFrame();
    expect(scrollY).toBe(100);
  });
});
