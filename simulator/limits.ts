import { failure } from './rpc/failure.ts';

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

const lengths = { day: DAY_MS, hour: 3_600_000, minute: MINUTE_MS } as const;

type LimitType = keyof typeof lengths;

const types: readonly LimitType[] = ['day', 'hour', 'minute'];

export type PointsLeft = Readonly<Partial<Record<LimitType, number>>>;

/** The reference has accounts with a day's and a minute's limit, and some with an hour's only. */
export type LimitSizes = PointsLeft & {
  /** Points left on the first day; by default all of them. */
  readonly dayLeft?: number;
};

interface Window {
  readonly type: LimitType;
  readonly size: number;
  start: number;
  left: number;
}

/** The points of one account. */
export class Limits {
  readonly #windows: readonly Window[];
  readonly #now: () => number;

  constructor({ dayLeft, ...sizes }: LimitSizes, now: () => number) {
    this.#now = now;
    this.#windows = types.flatMap((type) => {
      const size = sizes[type];
      if (size === undefined) return [];
      return [{ type, size, start: now(), left: (type === 'day' ? dayLeft : undefined) ?? size }];
    });
  }

  /** A new window starts with the first call after the last one has ended. */
  #current(): readonly Window[] {
    const now = this.#now();
    for (const window of this.#windows) {
      if (now - window.start >= lengths[window.type])
        Object.assign(window, { start: now, left: window.size });
    }
    return this.#windows;
  }

  /** Also refuses methods that cost nothing. */
  refuseWhenSpent(): void {
    const spent = this.#current().find(({ left }) => left <= 0);
    if (spent)
      throw failure('limit_exceeded', { params: { limit_type: spent.type, limit_max_value: spent.size } });
  }

  spend(points: number): void {
    for (const window of this.#current()) window.left = Math.max(0, window.left - points);
  }

  setLeft(left: PointsLeft): void {
    for (const window of this.#current()) window.left = left[window.type] ?? window.left;
  }

  /** `metadata.limits`: points, and seconds until the window ends. */
  metadata(): Readonly<Record<string, number>> {
    return Object.fromEntries(
      this.#current().flatMap(({ type, size, start, left }) => [
        [`${type}_limit`, size],
        [`${type}_remaining`, left],
        [`${type}_reset`, Math.ceil((start + lengths[type] - this.#now()) / 1000)],
      ]),
    );
  }
}
