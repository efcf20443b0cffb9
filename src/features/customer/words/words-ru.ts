import { typesetRu as typeset } from '#src/i18n/typeset-ru.ts';
import type { CustomerBannerWords } from './words-en.ts';

export const customerBannerRu: CustomerBannerWords = {
  onBehalf: {
    choose: 'Выберите клиента',
    changeFrom: (customer) => `${customer}, сменить клиента`,
    otherThanChosen: (customer, chosen) => typeset`Это страница клиента ${customer}. У вас выбран ${chosen}.`,
    switchTo: (customer) => `Перейти к клиенту ${customer}`,
    taken: (customer) => typeset`В ссылке не указан клиент: открыто для ${customer}.`,
    change: 'Сменить',
    ignored: (userId) =>
      typeset`В ссылке указан user_id ${String(userId)}, но он не относится к вашему аккаунту. Показаны данные вашего аккаунта.`,
  },
};
