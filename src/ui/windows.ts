/** Narrower windows have one column. Never on paper, which has everything. */
export const NARROW = 'screen and (width < 64rem)';
/** A phone, held upright, or a frame in a side panel. */
export const PHONE = 'screen and (width < 37.5rem)';
