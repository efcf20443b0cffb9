// What the person's page needs of a history before its tab is opened: one file (`chunkGroups` in `vite.config.ts`).
export { personEventsQuery } from '#src/api/queries/history-queries.ts';
export { conversationLines } from './last-conversation/conversation-lines.ts';
export { LastConversation } from './last-conversation/last-conversation.tsx';
