import { typesetRu as typeset } from '#src/i18n/typeset-ru.ts';
import type { CustomerBannerWords } from './words-en.ts';

export const customerBannerRu: CustomerBannerWords = {
  onBehalf: {
    otherThanChosen: (customer, chosen) =>
      typeset`Клиент на этой странице: ${customer}. У вас выбран другой: ${chosen}.`,
    switchTo: (customer) => `Перейти к клиенту ${customer}`,
    taken: (customer) => typeset`В ссылке нет клиента: открыто для ${customer}.`,
    change: 'Сменить',
    ignored: (userId) =>
      typeset`В ссылке указан user_id ${String(userId)}, но к вашему аккаунту он не относится: показана персона вашего аккаунта.`,
  },
};
