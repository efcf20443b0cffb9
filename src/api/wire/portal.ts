import { isRecord } from '#src/lib/is-record.ts';
import { linkOf } from './lenient.ts';
import { WrongShape } from './wrong-shape.ts';

/**
 * `/portal.json` of the viewer's server.
 * @returns the origin
 * @throws {WrongShape} it names none.
 */
export function parsePortal(data: unknown): string {
  const url = isRecord(data) ? linkOf(data['url']) : null;
  if (url === null) throw new WrongShape();
  return new URL(url).origin;
}
