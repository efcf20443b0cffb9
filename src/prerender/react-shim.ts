// Stands in for React and its JSX runtime in the prerender (`scripts/vite/inline-scripts.ts`): each hook returns what it returns at the
// first render, which is the only one.

export type Props = Readonly<Record<string, unknown>> & { readonly children?: Drawable };
export type Component = (props: Props) => Drawable;
export type Context = { value: unknown };
export type Element = { readonly type: string | Component | Context; readonly props: Props };
export type Drawable = Element | string | number | boolean | null | undefined | readonly Drawable[];

export const Fragment: Component = ({ children }) => children;

export function jsx(type: Element['type'], props: Props): Element {
  return { type, props };
}

/** JSX with more than one child. */
export function jsxs(type: Element['type'], props: Props): Element {
  return jsx(type, props);
}

const nothing = (): void => {};

/** A context is its own provider, as in React. */
export const createContext = (value: unknown): Context => ({ value });
export const use = ({ value }: Context): unknown => value;

export const memo = (component: Component): Component => component;
export const useMemo = <T>(make: () => T): T => make();
export const useCallback = <T>(callback: T): T => callback;
export const useEffectEvent = <T>(handler: T): T => handler;
export const useRef = <T>(current: T): { current: T } => ({ current });
export const useState = <T>(initial: T | (() => T)): readonly [T, () => void] => [
  isMaker(initial) ? initial() : initial,
  nothing,
];
export const useSyncExternalStore = <T>(_subscribe: unknown, read: () => T): T => read();
/** Effects never run here: marked as pure, the calls and their callbacks are left out of the script. */
/* @__NO_SIDE_EFFECTS__ */
export function useEffect(): void {}
/* @__NO_SIDE_EFFECTS__ */
export function useLayoutEffect(): void {}

let lastId = 0;
export const useId = (): string => `prerender-${(lastId += 1)}`;

const isMaker = <T>(initial: T | (() => T)): initial is () => T => typeof initial === 'function';

/** For `react-dom`, `react-error-boundary`, `lazy-with-retry.tsx` and `use-copy.tsx`. */
export const flushSync = nothing;
export const ErrorBoundary: Component = ({ children }) => children;
export const lazyWithRetry = (): Component => () => null;
export const useCopy = () => ({ notice: null });
