// The measured values, listed for each metric and page.
import { median } from './statistics.ts';
import type { PageName } from '../pages/pages.ts';

export const metrics = [
  'new-tab',
  'new-tab-slow',
  'same-tab',
  'find-link',
  'find-link-slow',
  'cold',
  'cold-slow',
  'warm',
  'warm-slow',
  'many-first-card',
  'many-narrow',
  'many-widen',
  'many-slow-frames',
  'many-longest-task',
  'many-elements',
  'history',
  'conversation',
  'history-slow-frames',
  'history-more',
  'javascript',
] as const;
export type Metric = (typeof metrics)[number];

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
