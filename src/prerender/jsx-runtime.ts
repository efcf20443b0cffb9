// What the compiler turns JSX into, in the first sight's script: `scripts/inline-scripts.ts` puts this in React's place.
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
