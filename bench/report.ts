// The measured values, and their table with the goals.
import type { PageName } from './pages.ts';

type Goal = {
  readonly title: string;
  /** Of the app's median, or of the app's median divided by the floor's. */
  readonly limit: number;
  readonly isRatio?: boolean;
};

const goals = {
  'new-tab': { title: 'New tab', limit: 1.15, isRatio: true },
  'new-tab-slow': { title: 'New tab, slow phone', limit: 1.1, isRatio: true },
  'same-tab': { title: 'Same tab', limit: 1.12, isRatio: true },
  cold: { title: 'Cold', limit: 1.35, isRatio: true },
  'cold-slow': { title: 'Cold, slow phone', limit: 1.25, isRatio: true },
  'many-first-card': { title: '10,000 records: first card', limit: 0.4, isRatio: true },
  'many-narrow': { title: '10,000 records: a key that narrows', limit: 60 },
  'many-widen': { title: '10,000 records: a key that widens', limit: 150 },
  'many-slow-frames': { title: '10,000 records: number of frames over 50 ms in 3 s of scrolling', limit: 3 },
  'many-longest-task': { title: '10,000 records: longest task', limit: 200 },
} satisfies Record<string, Goal>;

export type Metric = keyof typeof goals;

/** For an even number of values, the mean of the middle two. NaN for no values. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}

export class Samples {
  readonly #values = new Map<string, number[]>();

  add(metric: Metric, page: PageName, value: number): void {
    this.#values.set(`${metric} ${page}`, [...this.#get(metric, page), value]);
  }

  #get(metric: string, page: PageName): readonly number[] {
    return this.#values.get(`${metric} ${page}`) ?? [];
  }

  #cell(metric: string, page: PageName): string {
    const values = this.#get(metric, page);
    if (values.length === 0) return '–';
    const [middle, least, most] = [median(values), Math.min(...values), Math.max(...values)];
    return `${middle.toFixed(0)} (${least.toFixed(0)}–${most.toFixed(0)})`;
  }

  /** The app's median divided by another page's. NaN or infinite if that one is missing or zero. */
  #ratio(metric: string, page: PageName): number {
    return median(this.#get(metric, 'app')) / median(this.#get(metric, page));
  }

  #verdict(metric: string, { limit, isRatio = false }: Goal): string {
    const value = isRatio ? this.#ratio(metric, 'floor') : median(this.#get(metric, 'app'));
    return `at most ${limit}${isRatio ? ' of the floor' : ''}: ${value <= limit ? 'yes' : '**no**'}`;
  }

  /** As Markdown. */
  table(pages: readonly PageName[]): string {
    const others = pages.filter((page) => page !== 'app');
    const head = ['ms: median (least–most)', ...pages, ...others.map((page) => `app / ${page}`), 'goal'];
    const rows = Object.entries(goals)
      .filter(([metric]) => this.#get(metric, 'app').length > 0)
      .map(([metric, goal]) => [
        goal.title,
        ...pages.map((page) => this.#cell(metric, page)),
        ...others.map((page) => this.#ratio(metric, page)).map(formatRatio),
        this.#verdict(metric, goal),
      ]);
    const line = head.map((_, at) => (at === 0 || at === head.length - 1 ? '---' : '---:'));
    return [head, line, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  }
}

const formatRatio = (ratio: number): string => (Number.isFinite(ratio) ? ratio.toFixed(2) : '–');
