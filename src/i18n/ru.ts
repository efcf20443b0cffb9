import { joinWords } from './dictionary.ts';
import { ru as app } from './ru-app.ts';
import { ru as first } from './ru-first.ts';

export const ru = joinWords(first, app);
