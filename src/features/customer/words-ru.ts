import { counted, number, ofTotal, typeset } from '#src/i18n/russian.ts';
import type { CustomerWords } from './words-en.ts';

const users = (value: number) => counted(value, 'пользователь', 'пользователя', 'пользователей');

export const customerRu: CustomerWords = {
  onBehalf: {
    choose: 'Выберите клиента',
    changeFrom: (customer) => `${customer}, сменить клиента`,
    otherThanChosen: (customer, chosen) =>
      typeset`Это страница клиента ${customer}. У вас выбран клиент ${chosen}.`,
    switchTo: (customer) => `Перейти к клиенту ${customer}`,
    taken: (customer) => typeset`В ссылке не указан клиент: открыто для ${customer}.`,
    change: 'Сменить',
    ignored: (userId) =>
      typeset`В ссылке указан ID пользователя ${String(userId)}, но он не относится к вашему аккаунту. Показаны данные вашего аккаунта.`,
  },
  customers: {
    label: 'Клиент',
    placeholder: 'Название, сайт, логин или ID',
    loading: 'Загружаем клиентов',
    customers: (total) => counted(total, 'клиент', 'клиента', 'клиентов'),
    users,
    fitting: (fitting, total) =>
      ofTotal(fitting, counted(total, 'пользователя', 'пользователей', 'пользователей')),
    noUsers: typeset`Нет пользователей: этого клиента нельзя открыть`,
    shown: (shown, total) => typeset`${total}, показаны первые ${number(shown)}. Уточните запрос.`,
    none: typeset`Ничего не найдено. Архивных клиентов в списке нет: введите ID пользователя (целое число).`,
    typeUserId: typeset`Введите ID пользователя клиента (целое число).`,
    recent: 'Недавний',
    unlisted: typeset`Нет в списке`,
    unnamed: (customerId) => `Клиент ${customerId}`,
    userId: (userId) => `ID пользователя\u00a0${userId}`,
    chooseUser: (customer) => typeset`Выберите пользователя клиента ${customer}.`,
    allCustomers: typeset`Все клиенты`,
    why: typeset`Ваш аккаунт обслуживает другие компании. Выберите, чьи данные открыть.`,
    whyWanted: typeset`Data API требует указать клиента. Если ваш аккаунт обслуживает другие компании, выберите, чьи данные открыть.`,
    notPartner: typeset`Не партнёр? Продолжить без клиента`,
  },
};
