// Stands in for React and its JSX runtime in the prerender (`scripts/vite/index-html.ts`): each hook returns what it returns in the
// first render, which is the only one.

export type Props = Readonly<Record<string, unknown>> & { readonly children?: VNode };
export type Component = (props: Props) => VNode;
export type Context = { value: unknown };
export type VirtualElement = { readonly type: string | Component | Context; readonly props: Props };
export type VNode = VirtualElement | string | number | boolean | null | undefined | readonly VNode[];

export const Fragment: Component = ({ children }) => children;

export function jsx(type: VirtualElement['type'], props: Props): VirtualElement {
  return { type, props };
}

/** JSX with more than one child. */
export const jsxs: typeof jsx = (type, props) => jsx(type, props);

const nothing = (): void => {};

/** A context is its own provider, as in React. */
export const createContext = (value: unknown): Context => ({ value });
export const use = ({ value }: Context): unknown => value;

export const memo = (component: Component): Component => component;
export const useCallback = <T>(callback: T): T => callback;
export const useRef = <T>(current: T): { current: T } => ({ current });
export const useState = <T>(initial: T | (() => T)): readonly [T, () => void] => [
  isMaker(initial) ? initial() : initial,
  nothing,
];
export const useSyncExternalStore = <T>(_subscribe: unknown, read: () => T): T => read();
// Effects never run. Marked, so that the calls and their callbacks are left out of the script.
/* @__NO_SIDE_EFFECTS__ */
export function useEffect(): void {}
/* @__NO_SIDE_EFFECTS__ */
export function useLayoutEffect(): void {}

let lastId = 0;
export const useId = (): string => `prerender-${(lastId += 1)}`;

const isMaker = <T>(initial: T | (() => T)): initial is () => T => typeof initial === 'function';

/** For `react-dom`, `ui/lazy.tsx` and `ui/use-copy.tsx`. */
export const flushSync = nothing;
export const lazyWithRetry = (): Component => () => null;
export const useCopy = () => ({ isConfirmed: false, notice: null });

const SVG = 'http://www.w3.org/2000/svg';
/** React's attribute names in the first cards that differ from HTML's and SVG's by more than case. */
const ATTRIBUTES: Readonly<Record<string, string | undefined>> = { className: 'class', viewBox: 'viewBox' };
/** Functions and objects are events and refs. No attribute in the first cards is present or absent. */
const PRINTED = ['string', 'number', 'boolean'];

/** Renders once: no updates, no effects, no events. A text only ever becomes a text node or an attribute, never markup. */
export function renderToDom(node: VNode, into: Element | DocumentFragment): void {
  if (node === null || node === undefined || typeof node === 'boolean') return;
  if (typeof node === 'string' || typeof node === 'number') return into.append(String(node));
  if (isList(node)) {
    for (const child of node) renderToDom(child, into);
    return;
  }
  const { type, props } = node;
  if (typeof type === 'function') return renderToDom(type(props), into);
  if (typeof type === 'string') {
    into.append(createElement(type, props, into));
    return;
  }
  const before = type.value;
  type.value = props['value'];
  renderToDom(props.children, into);
  type.value = before;
}

function createElement(
  type: string,
  { children, ...attributes }: Props,
  into: Element | DocumentFragment,
): Element {
  const isSvg = type === 'svg' || ('namespaceURI' in into && into.namespaceURI === SVG);
  const element = isSvg ? document.createElementNS(SVG, type) : document.createElement(type);
  renderToDom(children, element);
  for (const [name, value] of Object.entries(attributes))
    if (PRINTED.includes(typeof value))
      element.setAttribute(ATTRIBUTES[name] ?? name.toLowerCase(), String(value));
  return element;
}

const isList = (node: VNode): node is readonly VNode[] => Array.isArray(node);
