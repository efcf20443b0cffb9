import type { HindranceWords } from './hindrance-en.ts';

/** The same in Russian. */
export const hindranceRu: HindranceWords = {
  waiting: 'ожидает активации',
  manual_lock: 'заблокирован вручную',
  limit_lock: 'заблокирован по лимиту',
  debt_lock: 'заблокирован за долг',
};
