import type { Dictionary } from './dictionary.ts';
import { ru as rest } from './ru-rest.ts';
import { ru as first } from './ru-first.ts';

export const ru: Dictionary = { ...first, ...rest };
