import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { requestQuery } from '#src/api/queries/request-query.ts';
import { chatMessages, type ChatFile, type ChatMessage } from '#src/api/requests/chat-messages-report.ts';
import type { ChatDetails } from '#src/api/requests/chats-report.ts';
import { QueryView } from '#src/features/failure/query-view.tsx';
import { chatStatusText, wordText } from '#src/features/history/timeline/event-text.ts';
import type { Dates } from '#src/i18n/dates.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useDates } from '#src/i18n/use-dates.ts';
import type { UserId } from '#src/lib/ids.ts';
import { useCaller } from '#src/session/services.tsx';
import { CostButton } from '#src/ui/cost-button.tsx';
import { LongText } from '#src/ui/text/long-text.tsx';
import { Facts, lasting, listed, RecordLink, type RowProps } from './facts.tsx';

/** What the report of chats says, and the messages. */
export function ChatFacts({ address, day, row: chat, isOnly }: RowProps<ChatDetails>) {
  const { history: t } = useText();
  const terms = t.chatFields;
  return (
    <>
      <Facts
        facts={[
          [terms.employee, chat.employee],
          [terms.status, chatStatusText(chat.status, t)],
          [terms.ended, wordText(chat.releaseCause, t.releaseCauses)],
          [terms.channel, wordText(chat.channel, {})],
          [terms.duration, lasting(chat.seconds)],
          [terms.username, chat.username],
          [terms.messages, chat.messageCount === null ? null : String(chat.messageCount)],
          [terms.tags, listed(chat.tags)],
        ]}
      />
      {chat.chatId !== null && (
        <ChatMessages userId={address.userId} day={day} chatId={chat.chatId} isAskedAtOnce={isOnly} />
      )}
      <p className="event-details__links">
        <RecordLink address={address} visitorId={chat.visitorId} />
      </p>
    </>
  );
}

type ChatMessagesProps = {
  readonly userId: UserId | null;
  /** `YYYY-MM-DD` of the chat. */
  readonly day: string;
  readonly chatId: number;
  /** The press that opened the chat has paid for them. Where several chats fit, each has its own button. */
  readonly isAskedAtOnce: boolean;
};

/** Who wrote what, and when. */
function ChatMessages({ userId, day, chatId, isAskedAtOnce }: ChatMessagesProps) {
  const t = useText();
  const [isAsked, setAsked] = useState(isAskedAtOnce);
  const messages = useQuery({
    ...requestQuery(useCaller(), chatMessages({ userId, chatId })),
    enabled: isAsked,
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
    <QueryView query={messages} skeleton={<p className="quiet">{t.more.loading}</p>}>
      {({ items, totalItems }) =>
        items.length === 0 ? (
          <p className="quiet">{t.history.noMessages}</p>
        ) : (
          <>
            <ul role="list" aria-label={t.history.messages} className="chat-messages">
              {items.map((message, index) => (
                <Message key={`${index} ${message.at}`} message={message} day={day} />
              ))}
            </ul>
            {totalItems !== null && totalItems > items.length && (
              <p className="quiet">{t.history.moreMessages(items.length, totalItems)}</p>
            )}
          </>
        )
      }
    </QueryView>
  );
}

type MessageProps = { readonly message: ChatMessage; readonly day: string };

function Message({ message: { at, source, employee, text, file }, day }: MessageProps) {
  const { history: t } = useText();
  const dates = useDates();
  const isVisitor = source?.id === 'visitor' || source?.text === 'visitor';
  return (
    <li className={isVisitor ? 'chat-messages__item chat-messages__item--visitor' : 'chat-messages__item'}>
      <p className="secondary">
        <bdi>{employee ?? wordText(source, t.sources)}</bdi>{' '}
        <span>{at === null ? '' : messageTime(at, day, dates)}</span>
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
    <a
      className="event-details__link"
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      referrerPolicy="no-referrer"
    >
      {text}
    </a>
  );
}

/** “10:15”; a chat may go on for days: “24 November, 10:15” on another day than the chat’s own, `YYYY-MM-DD`. */
export const messageTime = (at: string, day: string, { time, when }: Dates): string =>
  (at.startsWith(day) ? time(at) : when(at)) ?? at;
