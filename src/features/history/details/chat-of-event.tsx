import { chatMessages } from '#src/api/requests/chat-messages-report.ts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useText } from '#src/i18n/text-context.tsx';
import { requestQuery } from '#src/api/queries/request-query.ts';
import { chatsOfDay, type ChatDetails } from '#src/api/requests/chats-report.ts';
import { detailsAt } from '#src/features/history/model/match-details.ts';
import { chatStatusText, wordText } from '#src/features/history/timeline/event-text.ts';
import type { PersonAddress } from '#src/lib/paths.ts';
import { useCaller } from '#src/session/services.tsx';
import { ChatMessages } from './chat-messages.tsx';
import { DetailsFrame } from './details-frame.tsx';
import type { EventDetailsProps } from './details-props.ts';
import { Facts, lasting, listed } from './facts.tsx';
import { RecordLink } from './record-link.tsx';
import { RowsOfEvent } from './rows-of-event.tsx';

/** Who wrote what: a call for the chats of the day, another one for the messages. */
export function ChatOfEvent({ address, event, day, isOpen, onToggle }: EventDetailsProps) {
  const caller = useCaller();
  const queryClient = useQueryClient();
  const chats = useQuery({ ...requestQuery(caller, chatsOfDay({ ...address, day })), enabled: isOpen });
  const [only, ...others] = detailsAt(event, chats.data?.items ?? []);
  const chatId = others.length === 0 ? (only?.chatId ?? null) : null;
  const isRead =
    chatId !== null &&
    queryClient.getQueryData(requestQuery(caller, chatMessages({ ...address, chatId })).queryKey) !==
      undefined;
  const points = chats.data === undefined ? 2 : chatId !== null && !isRead ? 1 : 0;
  return (
    <DetailsFrame kind="chat" isOpen={isOpen} points={points} onToggle={onToggle}>
      <RowsOfEvent event={event} report={chats}>
        {(chat, isOnly) => <Chat address={address} day={day} chat={chat} isOnly={isOnly} />}
      </RowsOfEvent>
    </DetailsFrame>
  );
}

type ChatProps = {
  readonly address: PersonAddress;
  readonly day: string;
  readonly chat: ChatDetails;
  readonly isOnly: boolean;
};

function Chat({ address, day, chat, isOnly }: ChatProps) {
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
