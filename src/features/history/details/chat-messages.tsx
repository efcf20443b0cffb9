import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { requestQuery } from '#src/api/queries/request-query.ts';
import type { QueryRequest } from '#src/api/request.ts';
import type { ChatFile, ChatMessage } from '#src/api/requests/chat-messages-report.ts';
import type { Page } from '#src/api/wire/parse.ts';
import { QueryView } from '#src/features/failure/query-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useCaller } from '#src/session/services.tsx';
import { CostButton } from '#src/ui/cost-button.tsx';
import { ForeignLink } from '#src/ui/foreign-link.tsx';
import { LongText } from '#src/ui/text/long-text.tsx';
import { messageTime, writerOf } from './details-facts.ts';
import { lastOf } from './details-text.ts';

type ChatMessagesProps = {
  readonly request: QueryRequest<Page<ChatMessage>>;
  /** `YYYY-MM-DD` of the chat. */
  readonly day: string;
  /** `useEventDetails` fetches them. Where several chats fit, each has a button for its own. */
  readonly isFetchedWithReport: boolean;
  /** Shows so many, the last ones, until a press shows all. */
  readonly maxMessages?: number | undefined;
};

/** Who wrote what, and when. */
export function ChatMessages({ request, day, isFetchedWithReport, maxMessages }: ChatMessagesProps) {
  const t = useText();
  const [isRequested, setRequested] = useState(false);
  const messages = useQuery({ ...requestQuery(useCaller(), request), enabled: isRequested });
  if (!isFetchedWithReport && !isRequested && messages.data === undefined)
    return (
      <p className="event-details__links row">
        <CostButton points={1} className="button button--small" onClick={() => setRequested(true)}>
          {t.history.fields.messages}
        </CostButton>
      </p>
    );
  return (
    <QueryView
      query={messages}
      loading={t.details.loading}
      skeleton={(words) => <div className="chat-messages__loading no-print">{words}</div>}
    >
      {(page) =>
        page.items.length === 0 ? (
          <p className="quiet">{t.history.noMessages}</p>
        ) : (
          <Messages page={page} day={day} maxMessages={maxMessages} />
        )
      }
    </QueryView>
  );
}

type MessagesProps = Pick<ChatMessagesProps, 'day' | 'maxMessages'> & { readonly page: Page<ChatMessage> };

function Messages({ page, day, maxMessages = Infinity }: MessagesProps) {
  const t = useText();
  const { items } = page;
  const isLong = items.length > maxMessages;
  const [isWhole, setWhole] = useState(!isLong);
  // A longer chat has more than come in a call.
  const last = lastOf(page, t.history);
  return (
    <>
      {isLong && (
        <p className="event-details__links row">
          <button
            type="button"
            className="button button--quiet button--small"
            aria-expanded={isWhole}
            onClick={() => setWhole(!isWhole)}
          >
            {isWhole ? t.details.less : (last ?? t.history.allMessages(items.length))}
          </button>
        </p>
      )}
      {isWhole && last !== null && <p className="quiet">{last}:</p>}
      <ul role="list" aria-label={t.history.fields.messages} className="chat-messages stack">
        {items.slice(isWhole ? 0 : -maxMessages).map((message, index) => (
          <Message key={`${index} ${message.at}`} message={message} day={day} />
        ))}
      </ul>
    </>
  );
}

type MessageProps = { readonly message: ChatMessage; readonly day: string };

function Message({ message, day }: MessageProps) {
  const { history: t } = useText();
  const dates = useDates();
  const { at, source, text, file } = message;
  const isVisitor = source?.id === 'visitor' || source?.text === 'visitor';
  return (
    <li className={isVisitor ? 'chat-messages__item chat-messages__item--visitor' : 'chat-messages__item'}>
      <p className="secondary">
        <bdi>{writerOf(message, t)}</bdi> <span>{at === null ? '' : messageTime(at, day, dates)}</span>
      </p>
      {text !== null && <LongText text={text} />}
      {file !== null && <FileOfMessage file={file} />}
    </li>
  );
}

function FileOfMessage({ file: { name, url } }: { file: ChatFile }) {
  const { history: t } = useText();
  const text = <bdi>{name ?? t.file}</bdi>;
  if (url === null) return <span>{text}</span>;
  return (
    <ForeignLink className="event-details__link target" href={url}>
      {text}
    </ForeignLink>
  );
}
