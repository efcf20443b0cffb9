import type { FirstDictionary } from './en-first.ts';
import type { RestDictionary } from './en-rest.ts';

/** The words of one language. */
export type Dictionary = FirstDictionary & RestDictionary;

/** Both have words of some parts of the page, such as `person`: with the same name in neither. */
export function joinWords(first: FirstDictionary, rest: RestDictionary): Dictionary {
  return {
    ...first,
    ...rest,
    person: { ...first.person, ...rest.person },
    filter: { ...first.filter, ...rest.filter },
    more: { ...first.more, ...rest.more },
  };
}
