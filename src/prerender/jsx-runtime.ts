// Stands in for React's JSX runtime in the prerender (`scripts/vite/inline-scripts.ts`).
export type Props = Readonly<Record<string, unknown>> & { readonly children?: Drawable };
export type Component = (props: Props) => Drawable;
export type Context = { value: unknown };
export type Element = { readonly type: string | Component | Context; readonly props: Props };
export type Drawable = Element | string | number | boolean | null | undefined | readonly Drawable[];

export const Fragment: Component = ({ children }) => children;

export function jsx(type: Element['type'], props: Props): Element {
  return { type, props };
}

/** With more than one child. */
export function jsxs(type: Element['type'], props: Props): Element {
  return jsx(type, props);
}
