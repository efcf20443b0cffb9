import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { requestQuery } from '#src/api/queries/request-query.ts';
import type { QueryRequest } from '#src/api/request.ts';
import type { ChatFile, ChatMessage } from '#src/api/requests/chat-messages-report.ts';
import type { Page } from '#src/api/wire/parse.ts';
import { QueryView } from '#src/features/failure/query-view.tsx';
import type { Dictionary } from '#src/i18n/dictionary.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import { useCaller } from '#src/session/services.tsx';
import { CostButton } from '#src/ui/cost-button.tsx';
import { ForeignLink } from '#src/ui/foreign-link.tsx';
import { LongText } from '#src/ui/text/long-text.tsx';
import { messageTime, writerOf } from './details-facts.ts';
import { moreText } from './details-text.ts';

type ChatMessagesProps = {
  readonly request: QueryRequest<Page<ChatMessage>>;
  /** `YYYY-MM-DD` of the chat. */
  readonly day: string;
  /** The press that opened the chat has paid for them. Where several chats fit, each has its own button. */
  readonly isAskedAtOnce: boolean;
  /** Shows the last ones, until a press shows all. */
  readonly most?: number | undefined;
};

/** Who wrote what, and when. */
export function ChatMessages({ request, day, isAskedAtOnce, most = Infinity }: ChatMessagesProps) {
  const t = useText();
  const [isAsked, setAsked] = useState(isAskedAtOnce);
  const [isWhole, setWhole] = useState(false);
  const messages = useQuery({
    ...requestQuery(useCaller(), request),
    enabled: isAsked,
    // `useEventDetails` does, if it may.
    retryOnMount: !isAskedAtOnce,
  });
  if (!isAsked && messages.data === undefined)
    return (
      <p className="event-details__links">
        <CostButton points={1} className="button button--small" onClick={() => setAsked(true)}>
          {t.history.messages}
        </CostButton>
      </p>
    );
  return (
    <QueryView
      query={messages}
      skeleton={<p className="chat-messages__loading quiet no-print">{t.more.loading}</p>}
    >
      {(page) =>
        page.items.length === 0 ? (
          <p className="quiet">{t.history.noMessages}</p>
        ) : (
          <>
            {page.items.length > most && (
              <p className="event-details__links">
                <button
                  type="button"
                  className="button button--quiet button--small"
                  aria-expanded={isWhole}
                  onClick={() => setWhole(!isWhole)}
                >
                  {isWhole ? t.more.less : allOf(page, t.history)}
                </button>
              </p>
            )}
            {(isWhole || page.items.length <= most) &&
              moreText(page, t.history).map((text) => (
                <p key={text} className="quiet">
                  {text}
                </p>
              ))}
            <ul role="list" aria-label={t.history.messages} className="chat-messages">
              {page.items.slice(isWhole ? 0 : -most).map((message, index) => (
                <Message key={`${index} ${message.at}`} message={message} day={day} />
              ))}
            </ul>
          </>
        )
      }
    </QueryView>
  );
}

/** “Show all 5 messages”; a longer chat has more than come in a call. */
const allOf = ({ items, totalItems }: Page<ChatMessage>, t: Dictionary['history']): string =>
  totalItems !== null && totalItems > items.length
    ? t.lastMessages(items.length, totalItems)
    : t.allMessages(items.length);

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
    <ForeignLink className="event-details__link" href={url}>
      {text}
    </ForeignLink>
  );
}
