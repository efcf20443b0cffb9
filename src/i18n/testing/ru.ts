import type { Dictionary } from '#src/i18n/dictionary.ts';
import { ru as rest } from '#src/i18n/ru-rest.ts';
import { ru as first } from '#src/i18n/ru-first.ts';

export const ru: Dictionary = { ...first, ...rest };
