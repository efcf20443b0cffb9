import type { FetchStatus } from '@tanstack/react-query';

/** What the rest of the person's page needs of the history. */
export type HistoryState = {
  /** Epoch ms; null: nothing has come yet. */
  readonly updatedAt: number | null;
  /** `paused`: it waits for the network. */
  readonly refresh: FetchStatus;
  readonly onRefresh: () => void;
  /** The sentence of a summary; null: nothing has come yet. */
  readonly sentence: string | null;
  /** A header, and a line for each loaded event; null: nothing has come yet. */
  readonly getRows: (() => readonly (readonly string[])[]) | null;
};
