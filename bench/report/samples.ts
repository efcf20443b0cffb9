// The measured values, listed for each metric and page.
import type { Metric } from './goals.ts';
import { median } from './statistics.ts';
import type { PageName } from '../pages/pages.ts';

export class Samples {
  readonly #values = new Map<string, number[]>();

  add(metric: Metric, page: PageName, value: number): void {
    const key = `${metric} ${page}`;
    this.#values.set(key, [...(this.#values.get(key) ?? []), value]);
  }

  of(metric: Metric, page: PageName): readonly number[] {
    return this.#values.get(`${metric} ${page}`) ?? [];
  }

  /** null where nothing was measured. */
  median(metric: Metric, page: PageName): number | null {
    const values = this.of(metric, page);
    return values.length === 0 ? null : median(values);
  }
}
