import { joinWords } from './dictionary.ts';
import { en as app } from './en-app.ts';
import { en as first } from './en-first.ts';

export const en = joinWords(first, app);
