/** Control characters, white space among them, and characters without a shape, which copied numbers bring along. */
export const CONTROLS = /[\p{Cc}\p{Cf}]/gu;
/** The same, but not white space. */
export const INVISIBLE = /(?![\t-\r])[\p{Cc}\p{Cf}]/gu;
/** For a character class: `CONTROLS`, and others that are not drawn, such as variation selectors. */
export const NOT_DRAWN_CLASS = '\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}';
/** The same, but not white space. */
export const NOT_DRAWN = new RegExp(`(?![\\t-\\r])[${NOT_DRAWN_CLASS}]`, 'gu');
