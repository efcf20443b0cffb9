import type { VisitorId } from '#src/lib/ids.ts';
import { fieldReader, isRecord, visitorId } from './fields.ts';
import { WrongShape } from './wrong-shape.ts';
import { z } from './zod.ts';

/** One row of `get.visitors`. Missing and null become null, or []. */
export type ListedVisitor = {
  readonly visitorId: VisitorId | null;
  readonly name: string | null;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly usernames: readonly string[];
  /** Fields of the wrong type; `record` is the row as a whole. */
  readonly unreadable: readonly ('id' | 'name' | 'phones' | 'emails' | 'usernames' | 'record')[];
};

const text = z.string();

function parseRow(row: unknown): ListedVisitor {
  const read = fieldReader<ListedVisitor['unreadable'][number]>(isRecord(row) ? row : {});
  return {
    visitorId: read.value('id', visitorId),
    name: read.value('name', text),
    phones: read.list('phones', text, 'phone_numbers'),
    emails: read.list('emails', text),
    usernames: read.list('usernames', text),
    unreadable: isRecord(row) ? read.unreadable : ['record'],
  };
}

/**
 * `result.data` of `get.visitors`. Broken rows keep their places.
 * @throws {WrongShape} `data` is no list.
 */
export function parseVisitors(data: unknown): readonly ListedVisitor[] {
  if (!Array.isArray(data)) throw new WrongShape();
  return data.map(parseRow);
}
