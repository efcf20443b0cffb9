import { expect, it } from 'vitest';
import { createContext, type VNode, Fragment, jsx, jsxs, renderToDom, use, useId } from './react-shim.ts';

function toHtml(node: VNode): string {
  const place = document.createElement('div');
  renderToDom(node, place);
  return place.innerHTML;
}

it.each<[string, VNode, string]>([
  ['0', 0, '0'],
  ['nothing', [null, undefined, false, true, ''], ''],
  ['markup as text', jsx('p', { children: '<img src=x onerror=1>' }), '<p>&lt;img src=x onerror=1&gt;</p>'],
  ['lists', jsxs(Fragment, { children: ['a', [jsx('i', {}), 'b']] }), 'a<i></i>b'],
  ['React’s names', jsx('p', { className: 'x', tabIndex: -1 }), '<p class="x" tabindex="-1"></p>'],
  ['what is not there', jsx('p', { className: undefined, title: null }), '<p></p>'],
  ['states, in words', jsx('p', { 'aria-busy': false }), '<p aria-busy="false"></p>'],
  ['no events', jsx('p', { onClick: () => {}, ref: {} }), '<p></p>'],
])('renderToDom draws %s', (_what, node, html) => expect(toHtml(node)).toBe(html));

it('renderToDom renders SVG in its own namespace', () => {
  const place = document.createElement('div');
  renderToDom(jsx('svg', { viewBox: '0 0 1 1', children: jsx('path', {}) }), place);
  expect(place.querySelector('path')?.namespaceURI).toBe('http://www.w3.org/2000/svg');
});

it('useId returns another ID each time', () => expect(useId()).not.toBe(useId()));

it('renderToDom scopes a context to its children', () => {
  const context = createContext('none');
  const Reader = () => String(use(context));
  const reader = jsx(Reader, {});
  expect(
    toHtml([
      jsx(context, { value: 'a', children: [reader, jsx(context, { value: 'b', children: reader })] }),
      reader,
    ]),
  ).toBe('abnone');
});
