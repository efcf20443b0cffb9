// The choice of a customer: for partners only, and heavy.
import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';

export const CustomerDialog = lazyWithRetry(
  async () => (await import('./customer-dialog.tsx')).CustomerDialog,
);

export const CustomerPrompt = lazyWithRetry(
  async () => (await import('./customer-prompt.tsx')).CustomerPrompt,
);
