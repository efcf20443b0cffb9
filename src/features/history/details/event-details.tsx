import { CallOfEvent } from './call-of-event.tsx';
import { ChatOfEvent } from './chat-of-event.tsx';
import type { EventDetailsProps } from './details-props.ts';
import { RequestOfEvent } from './request-of-event.tsx';

/** The button for the details of a call, a chat or a request, and the details. Other events have none. */
export function EventDetails(props: EventDetailsProps) {
  switch (props.event.kind) {
    case 'call':
      return <CallOfEvent {...props} />;
    case 'chat':
      return <ChatOfEvent {...props} />;
    case 'request':
      return <RequestOfEvent {...props} />;
    default:
      return null;
  }
}
