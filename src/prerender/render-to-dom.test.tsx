import { expect, it } from 'vitest';
import { createContext, type VNode, Fragment, jsx, jsxs, renderToDom, use } from './react-shim.ts';

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
