import { expect, it } from 'vitest';
import { Highlighted } from './long-text.tsx';
import { render } from './testing/render.tsx';

it.each([
  [0, 19, '<mark>Анна</mark> Каренина, <mark>Анна</mark>'],
  [2, 17, '<mark>на</mark> Каренина, <mark>Ан</mark>'],
  [5, 13, 'Каренина'],
])('from %i till %i, a text has its marks: %s', (from, till, html) => {
  const highlights = [0, 15].map((start) => ({ start, end: start + 4 }));
  const text = 'Анна Каренина, Анна';
  const { container } = render(<Highlighted {...{ text, highlights, from, till }} />);
  expect(container.innerHTML).toBe(html);
});
