import { isComponentMissing, isMethodRefused, isNotFound, isValueRefused } from '#src/api/errors.ts';
import { boolean, text, values } from '#src/api/fields.ts';
import { type QueryRequest, userIdParam } from '#src/api/request.ts';
import { fail, fieldsOf, type Page, parseRows, z } from '#src/api/schema.ts';
import type { UserId } from '#src/domain/ids.ts';
import { isJsonObject } from '#src/domain/json.ts';
import type { CallDetails, ChatMessage } from './details-requests.ts';
import { toDirection } from './history.ts';

/** The words of a call, as messages; empty if there are none. null: the account lacks the component, for every call. */
export type Transcript = Page<ChatMessage> | null;

/** Components of an account that transcribes calls. */
export const TRANSCRIPT_COMPONENTS: readonly string[] = ['speech_analytics', 'stt_crt'];

export const transcriptFields = fieldsOf({ phrases: ['speech_phrases', values] });

const phraseFields = fieldsOf({
  edited: ['edited_phrase', text],
  heard: ['phrase', text],
  isOperator: ['is_operator', boolean],
  // The time of day in the example.
  at: ['start_time', text],
});

const phraseSchema = (direction: CallDetails['direction']) =>
  z.pipe(
    phraseFields.schema,
    z.transform(({ edited, heard, isOperator, at }, context): ChatMessage => {
      const words = edited ?? heard;
      if (words === null) return fail(words, context);
      const party = toDirection(direction) === 'out' ? 'called' : 'caller';
      const speaker = isOperator === false ? party : 'operator';
      const source = isOperator === null ? null : { id: speaker, text: null };
      return { at, source, employee: null, text: words, file: null };
    }),
  );

export type TranscribedCall = Pick<CallDetails, 'direction'> & { readonly callId: number };

export const transcriptRequest = (
  userId: UserId | null,
  { callId, direction }: TranscribedCall,
): QueryRequest<Transcript> => ({
  method: 'getobj.call_session_recognition_info',
  params: { ...userIdParam(userId), call_session_id: callId },
  parse: (data) => {
    const phrases = isJsonObject(data) ? data['speech_phrases'] : data;
    return { ...parseRows(phraseSchema(direction), phrases ?? []), totalItems: null };
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
