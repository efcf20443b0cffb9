/** A number that libphonenumber calls valid. */
export type ParsedPhone = {
  /** "+" and digits. */
  readonly e164: string;
  /** As people of any country read it: "+7 916 123 45 67". */
  readonly international: string;
  /** ISO 3166-1 alpha-2, to be said in words; null for numbers of no country (+800 …). */
  readonly country: string | null;
};

/** What is asked of libphonenumber, so that everything else runs before (and without) its chunk. */
export type PhoneLibrary = {
  /** `candidate` starts with "+" somewhere; null for what is no valid number, or one with an extension. */
  readonly parse: (candidate: string) => ParsedPhone | null;
};

/** Fetches the library's chunk. Rejects when the chunk cannot be loaded: the raw texts then stay. */
export async function loadPhoneLibrary(): Promise<PhoneLibrary> {
  return (await import('./phone-library-max.ts')).phoneLibrary;
}
