import { customerStatusRu } from '#src/features/failure/words/customer-status-ru.ts';
import type { CustomerWords } from './picker-en.ts';
import { counted, number } from '#src/i18n/russian.ts';
import { typesetRu as ru } from '#src/i18n/typeset-ru.ts';

const users = (value: number) => counted(value, 'пользователь', 'пользователя', 'пользователей');

/** The words of a partner's choice of the customer in Russian. */
export const customersRu: CustomerWords = {
  label: 'Клиент',
  placeholder: 'Название, сайт, логин или ID',
  loading: 'Загружаем клиентов',
  customers: (total) => counted(total, 'клиент', 'клиента', 'клиентов'),
  users,
  fitting: (fitting, total) =>
    ru`${number(fitting)} из ${counted(total, 'пользователя', 'пользователей', 'пользователей')}`,
  noUsers: ru`Нет пользователей: этого клиента нельзя открыть`,
  shown: (shown, total) => ru`${total}, показаны первые ${number(shown)}. Уточните запрос.`,
  none: ru`Ничего не найдено. Архивных клиентов в списке нет: введите user_id (целое число).`,
  typeUserId: ru`Введите user_id клиента (целое число).`,
  recent: 'Недавний',
  customerStatus: customerStatusRu,
  unlisted: ru`Нет в списке`,
  unnamed: (customerId) => `Клиент ${customerId}`,
  chooseUser: (customer) => ru`Выберите пользователя клиента ${customer}.`,
  allCustomers: ru`Все клиенты`,
  why: ru`Ваш аккаунт обслуживает другие компании. Выберите, чьи данные открыть.`,
  whyWanted: ru`Data API требует указать клиента. Если ваш аккаунт обслуживает другие компании, выберите, чьи данные открыть.`,
  notPartner: ru`Не партнёр? Продолжить без клиента`,
};
