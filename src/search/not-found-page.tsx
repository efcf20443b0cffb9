import { useText } from '#src/i18n/text-context.tsx';
import { FindInPage } from './search-field.tsx';
import { useEmbedded } from '#src/ui/links.tsx';
import { HeadedPage } from '#src/ui/page.tsx';

/** `bad`: which ID in the address is invalid; absent if the whole address is unknown. */
export function NotFoundPage({ bad }: { bad?: 'person' | 'visitor' }) {
  const { notFound } = useText();
  const embedded = useEmbedded();
  const text =
    bad === 'person' ? notFound.badPersonId : bad === 'visitor' ? notFound.badVisitorId : notFound.text;
  return (
    <HeadedPage className="narrow-page" title={notFound.heading} heading={notFound.heading}>
      <p>{embedded ? text : `${text} ${notFound.instead}`}</p>
      {!embedded && <FindInPage />}
    </HeadedPage>
  );
}
