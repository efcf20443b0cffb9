/** Narrower windows have one column. Never on paper, which has everything. */
export const NARROW = 'screen and (width < 64rem)';
/** A phone, held upright. */
export const PHONE = 'screen and (width < 36rem)';
