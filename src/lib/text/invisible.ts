/**
 * Control and format characters, but not white space. Not one set with `NOT_DRAWN`: permanent links hold digests of names without
 * the one, and of e-mails without the other.
 */
export const INVISIBLE = /(?![\t-\r])[\p{Cc}\p{Cf}]/gu;
/** Also others that are not drawn, such as variation selectors. */
export const NOT_DRAWN = /(?![\t-\r])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
