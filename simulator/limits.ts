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

/** A new window starts with the first call after the last one has ended. */
class Window {
  readonly size: number;
  readonly #length: number;
  readonly #now: () => number;
  #start: number;
  #left: number;

  constructor(size: number, length: number, now: () => number, left = size) {
    this.size = size;
    this.#length = length;
    this.#now = now;
    this.#start = now();
    this.#left = left;
  }

  #roll(): void {
    if (this.#now() - this.#start < this.#length) return;
    this.#start = this.#now();
    this.#left = this.size;
  }

  get left(): number {
    this.#roll();
    return this.#left;
  }

  set left(points: number) {
    this.#roll();
    this.#left = Math.max(0, points);
  }

  get secondsToReset(): number {
    this.#roll();
    return Math.ceil((this.#start + this.#length - this.#now()) / 1000);
  }
}

/** The points of one account. */
export class Limits {
  readonly #windows: ReadonlyMap<LimitType, Window>;

  constructor({ dayLeft, ...sizes }: LimitSizes, now: () => number) {
    this.#windows = new Map(
      types.flatMap((type) => {
        const size = sizes[type];
        if (size === undefined) return [];
        return [[type, new Window(size, lengths[type], now, type === 'day' ? dayLeft : undefined)] as const];
      }),
    );
  }

  /** Also refuses methods that cost nothing. */
  refuseWhenSpent(): void {
    for (const [type, window] of this.#windows) {
      if (window.left <= 0) {
        throw failure('limit_exceeded', { params: { limit_type: type, limit_max_value: window.size } });
      }
    }
  }

  spend(points: number): void {
    for (const window of this.#windows.values()) window.left -= points;
  }

  setLeft(left: PointsLeft): void {
    for (const [type, window] of this.#windows) window.left = left[type] ?? window.left;
  }

  /** `metadata.limits`: points, and seconds until the window ends. */
  metadata(): Readonly<Record<string, number>> {
    return Object.fromEntries(
      [...this.#windows].flatMap(([type, window]) => [
        [`${type}_limit`, window.size],
        [`${type}_remaining`, window.left],
        [`${type}_reset`, window.secondsToReset],
      ]),
    );
  }
}
