import type { CustomerStatusWords } from './customer-status-en.ts';

/** The same in Russian. */
export const customerStatusRu: CustomerStatusWords = {
  waiting: 'ожидает активации',
  manual_lock: 'заблокирован вручную',
  limit_lock: 'заблокирован по лимиту',
  debt_lock: 'заблокирован за долг',
};
