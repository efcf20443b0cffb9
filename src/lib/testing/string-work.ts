/** What a call of a method costs, by the length of the string: the engine copies a string that grew to look at it. */
const COSTS = {
  endsWith: (length: number) => length,
  includes: (length: number) => length,
  normalize: (length: number) => length ** 2,
  replace: (length: number) => length,
  replaceAll: (length: number) => length,
  split: (length: number) => length,
  toLowerCase: (length: number) => length,
  toUpperCase: (length: number) => length,
  trim: (length: number) => length,
} as const;

/** How much work `run` has its strings do: a count, which no busy machine changes. */
export function stringWork(run: () => void): number {
  const prototype: object = String.prototype;
  const originals = Object.keys(COSTS).map((name) => [name, Reflect.get(prototype, name)] as const);
  let work = 0;
  for (const [name, cost] of Object.entries(COSTS)) {
    const original: unknown = Reflect.get(prototype, name);
    if (typeof original !== 'function') throw new Error(`Strings have no ${name}.`);
    Reflect.set(prototype, name, function counting(this: string, ...args: readonly unknown[]): unknown {
      work += cost(this.length);
      return Reflect.apply(original, this, args);
    });
  }
  try {
    run();
  } finally {
    for (const [name, original] of originals) Reflect.set(prototype, name, original);
  }
  return work;
}
