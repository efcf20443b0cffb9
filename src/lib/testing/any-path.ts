// Any person's URL, for property tests.
import fc from 'fast-check';
import { matchPath } from 'react-router-dom';
import { KIND_CHOICES } from '#src/lib/event-kinds.ts';
import { isPersonId, isUserId, isVisitorId } from '#src/lib/ids.ts';
import type { PersonView } from '#src/lib/paths.ts';
import { FIELD_NAMES } from '#src/lib/record-fields.ts';
import { MAX_COMPARED } from '#src/lib/records-choice.ts';

const anyId = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
export const personId = anyId.filter(isPersonId);
export const visitorId = anyId.filter(isVisitorId);
export const userId = fc.option(anyId.filter(isUserId));
export const anyView: fc.Arbitrary<PersonView> = fc.record({
  tab: fc.constantFrom('records', 'history'),
  q: fc.string({ unit: 'grapheme', maxLength: 20 }),
  sort: fc.option(fc.constantFrom(...FIELD_NAMES, 'id', '-name', '-commentary', '-id')),
  compared: fc.uniqueArray(visitorId, { maxLength: MAX_COMPARED }),
  kinds: fc.subarray([...KIND_CHOICES]),
  open: fc.option(
    fc.oneof(
      fc.constant('last' as const),
      fc.record({
        kind: fc.constantFrom('call', 'chat', 'request'),
        at: fc.constantFrom('2026-11-24 10:15:20', '2025-01-01 00:00:00'),
      }),
    ),
  ),
});

/** As the router and the browser read a path. */
export function read(pattern: string, path: string) {
  const url = new URL(path, 'https://viewer.example');
  const params = matchPath(pattern, url.pathname)?.params;
  if (params === undefined) throw new Error('The pattern does not match the path.');
  return { params, query: url.searchParams, url };
}
