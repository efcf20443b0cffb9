import { lazyWithRetry } from '#src/ui/lazy/lazy-with-retry.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { useTitle } from '#src/features/title-and-focus/use-title.ts';

export const NotFoundPage = lazyWithRetry(async () => (await import('./not-found-page.tsx')).NotFoundPage, {
  Room: NotFoundTitle,
});

function NotFoundTitle() {
  const t = useText();
  useTitle(`${t.notFound.heading} — ${t.app.name}`);
  return null;
}
