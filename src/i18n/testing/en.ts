import type { Dictionary } from '#src/i18n/dictionary.ts';
import { en as rest } from '#src/i18n/en-rest.ts';
import { en as first } from '#src/i18n/en-first.ts';

export const en: Dictionary = { ...first, ...rest };
