export type Text = {
  readonly key: string;
  readonly params: number;
  readonly write: (args: readonly unknown[]) => string;
};

/** Every text of a dictionary under its path; `formats` are no texts. */
export function allTexts(value: unknown, path: readonly string[] = []): readonly Text[] {
  const key = path.join('.');
  if (key === 'formats') return [];
  if (typeof value === 'string') return [{ key, params: 0, write: () => value }];
  if (typeof value === 'function') {
    return [{ key, params: value.length, write: (args) => String(Reflect.apply(value, undefined, args)) }];
  }
  if (typeof value !== 'object' || value === null) throw new Error(`${key} is no text`);
  return Object.entries(value).flatMap(([name, inside]) => allTexts(inside, [...path, name]));
}
