import type { AppDictionary } from './en-app.ts';
import type { FirstDictionary } from './en-first.ts';

/** The words of one language that the app has from its start. */
export type Dictionary = FirstDictionary & AppDictionary;

/** Both have words of some parts of the page, such as `person`: with the same name in neither. */
export function joinWords(first: FirstDictionary, app: AppDictionary): Dictionary {
  return {
    ...first,
    ...app,
    person: { ...first.person, ...app.person },
    filter: { ...first.filter, ...app.filter },
    more: { ...first.more, ...app.more },
  };
}
