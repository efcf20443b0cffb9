import { isComponentMissing, isMethodRefused, isNotFound, isValueRefused } from '#src/api/errors.ts';
import { type QueryRequest, userIdParam } from '#src/api/request.ts';
import { type Page, parseRows } from '#src/api/rows.ts';
import type { UserId } from '#src/domain/ids.ts';
import { isJsonObject, type JsonObject, parseBoolean, parseText } from '#src/domain/json.ts';
import type { ChatMessage } from './details-requests.ts';

/** The words of a call, as messages; empty if there are none. null: the account lacks the component, for every call. */
export type Transcript = Page<ChatMessage> | null;

/** Components of an account that transcribes calls. */
export const TRANSCRIPT_COMPONENTS: readonly string[] = ['speech_analytics', 'stt_crt'];

export const transcriptRequest = (userId: UserId | null, callId: number): QueryRequest<Transcript> => ({
  method: 'getobj.call_session_recognition_info',
  params: { ...userIdParam(userId), call_session_id: callId },
  parse: (data) => {
    const phrases = isJsonObject(data) ? data['speech_phrases'] : data;
    return { ...parseRows(parsePhrase, phrases ?? []), totalItems: null };
  },
  // What comes for a call without a transcript is not documented.
  mapRefusal: (error) => {
    if (isComponentMissing(error)) return null;
    if (isMethodRefused(error) || isValueRefused(error) || isNotFound(error))
      return { items: [], unreadableCount: 0, totalItems: null };
    throw error;
  },
  key: { userId, callId },
});

function parsePhrase(row: JsonObject): ChatMessage | null {
  const text = parseText(row['edited_phrase']) ?? parseText(row['phrase']);
  if (text === null) return null;
  const isOperator = parseBoolean(row['is_operator']);
  const speaker = isOperator === false ? 'contact' : 'operator';
  return {
    // The time of day in the example.
    at: parseText(row['start_time']),
    source: isOperator === null ? null : { id: speaker, text: null },
    employee: null,
    text,
    file: null,
  };
}
