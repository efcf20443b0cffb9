import type { z } from './zod.ts';

/** Thrown by every parser in this folder for an undocumented answer, of which it holds nothing. */
export class WrongShape extends Error {
  override readonly name = 'WrongShape';

  constructor() {
    super('The answer has an undocumented shape');
  }
}

/**
 * Parses `data` by `schema`. zod's own error is dropped, as it may quote the data.
 * @throws {WrongShape}
 */
export function parseWith<T extends z.ZodMiniType>(schema: T, data: unknown): z.output<T> {
  const parsed = schema.safeParse(data);
  if (!parsed.success) throw new WrongShape();
  return parsed.data;
}
