import type { z } from './zod.ts';

/** Thrown by every parser of this room: the answer has a form that nobody documented. Holds none of it. */
export class WrongShape extends Error {
  override readonly name = 'WrongShape';

  constructor() {
    super('The answer has an undocumented shape');
  }
}

/**
 * The value that `schema` reads out of `data`. zod's own error is dropped: it may quote the data.
 * @throws {WrongShape}
 */
export function parseWith<T extends z.ZodMiniType>(schema: T, data: unknown): z.output<T> {
  const parsed = schema.safeParse(data);
  if (!parsed.success) throw new WrongShape();
  return parsed.data;
}
