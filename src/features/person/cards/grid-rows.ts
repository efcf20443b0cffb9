/** A row of cards that is drawn. */
export type GridRow = {
  readonly index: number;
  /** Where it begins and ends, in px from the grid's top. */
  readonly start: number;
  readonly end: number;
};

/** What of a long grid stands in the page. */
export type DrawnRows = {
  readonly rows: readonly GridRow[];
  /** Of the whole grid, in px. */
  readonly height: number;
  /** To be the ref of each row's first card. */
  readonly measure: (card: HTMLElement | null) => void;
};

export type GridWindowProps = {
  readonly rowCount: number;
  /** Of a row, for as long as its first card stays its first. */
  readonly keyOfRow: (row: number) => string;
  /** Where the grid begins in the document, in px. */
  readonly top: number;
  /** Rows that stay in the page wherever the window is. */
  readonly keptRows: readonly number[];
  readonly onDraw: (drawn: DrawnRows) => void;
};

/** Between rows and columns, as in `card-grid.css`; px. */
export const GAP = 12;
/** What a row that was not drawn yet is taken for; px. */
export const USUAL_HEIGHT = 160;
