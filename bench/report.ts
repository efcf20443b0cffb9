// The measured values, and the one table of them beside the goals.
import { pageNames, type PageName } from './pages.ts';

type Goal = {
  readonly title: string;
  readonly unit?: string;
  /** The app's median divided by the floor's, at most. */
  readonly toFloor?: number;
  /** Each peer's median is larger than the app's. */
  readonly beforePeers?: true;
  /** The app's median, at most. */
  readonly atMost?: number;
};

const ms = ' ms';
const goals = {
  'new-tab': { title: 'New tab', unit: ms, toFloor: 1.15, beforePeers: true },
  'new-tab-slow': { title: 'New tab, slow phone', unit: ms, toFloor: 1.1 },
  'same-tab': { title: 'Same tab', unit: ms, toFloor: 1.12, beforePeers: true },
  cold: { title: 'Cold', unit: ms, toFloor: 1.35, beforePeers: true },
  'cold-slow': { title: 'Cold, slow phone', unit: ms, toFloor: 1.25 },
  'many-first-card': { title: '10,000 records: first card', unit: ms, toFloor: 0.4 },
  'many-narrow': { title: '10,000 records: a key that narrows', unit: ms, atMost: 60 },
  'many-widen': { title: '10,000 records: a key that widens', unit: ms, atMost: 150 },
  'many-slow-frames': { title: '10,000 records: frames over 50 ms in 3 s of the wheel', atMost: 3 },
  'many-longest-task': { title: '10,000 records: longest task', unit: ms, atMost: 200 },
} satisfies Record<string, Goal>;

export type Metric = keyof typeof goals;
const rows: readonly (Goal & { readonly metric: string })[] = Object.entries(goals).map(([metric, goal]) => ({
  metric,
  ...goal,
}));

/** The median; for an even number of values, the mean of the middle two. NaN for no values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}

export class Samples {
  readonly #values = new Map<string, number[]>();

  add(metric: Metric, page: PageName, value: number): void {
    const key = `${metric} ${page}`;
    this.#values.set(key, [...(this.#values.get(key) ?? []), value]);
  }

  #of(metric: string, page: PageName): readonly number[] {
    return this.#values.get(`${metric} ${page}`) ?? [];
  }

  #cell({ metric, unit = '' }: (typeof rows)[number], page: PageName): string {
    const values = this.#of(metric, page);
    if (values.length === 0) return '–';
    const [middle, least, most] = [median(values), Math.min(...values), Math.max(...values)].map((value) =>
      value.toFixed(0),
    );
    return `${middle}${unit} (${least}–${most})`;
  }

  #verdict({ metric, unit = '', toFloor, beforePeers, atMost }: (typeof rows)[number]): string {
    const of = (page: PageName) => median(this.#of(metric, page));
    const app = of('app');
    const ratio = app / of('floor');
    const checks = [
      toFloor !== undefined && [`at most ${toFloor} of the floor: ${ratio.toFixed(2)}`, ratio <= toFloor],
      atMost !== undefined && [`at most ${atMost}${unit}`, app <= atMost],
      beforePeers && ['before the peers', app < Math.min(of('react-admin'), of('refine'))],
    ].filter((check) => check !== false && check !== undefined);
    return checks.map(([text, isMet]) => `${text}, ${isMet ? 'yes' : '**no**'}`).join('; ');
  }

  /** As Markdown. */
  table(): string {
    const measured = rows.filter(({ metric }) => pageNames.some((page) => this.#of(metric, page).length > 0));
    const lines = measured.map((row) => [
      row.title,
      ...pageNames.map((page) => this.#cell(row, page)),
      this.#verdict(row),
    ]);
    const head = ['median (least–most)', ...pageNames, 'goal'];
    return [head, head.map((_, at) => (at % 5 === 0 ? '---' : '---:')), ...lines]
      .map((cells) => `| ${cells.join(' | ')} |`)
      .join('\n');
  }
}
