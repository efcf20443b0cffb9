import { buttonsRu } from '#src/ui/words-ru.ts';
import { typeset } from '#src/i18n/russian.ts';
import { apiNoticesRu, pathToList, signInAgain } from './api-ru.ts';
import { transportNoticesRu } from './transport-ru.ts';
import type { FailureWords } from './words-en.ts';

export const failureRu: FailureWords = {
  failures: {
    notices: { ...apiNoticesRu, ...transportNoticesRu },
    askItTeam: typeset`Повторите. Если ошибка повторится, скопируйте подробности и отправьте их в ИТ-отдел.`,
    actions: {
      try_again: buttonsRu.tryAgain,
      sign_in: buttonsRu.signIn,
      choose_customer: 'Выбрать клиента',
      wait_minute: buttonsRu.tryAgain,
      wait_day: buttonsRu.tryAgain,
      reload: buttonsRu.reload,
      look_up: 'Открыть другую персону',
    },
    tryingAgain: 'Повторяем…',
    whoCanFix: (who) => `Кто может исправить: ${who}`,
    noActionNeeded: 'Ничего делать не нужно',
    who: {
      you: 'вы',
      administrator: 'администратор аккаунта',
      customerAdministrator: 'администратор аккаунта клиента',
      customerAdministratorOf: (customer) => `администратор аккаунта клиента ${customer}`,
      provider: 'поддержка сервиса (UIS, CoMagic, CallGear)',
      operator: 'ваш ИТ-отдел',
      network: 'администратор вашей сети',
    },
    customerStatus: {
      waiting: 'ожидает активации',
      manual_lock: 'заблокирован вручную',
      limit_lock: 'заблокирован по лимиту',
      debt_lock: 'заблокирован за долг',
    },
    customerIs: (status) => `Клиент ${status}.`,
    sessionEnded: {
      title: (time) => typeset`Ваша сессия закончилась в ${time}`,
      meaning: typeset`После входа по логину и паролю сессия длится один час.`,
      advice: signInAgain,
    },
    components: {
      one: (name) => `Нужен компонент «${name}».`,
      oneOf: (names) => typeset`Нужен один из компонентов: ${names}.`,
      quoted: (name) => `«${name}»`,
      known: {
        dataapi: 'Data API',
        dataapi_provisioning: 'Data API для настройки',
        dataapi_reports: 'Data API для отчётов',
        call_center: 'Контакт-центр',
        call_tracking: 'Коллтрекинг',
        consultant: 'Чат на сайте',
        lead: 'Генератор лидов',
        sitephone: 'Сайтфон',
        upload_chats: 'Загрузка чатов',
        upload_offline_messages: 'Загрузка заявок',
      },
    },
    apiMessage: 'Сообщение Data API',
    noApiMessage: typeset`Data API не прислал сообщения.`,
    offlineLine: typeset`Вы не в сети. Страница ждёт подключения.`,
    helperLink: typeset`Подробнее в документации сервиса`,
    address: {
      label: 'Ваш IP-адрес',
      copy: 'Копировать адрес',
      hint: typeset`Если программа работает на сервере вашей компании, адрес у всех сотрудников один и постоянный. В список нужно внести только его.`,
      message: (address) =>
        typeset`Здравствуйте. Прошу открыть доступ к Data API нашего аккаунта для IP-адреса ${address}.
Где: ${pathToList}.
Без этого Data API отклоняет мои запросы с ошибкой «ip_not_whitelisted».`,
      customerMessage: (address, customer) =>
        typeset`Здравствуйте. Прошу открыть доступ к Data API вашего аккаунта${customer === null ? '' : ` (${customer})`} для IP-адреса ${address}.
Где: ${pathToList}.
Без этого Data API отклоняет мои запросы от вашего имени с ошибкой «ip_not_whitelisted».`,
      messageLabel: 'Сообщение администратору',
      copyMessage: 'Копировать сообщение',
    },
    limit: {
      size: {
        minute: (size) => typeset`Баллов в минуту: ${size}.`,
        hour: (size) => typeset`Баллов в час: ${size}.`,
        day: (size) => typeset`Баллов в сутки: ${size}.`,
      },
      resetsIn: (left) => typeset`Лимит обновится через ${left}`,
      resets: (when) => `Лимит обновится ${when}`,
      isReset: 'Лимит обновился. Повторите.',
    },
    details: 'Подробности',
    copyDetails: 'Копировать подробности',
    detailLabels: {
      method: 'Метод',
      mnemonic: 'Мнемоника',
      code: 'Код',
      requestId: 'ID запроса',
      time: 'Время',
      httpStatus: 'Статус HTTP',
      appVersion: 'Версия программы',
    },
  },
};
