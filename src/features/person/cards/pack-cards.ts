/** More cards stay in rows: those out of sight are not laid out, and have no height to pack by. */
export const MAX_PACKED = 100;

/** The class of a grid whose cards are packed. */
export const PACKED = 'card-grid card-grid--packed';

/**
 * Puts each card below the shortest column, where a row would wait for its highest card; `kept` ones stay in theirs. Each has a row of
 * its own, from whose top the style sheet moves it by `--pull`.
 *
 * @returns which column each card is in.
 */
export function packCards(grid: HTMLElement, kept: readonly number[] = []): readonly number[] {
  // The item type is known: the list has nothing but items.
  const items = grid.querySelectorAll<HTMLElement>(':scope > li');
  const { gridTemplateColumns, columnGap } = getComputedStyle(grid);
  const columns = gridTemplateColumns.split(' ').length;
  const heights = Array.from(items, (item) => item.offsetHeight);
  return packedPositions(heights, columns, parseFloat(columnGap), kept).map(({ column, pull }, index) => {
    const item = items[index];
    // It has no other style.
    if (item !== undefined) item.style.cssText = `--area: ${index + 1} / ${column + 1}; --pull: ${pull}px`;
    return column;
  });
}

type PackedPosition = {
  readonly column: number;
  /** How far the card is moved from the top of its row, in px: up, or down by a gap at most. */
  readonly pull: number;
};

/** A row is as high as what its card fills of it, so that the rows end where the longest column does. */
export function packedPositions(
  heights: readonly number[],
  columns: number,
  gap: number,
  kept: readonly number[],
): readonly PackedPosition[] {
  /** Where the next card of each column begins. */
  const ends = Array.from({ length: columns }, () => 0);
  let row = 0;
  return heights.map((height, index) => {
    const column = kept[index] ?? ends.indexOf(Math.min(...ends));
    const top = ends[column] ?? 0;
    const pull = top - row;
    ends[column] = top + height + gap;
    row = Math.max(row, top + height);
    return { column, pull };
  });
}
