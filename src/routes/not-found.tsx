import { later } from '#src/components/later.tsx';

export const NotFoundPage = later(async () => (await import('./not-found-page.tsx')).NotFoundPage);
