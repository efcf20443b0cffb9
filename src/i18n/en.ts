import type { Dictionary } from './dictionary.ts';
import { en as rest } from './en-rest.ts';
import { en as first } from './en-first.ts';

export const en: Dictionary = { ...first, ...rest };
