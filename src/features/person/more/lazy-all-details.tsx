import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';

/** The line that it stands in keeps its room. */
export const AllDetails = lazyWithRetry(async () => (await import('./all-details.tsx')).AllDetails);
