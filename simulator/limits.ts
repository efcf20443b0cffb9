import { failure } from './rpc/failure.ts';

const periods = [
  { name: 'day', size: 5_000, ms: 86_400_000 },
  { name: 'minute', size: 200, ms: 60_000 },
] as const;

export type PointsLeft = Readonly<Partial<Record<(typeof periods)[number]['name'], number>>>;

export class Limits {
  readonly #now: () => number;
  readonly #windows = periods.map((period) => ({ ...period, start: -Infinity, left: 0 }));

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Starts a new window at the first call after the end of the last one. */
  #update() {
    const now = this.#now();
    for (const window of this.#windows)
      if (now - window.start >= window.ms) Object.assign(window, { start: now, left: window.size });
    return this.#windows;
  }

  /** Throws `limit_exceeded` without points. */
  checkPointsLeft(): void {
    const limit = this.#update().find(({ left }) => left <= 0);
    if (!limit) return;
    throw failure('limit_exceeded', {
      params: { limit_type: limit.name, limit_max_value: limit.size },
    });
  }

  spend(points: number): void {
    for (const window of this.#update()) window.left = Math.max(0, window.left - points);
  }

  setLeft(left: PointsLeft): void {
    for (const window of this.#update()) window.left = left[window.name] ?? window.left;
  }

  /** `metadata.limits`: points, and seconds until the window ends. */
  metadata(): Readonly<Record<string, number>> {
    return Object.fromEntries(
      this.#update().flatMap(({ name, size, ms, start, left }) => [
        [`${name}_limit`, size],
        [`${name}_remaining`, left],
        [`${name}_reset`, Math.ceil((start + ms - this.#now()) / 1000)],
      ]),
    );
  }
}
