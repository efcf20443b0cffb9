import { useQuery } from '@tanstack/react-query';
import { type Ref, useRef, useState } from 'react';
import { requestQuery } from '#src/api/queries.ts';
import type { PersonKey } from '#src/domain/ids.ts';
import { truncate } from '#src/domain/plain-text.ts';
import { QueryView } from '#src/failure/query-view.tsx';
import { useDates } from '#src/i18n/dates.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { useCaller } from '#src/session/services.tsx';
import { Button } from '#src/ui/button.tsx';
import { ForeignLink } from '#src/ui/links.tsx';
import { LongText } from '#src/ui/long-text.tsx';
import { type ChatMessage, chatMessagesRequest } from './details-requests.ts';
import { messageAuthor, messageTime, truncationNote, type Words } from './facts.ts';
import './chat-messages.css';

type ChatMessagesProps = {
  readonly person: PersonKey;
  readonly chatId: number;
  /** The chat's, `YYYY-MM-DD`. */
  readonly day: string;
};

const INITIAL_COUNT = 20;

export function ChatMessages({ person, chatId, day }: ChatMessagesProps) {
  const t = useText();
  const messages = useQuery(requestQuery(useCaller(), chatMessagesRequest(person, chatId)));
  const [max, setMax] = useState(INITIAL_COUNT);
  const wasShown = useRef(false);
  const show = (list: HTMLElement | null): void => {
    if (wasShown.current || list === null) return;
    wasShown.current = true;
    showEnd(list);
  };
  return (
    <QueryView query={messages} loading={t.details.loading}>
      {(page) => {
        const shown = page.items.slice(-max);
        const note = truncationNote(shown.length, page, t.history);
        if (shown.length === 0) return <p className="quiet">{t.history.noMessages}</p>;
        return (
          <>
            {note !== null && (
              <p className="quiet row">
                {note}:
                {shown.length < page.items.length && (
                  <Button small onClick={() => setMax(Infinity)}>
                    {t.history.allMessages(page.items.length)}
                  </Button>
                )}
              </p>
            )}
            <MessageList ref={show} label={t.history.fields.messages} messages={shown} day={day} />
          </>
        );
      }}
    </QueryView>
  );
}

/** Scrolls to the newest message if its event is visible. Not scrollIntoView, which also scrolls the page around a frame. */
function showEnd(list: HTMLElement): void {
  const { scrollPaddingBottom } = getComputedStyle(document.documentElement);
  const end = innerHeight - (parseFloat(scrollPaddingBottom) || 0);
  const event = list.closest('.timeline__item') ?? list;
  const below = list.getBoundingClientRect().bottom - end;
  if (below > 0 && event.getBoundingClientRect().top < end) scrollBy({ top: Math.ceil(below) });
}

type MessageListProps = Pick<ChatMessagesProps, 'day'> & {
  readonly ref?: Ref<HTMLUListElement>;
  readonly label: string;
  readonly messages: readonly ChatMessage[];
};

export function MessageList({ ref, label, messages, day }: MessageListProps) {
  const { history: t } = useText();
  const dates = useDates();
  const blocks = messages.map((message) => toBlock(message, t));
  return (
    <ul ref={ref} role="list" aria-label={label} className="chat-messages">
      {messages.map((message, index) => {
        const { at, source, text, file } = message;
        // The message above has the author's name.
        const isContinued = blocks[index] === blocks[index - 1];
        return (
          <li key={`${index} ${at}`} className="chat-messages__item" data-source={source?.id ?? source?.text}>
            <p className={isContinued ? 'visually-hidden' : 'small'}>
              <bdi>{truncate(messageAuthor(message, t) ?? '')}</bdi>{' '}
              <span className="quiet">{at === null ? '' : messageTime(at, day, dates)}</span>
            </p>
            <div>
              {text !== null && <LongText text={text} />}
              {file !== null && <ForeignLink href={file.url} text={file.name ?? t.file} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** The author, and the hour, so that the time above the messages is about right. */
const toBlock = (message: ChatMessage, t: Words): string =>
  [messageAuthor(message, t), message.at?.slice(0, -6)].join();
