import { typeset } from '#src/i18n/russian.ts';
import type { CustomerWords } from '#src/i18n/en/customer-words-en.ts';

export const customerRu: CustomerWords = {
  onBehalf: {
    choose: 'Выберите клиента',
    changeFrom: (customer) => `${customer}, сменить клиента`,
  },
  customers: {
    label: 'Клиент',
    placeholder: 'Название, сайт, логин или ID',
    loading: 'Загружаем клиентов',
    none: typeset`Ничего не найдено. Архивных клиентов в списке нет: введите ID пользователя.`,
    typeUserId: typeset`Введите ID пользователя клиента.`,
    typeMore: 'Введите название',
    recent: 'Недавний',
    otherUser: (count) => `Другой пользователь (${count})`,
    userId: (userId) => `ID пользователя\u00a0${userId}`,
    status: {
      waiting: 'Ожидает активации',
      manual_lock: 'Заблокирован вручную',
      limit_lock: typeset`Заблокирован по лимиту`,
      debt_lock: typeset`Заблокирован за долг`,
    },
    why: typeset`Ваш аккаунт обслуживает другие компании. Выберите, чьи данные открыть.`,
  },
};
