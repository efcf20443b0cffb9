import { isRecord } from '#src/lib/is-record.ts';
import type { VisitorId } from '#src/lib/ids.ts';
import { fieldReader, visitorId } from './fields.ts';
import { WrongShape } from './wrong-shape.ts';
import { z } from './zod.ts';

/** What a row of `get.visitors` has and `get.person_visitors` has not. */
export type VisitorUsernames = { readonly visitorId: VisitorId; readonly usernames: readonly string[] };

function parseRow(row: unknown): readonly VisitorUsernames[] {
  const read = fieldReader<'id' | 'usernames'>(isRecord(row) ? row : {});
  const id = read.value('id', visitorId);
  return id === null ? [] : [{ visitorId: id, usernames: read.list('usernames', z.string()) }];
}

/**
 * `result.data` of `get.visitors`; rows whose id cannot be read are left out.
 * @throws {WrongShape} `data` is no list.
 */
export function parseUsernames(data: unknown): readonly VisitorUsernames[] {
  if (!Array.isArray(data)) throw new WrongShape();
  return data.flatMap(parseRow);
}
