import { createPace } from '#src/lib/pace.ts';
import { PAUSE_MS } from '#src/session/stores/searches.ts';
import type { HostContact } from './host-message.ts';

/** Shows whom the host is about: at most once in two seconds, then the last one, and never the same contact twice in a row. */
export function createHostContacts(show: (contact: HostContact) => void) {
  const pace = createPace(PAUSE_MS);
  let shown: string | null = null;
  return {
    receive: (contact: HostContact): void => {
      pace.cancel();
      const key = keyOf(contact);
      if (key === shown) return;
      pace.run(() => {
        shown = key;
        show(contact);
      });
    },

    /** The next one is shown whoever it is. */
    forget: (): void => {
      pace.cancel();
      shown = null;
    },
  };
}

/** Equal for one phone that is written in two ways. */
const keyOf = (contact: HostContact): string =>
  JSON.stringify(contact.kind === 'search' ? contact.term : contact);
