import { ru as first } from '#src/i18n/ru-first.ts';
import { ru as rest } from '#src/i18n/ru-rest.ts';
import type { Dictionary } from '#src/i18n/text-context.tsx';

export const ru: Dictionary = { ...first, ...rest };
