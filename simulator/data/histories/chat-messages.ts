import type { ChatEvent } from '../events/event.ts';
import { plusSeconds } from '../events/wall-time.ts';
import { scriptOf, type ScriptLine } from './chat-scripts.ts';

/** The `id` of a chat, and the `chat_id` of its messages. */
export function chatIdOf({ communicationId }: ChatEvent): number {
  return communicationId - 4_000_000_000;
}

export interface ChatMessage {
  readonly id: number;
  readonly chat: ChatEvent;
  readonly at: string;
  readonly line: ScriptLine;
}

/** In order, all within the chat. */
export function messagesOf(chat: ChatEvent): readonly ChatMessage[] {
  const script = scriptOf(chat);
  const pause = Math.floor(chat.seconds / script.length);
  return script.map((line, index) => ({
    id: chatIdOf(chat) * 100 + index,
    chat,
    at: plusSeconds(chat.at, index * pause),
    line,
  }));
}
