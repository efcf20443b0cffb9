import { apiNoticesRu } from './api-ru.ts';
import type { FailureWords } from './words-en.ts';
import { wayNoticesRu } from './transport-ru.ts';
import { typesetRu as ru } from '#src/i18n/typeset-ru.ts';

const path = ru`Администратор → Аккаунт → Правила и настройки безопасности → API`;

/** The words of every failure in Russian. */
export const failuresRu: FailureWords = {
  notices: { ...apiNoticesRu, ...wayNoticesRu },
  actions: {
    try_again: 'Повторить',
    sign_in: 'Войти',
    choose_customer: 'Выбрать клиента',
    wait_minute: 'Повторить',
    wait_day: 'Повторить',
    reload: 'Перезагрузить страницу',
    look_up: 'Открыть другую персону',
  },
  whoCanFix: 'Кто может исправить',
  who: {
    you: 'вы',
    administrator: 'администратор аккаунта',
    customerAdministrator: 'администратор аккаунта клиента',
    customerAdministratorOf: (customer) => `администратор аккаунта клиента ${customer}`,
    provider: 'служба поддержки сервиса (UIS, CoMagic, CallGear)',
    operator: ru`те, кто обслуживает эту программу в вашей компании`,
    network: 'те, кто обслуживает вашу сеть',
    time: ru`никто: это пройдёт само`,
  },
  sessionEndedAt: (time) => ru`Ваша сессия закончилась в ${time}`,
  components: (names) => ru`Нужен один из компонентов: ${names}.`,
  apiMessage: 'Сообщение Data API',
  noApiMessage: ru`Data API не прислал сообщения.`,
  helperLink: ru`Подробнее в документации сервиса`,
  address: {
    label: 'Ваш IP-адрес',
    copy: 'Скопировать адрес',
    hint: ru`Если ваша компания держит эту программу на своём сервере, все сотрудники обращаются с одного постоянного адреса, и в список нужно внести только его.`,
    message: (address) =>
      ru`Здравствуйте! Пожалуйста, откройте доступ к Data API нашего аккаунта для IP-адреса ${address}.
Где: ${path}.
Без этого Data API отклоняет мои запросы с ошибкой «ip_not_whitelisted».`,
    customerMessage: (address, customer) =>
      ru`Здравствуйте! Пожалуйста, откройте доступ к Data API вашего аккаунта${customer === null ? '' : ` (${customer})`} для IP-адреса ${address}.
Где: ${path}.
Без этого Data API отклоняет мои запросы от вашего имени с ошибкой «ip_not_whitelisted».`,
    messageLabel: 'Сообщение администратору',
    copyMessage: 'Скопировать сообщение',
  },
  limit: {
    perMinute: (size) => ru`Лимит баллов в минуту: ${size}.`,
    perDay: (size) => ru`Лимит баллов в сутки: ${size}.`,
    resetsIn: (left) => ru`Сбросится через ${left}`,
  },
  details: 'Подробности',
  copyDetails: 'Скопировать подробности',
  detailLabels: {
    method: 'Метод',
    mnemonic: 'Мнемоника',
    code: 'Код',
    requestId: 'ID запроса',
    time: 'Время',
    httpStatus: 'Статус HTTP',
    appVersion: 'Версия программы',
  },
};
