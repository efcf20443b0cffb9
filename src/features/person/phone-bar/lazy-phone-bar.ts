import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';

/** Without it nothing is missing but a short way: where its chunk cannot be loaded, nothing is said. */
export const PhoneBar = lazyWithRetry(
  async () => (await import('./phone-bar.tsx')).PhoneBar,
  () => null,
);
