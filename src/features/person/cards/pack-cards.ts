/** More cards stay in rows: those out of sight are not laid out, and have no height to pack by. */
export const MOST_PACKED = 100;

/** The class of a grid whose cards are packed. */
export const PACKED = 'card-grid card-grid--packed';

/**
 * Has each card follow the one above it in its column, where a row would wait for its highest card. The cards stay in their rows,
 * and in their order; each is pulled up as far as the style sheet's `--pull` says.
 */
export function packCards(grid: HTMLElement): void {
  // The item type is known: the list has nothing but items.
  const items = grid.querySelectorAll<HTMLElement>(':scope > li');
  const { gridTemplateColumns, rowGap } = getComputedStyle(grid);
  const columns = gridTemplateColumns.split(' ').length;
  const heights = Array.from(items, (item) => item.offsetHeight);
  const pulls = pullsOf(heights, columns, parseFloat(rowGap));
  for (const [index, item] of items.entries()) item.style.setProperty('--pull', `${pulls[index] ?? 0}px`);
}

/** How far each card is moved from the top of its row, in px: not at all, or up. */
export function pullsOf(heights: readonly number[], columns: number, gap: number): readonly number[] {
  /** Where the next card of each column begins. */
  const ends = Array.from({ length: columns }, () => 0);
  let row = 0;
  return heights.map((height, index) => {
    const column = index % columns;
    if (column === 0 && index > 0) row = Math.max(row + gap, ...ends);
    const top = ends[column] ?? 0;
    ends[column] = top + height + gap;
    return top - row;
  });
}
