import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';
import { en } from '#src/i18n/en.ts';
import { TextProvider } from '#src/i18n/text-context.tsx';
import { LiveRegion } from '#src/ui/live-region.tsx';

/** Does something to the page, and waits for what React makes of it. */
export async function acting(does: () => void): Promise<void> {
  // For this long only: what comes later by itself (a chunk, a timer) is not wrapped in `act`, and need not be.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  try {
    await act(async () => does());
  } finally {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  }
}

/** Draws into a page of jsdom, in English, until the test is over. */
export async function mount(node: ReactNode) {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  onTestFinished(async () => {
    await acting(() => root.unmount());
    place.remove();
  });
  const draw = (next: ReactNode): Promise<void> =>
    acting(() =>
      root.render(
        <TextProvider text={{ language: 'en', dictionary: en }}>
          <LiveRegion>{next}</LiveRegion>
        </TextProvider>,
      ),
    );
  await draw(node);
  return { place, draw };
}
