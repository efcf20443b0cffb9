import type { PhoneLibrary } from './phone.ts';

/** Fetches the library's chunk. Rejects when the chunk cannot be loaded: the raw texts then stay. */
export async function loadPhoneLibrary(): Promise<PhoneLibrary> {
  return (await import('./phone-library-max.ts')).phoneLibrary;
}
