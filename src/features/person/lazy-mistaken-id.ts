import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';

export const MistakenId = lazyWithRetry(
  async () => (await import('#src/features/find/field/other-readings.tsx')).MistakenId,
);
