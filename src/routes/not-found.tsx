import { later } from '#src/components/later.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { useTitle } from './use-page.ts';

export const NotFoundPage = later(async () => (await import('./not-found-page.tsx')).NotFoundPage, {
  Room: NotFoundTitle,
});

function NotFoundTitle() {
  const t = useText();
  useTitle(`${t.notFound.heading} — ${t.app.name}`);
  return null;
}
