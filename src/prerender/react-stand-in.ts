import type { Drawable, Props } from './react-shim.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** React's attribute names that differ from HTML's and SVG's by more than case. */
const ATTRIBUTES: Readonly<Record<string, string | undefined>> = {
  className: 'class',
  htmlFor: 'for',
  viewBox: 'viewBox',
  strokeWidth: 'stroke-width',
  strokeLinecap: 'stroke-linecap',
  strokeLinejoin: 'stroke-linejoin',
};

/** Renders once: no updates, no effects, no events. A text only ever becomes a text node or an attribute, never markup. */
export function renderToDom(node: Drawable, into: Element | DocumentFragment): void {
  if (node === null || node === undefined || typeof node === 'boolean') return;
  if (typeof node === 'string' || typeof node === 'number') return into.append(String(node));
  if (isList(node)) {
    for (const child of node) renderToDom(child, into);
    return;
  }
  const { type, props } = node;
  if (typeof type === 'function') return renderToDom(type(props), into);
  if (typeof type === 'string') {
    into.append(elementOf(type, props, into));
    return;
  }
  const before = type.value;
  type.value = props['value'];
  renderToDom(props.children, into);
  type.value = before;
}

function elementOf(
  type: string,
  { children, ...attributes }: Props,
  into: Element | DocumentFragment,
): Element {
  const isSvg = type === 'svg' || ('namespaceURI' in into && into.namespaceURI === SVG);
  const element = isSvg ? document.createElementNS(SVG, type) : document.createElement(type);
  renderToDom(children, element);
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  return element;
}

function setAttribute(element: Element, name: string, value: unknown): void {
  if (name === 'value' && element instanceof HTMLSelectElement) {
    element.value = String(value);
    return;
  }
  if (typeof value === 'string' || typeof value === 'number' || isEnumerated(name, value))
    element.setAttribute(ATTRIBUTES[name] ?? name.toLowerCase(), String(value));
  else if (value === true) element.setAttribute(name.toLowerCase(), '');
}

/** These attributes are written `true` or `false`; any other boolean attribute is present or absent. */
const isEnumerated = (name: string, value: unknown): boolean =>
  typeof value === 'boolean' && (name.startsWith('aria-') || name === 'spellCheck');

const isList = (node: Drawable): node is readonly Drawable[] => Array.isArray(node);
