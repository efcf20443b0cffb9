// For partners only.
import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';

export const CustomerDialog = lazyWithRetry(
  async () => (await import('./customer-dialog.tsx')).CustomerDialog,
);

export const CustomerPrompt = lazyWithRetry(
  async () => (await import('./customer-prompt.tsx')).CustomerPrompt,
);

/** Fetches a name, which the page does without until then. */
export const CustomerNameLoader = lazyWithRetry(
  async () => (await import('./names/customer-name-loader.tsx')).CustomerNameLoader,
  () => null,
);
