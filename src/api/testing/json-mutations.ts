import { isRecord } from '#src/lib/is-record.ts';
import fc from 'fast-check';

/** One change inside a JSON value. `at` picks the place, modulo the number of places. */
export type Mutation =
  | { readonly kind: 'replace'; readonly at: number; readonly value: unknown }
  | { readonly kind: 'append'; readonly at: number; readonly text: string }
  | { readonly kind: 'rename'; readonly at: number; readonly key: string }
  | { readonly kind: 'remove' | 'wrap'; readonly at: number };

/** Any JSON value. About half of its texts and keys hold one of `echoes`. */
export function jsonEchoing(echoes: readonly string[]): fc.Arbitrary<unknown> {
  const echo = fc.constantFrom(...echoes);
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    echo,
    fc.tuple(fc.string(), echo, fc.string()).map((parts) => parts.join('')),
  );
  const number = fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.constantFrom(0, 2 ** 53, 6145241079, 1e300),
  );
  return fc.anything({
    key: fc.oneof(text, fc.constantFrom('__proto__', 'toString', 'data', 'metadata', 'mnemonic')),
    values: [text, number, fc.boolean(), fc.constant(null)],
    maxDepth: 3,
    maxKeys: 4,
  });
}

export function mutationEchoing(echoes: readonly string[]): fc.Arbitrary<Mutation> {
  const at = fc.nat();
  const echo = fc.constantFrom(...echoes);
  return fc.oneof(
    fc.record({ kind: fc.constant('replace' as const), at, value: jsonEchoing(echoes) }),
    fc.record({ kind: fc.constant('append' as const), at, text: echo }),
    fc.record({ kind: fc.constant('rename' as const), at, key: echo }),
    fc.record({ kind: fc.constantFrom('remove' as const, 'wrap' as const), at }),
  );
}

function sizeOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, part) => sum + sizeOf(part), 1);
}

/** Walks in text order down to the place. undefined stands for what is removed. */
export function mutate(value: unknown, mutation: Mutation): unknown {
  let left = mutation.at % sizeOf(value);

  function walk(part: unknown, rename: (key: string) => void): unknown {
    const isHere = left === 0;
    left -= 1;
    if (isHere) {
      switch (mutation.kind) {
        case 'replace':
          return mutation.value;
        case 'append':
          return typeof part === 'string' ? part + mutation.text : [part, mutation.text];
        case 'rename':
          rename(mutation.key);
          return part;
        case 'remove':
          return undefined;
        case 'wrap':
          return [part];
      }
    }
    if (Array.isArray(part)) return part.map((item: unknown) => walk(item, () => {}));
    if (!isRecord(part)) return part;
    const entries = Object.entries(part).map(([key, item]): [string, unknown] => {
      let name = key;
      const walked = walk(item, (renamed) => {
        name = renamed;
      });
      return [name, walked];
    });
    return Object.fromEntries(entries);
  }

  return walk(value, () => {});
}
