import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';

/** Opened from the app bar and from failures; loaded when it is first opened. */
export const CustomerDialog = lazyWithRetry(
  async () => (await import('./customer-dialog.tsx')).CustomerDialog,
);
