import { useText } from '#src/i18n/text-context.tsx';
import { FindInPage } from '#src/features/find/field/find-field.tsx';
import { useEmbedded } from '#src/ui/embedded.tsx';
import { useHeadingFocus } from '#src/features/title-and-focus/use-heading-focus.ts';
import { useTitle } from '#src/features/title-and-focus/use-title.ts';
import './look-up-page.css';

/** `bad`: which id in the address is none; absent where the whole address is unknown. */
export function NotFoundPage({ bad }: { bad?: 'person' | 'visitor' }) {
  const t = useText();
  const heading = useHeadingFocus<HTMLHeadingElement>();
  const embedded = useEmbedded();
  useTitle(`${t.notFound.heading} — ${t.app.name}`);
  const text =
    bad === 'person' ? t.notFound.badPersonId : bad === 'visitor' ? t.notFound.badVisitorId : t.notFound.text;
  return (
    <div className="look-up-page">
      <h1 ref={heading} tabIndex={-1}>
        {t.notFound.heading}
      </h1>
      <p>{embedded ? text : `${text} ${t.notFound.instead}`}</p>
      {!embedded && <FindInPage />}
    </div>
  );
}
