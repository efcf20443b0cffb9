import { en as first } from '#src/i18n/en-first.ts';
import { en as rest } from '#src/i18n/en-rest.ts';
import type { Dictionary } from '#src/i18n/text-context.tsx';

export const en: Dictionary = { ...first, ...rest };
