// What is measured, and what the app should reach: ratios of medians of one run.

export type Goal = {
  readonly metric: string;
  readonly title: string;
  readonly unit: 'ms' | 'frames' | 'bytes';
  /** The app's median divided by the floor's, at most. */
  readonly toFloor?: number;
  /** Each peer's median divided by the app's, at least. */
  readonly aheadOfPeers?: number;
  /** The app's median is at most this. */
  readonly atMost?: number;
};

const all = [
  { metric: 'new-tab', title: 'New tab', unit: 'ms', toFloor: 1.2 },
  { metric: 'new-tab-slow', title: 'New tab, slow phone', unit: 'ms', toFloor: 1.3 },
  { metric: 'same-tab', title: 'Same tab', unit: 'ms', toFloor: 1.1 },
  { metric: 'find-link', title: "Caller's number to cards", unit: 'ms', toFloor: 1.25 },
  { metric: 'find-link-slow', title: "Caller's number to cards, slow phone", unit: 'ms' },
  { metric: 'cold', title: 'Cold', unit: 'ms', toFloor: 1.15, aheadOfPeers: 2 },
  { metric: 'cold-slow', title: 'Cold, slow phone', unit: 'ms', toFloor: 1.3, aheadOfPeers: 2.2 },
  { metric: 'warm', title: 'Warm', unit: 'ms', toFloor: 1.15, aheadOfPeers: 1.8 },
  { metric: 'warm-slow', title: 'Warm, slow phone', unit: 'ms', toFloor: 0.9, aheadOfPeers: 2.4 },
  { metric: 'many-first-card', title: '10,000 records: first card', unit: 'ms', toFloor: 0.4 },
  { metric: 'many-narrow', title: '10,000 records: a key that narrows', unit: 'ms', atMost: 60 },
  { metric: 'many-widen', title: '10,000 records: a key that widens', unit: 'ms', atMost: 150 },
  {
    metric: 'many-slow-frames',
    title: '10,000 records: frames over 50 ms in 3 s of the wheel',
    unit: 'frames',
    atMost: 3,
  },
  { metric: 'many-longest-task', title: '10,000 records: longest task', unit: 'ms', atMost: 200 },
  { metric: 'long-first-card', title: '20 × 10,000 letters: first card', unit: 'ms', atMost: 500 },
  { metric: 'long-longest-task', title: '20 × 10,000 letters: longest task', unit: 'ms', atMost: 200 },
  { metric: 'history', title: 'Press on History to its first line', unit: 'ms', toFloor: 1.3 },
  { metric: 'conversation', title: 'Press on Last conversation to its words', unit: 'ms', toFloor: 1.3 },
  {
    metric: 'history-slow-frames',
    title: '10,000 events: frames over 50 ms in 3 s of the wheel',
    unit: 'frames',
    atMost: 3,
  },
  { metric: 'history-longest-task', title: '10,000 events: longest task', unit: 'ms', atMost: 200 },
  { metric: 'javascript', title: 'JavaScript on the way to the cards', unit: 'bytes', atMost: 100_000 },
] as const satisfies readonly Goal[];

export type Metric = (typeof all)[number]['metric'];

export const goals: readonly (Goal & { readonly metric: Metric })[] = all;
