// Renders components and hooks into jsdom, for tests beside the code.
import * as library from '@testing-library/react';
import { useLayoutEffect, type ComponentType, type ReactNode } from 'react';
import { onTestFinished } from 'vitest';
import { en } from '#src/i18n/testing/en.ts';
import { TextContext } from '#src/i18n/text-context.tsx';
import { LiveRegion } from '#src/ui/live-region.tsx';

const WAIT_MS = 20_000;

type Rendered = library.RenderResult;

export type Wrapper = ComponentType<{ readonly children: ReactNode }>;

/** Removed again when the test ends. `wrapper`: rendered around the node. */
export function render(node: ReactNode, wrapper?: Wrapper): Rendered {
  // Tests cause these errors on purpose.
  const rendered = library.render(node, { wrapper, onCaughtError: () => {} });
  onTestFinished(library.cleanup);
  return rendered;
}

/** The English texts, and a live region for announcements. */
export const InEnglish: Wrapper = ({ children }) => (
  <TextContext value={inEnglish}>
    <LiveRegion>{children}</LiveRegion>
  </TextContext>
);

const inEnglish = { language: 'en', dictionary: en } as const;

export const renderInEnglish = (node: ReactNode): Rendered => render(node, InEnglish);

/** `results`: what the hook returned at each committed render. `Wrap`: drawn around its component. */
export function renderHook<P extends object, R>(useHook: (props: P) => R, first: P, Wrap?: Wrapper) {
  const results: R[] = [];
  function Component(props: P) {
    const result = useHook(props);
    useLayoutEffect(() => void results.push(result));
    return null;
  }
  const { rerender, ...rendered } = render(<Component {...first} />, Wrap);
  return {
    ...rendered,
    results,
    rerender: (props: P) => rerender(<Component {...props} />),
    latest: (): R => {
      const result = results.at(-1);
      if (result === undefined) throw new Error('The hook has returned nothing.');
      return result;
    },
  };
}

/** Lets tasks and updates run until `condition` holds. */
export async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + WAIT_MS;
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`Not true after ${WAIT_MS} ms: ${String(condition)}`);
    await turn();
  }
}

/** Lets the tasks run that are due, and the updates that follow. */
export async function turn(): Promise<void> {
  await library.act(() => new Promise((resolve) => setTimeout(resolve)));
}
