import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { requestQuery } from '#src/api/queries.ts';
import type { QueryRequest } from '#src/api/request.ts';
import type { Page } from '#src/api/rows.ts';
import { truncate } from '#src/domain/plain-text.ts';
import { QueryView } from '#src/failure/query-view.tsx';
import { useDates } from '#src/i18n/dates.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useCaller } from '#src/session/services.tsx';
import { ExternalLink } from '#src/ui/links.tsx';
import { LongText } from '#src/ui/long-text.tsx';
import type { ChatFile, ChatMessage } from './details-requests.ts';
import { truncationNote } from './details-text.ts';
import { messageAuthor, messageTime } from './facts.ts';

type ChatMessagesProps = {
  readonly request: QueryRequest<Page<ChatMessage>>;
  /** The chat's, `YYYY-MM-DD`. */
  readonly day: string;
};

/** Also added with each press. */
const INITIAL_COUNT = 20;
const PAGE_SIZE = 200;

export function ChatMessages({ request, day }: ChatMessagesProps) {
  const t = useText();
  const messages = useQuery(requestQuery(useCaller(), request));
  const [max, setMax] = useState(INITIAL_COUNT);
  return (
    <QueryView query={messages} loading={t.details.loading}>
      {(page) => {
        const shown = page.items.slice(-max);
        const note = truncationNote(shown.length, page, t.history);
        if (shown.length === 0) return <p className="quiet">{t.history.noMessages}</p>;
        return (
          <>
            {note !== null && (
              <p className="event-details__links quiet row">
                {note}:
                {shown.length < page.items.length && (
                  <button
                    type="button"
                    className="button button--small"
                    onClick={() => setMax(max + PAGE_SIZE)}
                  >
                    {t.history.allMessages(page.items.length)}
                  </button>
                )}
              </p>
            )}
            <ul role="list" aria-label={t.history.fields.messages} className="chat-messages stack">
              {shown.map((message, index) => (
                <Message key={`${index} ${message.at}`} message={message} day={day} />
              ))}
            </ul>
          </>
        );
      }}
    </QueryView>
  );
}

function Message({ message, day }: { readonly message: ChatMessage; readonly day: string }) {
  const { history: t } = useText();
  const dates = useDates();
  const { at, source, text, file } = message;
  const isVisitor = source?.id === 'visitor' || source?.text === 'visitor';
  return (
    <li className={isVisitor ? 'chat-messages__item chat-messages__item--visitor' : 'chat-messages__item'}>
      <p className="secondary">
        <bdi>{truncate(messageAuthor(message, t) ?? '')}</bdi>{' '}
        <span>{at === null ? '' : messageTime(at, day, dates)}</span>
      </p>
      {text !== null && <LongText text={text} />}
      {file !== null && <File {...file} />}
    </li>
  );
}

function File({ name, url }: ChatFile) {
  const { history: t } = useText();
  const text = <bdi>{truncate(name ?? t.file)}</bdi>;
  if (url === null) return <span>{text}</span>;
  return (
    <ExternalLink className="event-details__link target" href={url}>
      {text}
    </ExternalLink>
  );
}
