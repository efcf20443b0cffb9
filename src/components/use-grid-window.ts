import { useEffect, useState, type ComponentType } from 'react';
import type { GridWindowProps } from './grid-rows.ts';

/** The part that windows a long grid: on its way, there, or not to be had. */
export type GridWindowPart =
  | { readonly state: 'loading' | 'failed' }
  | { readonly state: 'there'; readonly GridWindow: ComponentType<GridWindowProps> };

let part: GridWindowPart = { state: 'loading' };
let load: Promise<void> | null = null;

async function loadPart(): Promise<void> {
  try {
    part = { state: 'there', GridWindow: (await import('./grid-window.tsx')).GridWindow };
  } catch {
    part = { state: 'failed' };
  }
}

/** Not by `lazy`: the first cards stand in the page while the part is on its way, and stay the same elements. */
export function useGridWindow(): GridWindowPart {
  const [current, setCurrent] = useState(() => {
    if (part.state === 'failed') {
      part = { state: 'loading' };
      load = null;
    }
    load ??= loadPart();
    return part;
  });
  useEffect(() => {
    let isHere = true;
    void load?.then(() => isHere && setCurrent(part));
    return () => {
      isHere = false;
    };
  }, []);
  return current;
}
