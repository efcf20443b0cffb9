import { failure } from './rpc/failure.ts';

export interface LimitSizes {
  readonly day: number;
  readonly minute: number;
  /** Points left on the first day; by default all of them. */
  readonly dayLeft?: number;
}

export interface PointsLeft {
  readonly day?: number;
  readonly minute?: number;
}

/** `metadata.limits`: points, and seconds until the window ends. */
export interface LimitsMetadata {
  readonly day_limit: number;
  readonly day_remaining: number;
  readonly day_reset: number;
  readonly minute_limit: number;
  readonly minute_remaining: number;
  readonly minute_reset: number;
}

export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

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
  readonly #day: Window;
  readonly #minute: Window;

  constructor(sizes: LimitSizes, now: () => number) {
    this.#day = new Window(sizes.day, DAY_MS, now, sizes.dayLeft);
    this.#minute = new Window(sizes.minute, MINUTE_MS, now);
  }

  /** Also refuses methods that cost nothing. */
  refuseWhenSpent(): void {
    for (const [type, window] of [
      ['day', this.#day],
      ['minute', this.#minute],
    ] as const) {
      if (window.left <= 0) {
        throw failure('limit_exceeded', { params: { limit_type: type, limit_max_value: window.size } });
      }
    }
  }

  spend(points: number): void {
    this.#day.left -= points;
    this.#minute.left -= points;
  }

  setLeft({ day, minute }: PointsLeft): void {
    if (day !== undefined) this.#day.left = day;
    if (minute !== undefined) this.#minute.left = minute;
  }

  metadata(): LimitsMetadata {
    return {
      day_limit: this.#day.size,
      day_remaining: this.#day.left,
      day_reset: this.#day.secondsToReset,
      minute_limit: this.#minute.size,
      minute_remaining: this.#minute.left,
      minute_reset: this.#minute.secondsToReset,
    };
  }
}
