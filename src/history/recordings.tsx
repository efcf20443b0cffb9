import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { portalQuery } from '#src/api/own-server.ts';
import type { CallDetails } from './details-requests.ts';
import { LoadingText } from '#src/failure/query-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { takeFocus, useKeptFocus } from '#src/ui/focus.ts';
import { ForeignLink } from '#src/ui/foreign-link.tsx';
import { Icon } from '#src/ui/icons.tsx';
import { recordingLinks } from './recording-links.ts';

/** The recordings and voice mails of a call that has some. */
export function Recordings({ call }: { readonly call: CallDetails }) {
  const t = useText();
  const { data: portal, isLoading } = useQuery(portalQuery());
  if (isLoading) return <LoadingText text={t.details.loading} />;
  const links = recordingLinks(call, portal?.origin ?? null, t.history);
  if (links.length === 0) return <span className="quiet">{t.history.recordingsUnknown}</span>;
  return links.map((link) => <Player key={link.url} {...link} />);
}

/** The link to a recording, and the browser's player in place: nothing is fetched before “Play” is pressed. */
function Player({ url, name }: { readonly url: string; readonly name: string }) {
  const { history: t } = useText();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const keptFocus = useKeptFocus(button);
  const [state, setState] = useState<'closed' | 'open' | 'failed'>('closed');
  return (
    <div className="recording row" {...keptFocus}>
      <ForeignLink id={id} className="event-details__link target" href={url}>
        {name}
      </ForeignLink>
      {state === 'open' ? (
        // No captions exist for calls.
        // oxlint-disable-next-line jsx-a11y/media-has-caption
        <audio
          ref={takeFocus}
          className="no-print"
          controls
          autoPlay
          aria-label={name}
          src={url}
          onError={() => setState('failed')}
        />
      ) : (
        <button
          ref={button}
          type="button"
          className="button button--small"
          aria-describedby={id}
          onClick={() => setState('open')}
        >
          <Icon>
            <path d="M7 4.5v15l12-7.5Z" />
          </Icon>
          {t.play}
        </button>
      )}
      {state === 'failed' && (
        <p role="alert" className="quiet">
          {t.cannotPlay}
        </p>
      )}
    </div>
  );
}
