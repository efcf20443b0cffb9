import type { FailureWords } from '#src/i18n/en/failure.ts';
import { typeset } from '#src/i18n/russian.ts';

const pathToList = typeset`Администратор → Аккаунт → Правила и настройки безопасности → API`;

export const failureRu: FailureWords = {
  failures: {
    notices: {
      token: { title: typeset`Ключ доступа не подошёл. Скопируйте его ещё раз.` },
      address: {
        title: typeset`Вашего IP-адреса нет в списке аккаунта.`,
        advice: typeset`Добавить его может администратор аккаунта: ${pathToList}.`,
      },
      customerAddress: {
        title: typeset`Вашего IP-адреса нет в списке аккаунта клиента.`,
        advice: typeset`Добавить его может администратор аккаунта клиента: ${pathToList}.`,
      },
      right: {
        title: typeset`У вас нет доступа к этим данным.`,
        advice: typeset`Дать его может администратор аккаунта. Метод назван в подробностях.`,
      },
      component: {
        title: typeset`Это не входит в тариф аккаунта.`,
        advice: typeset`Подключить это может администратор аккаунта. Компонент назван в подробностях.`,
      },
      account: {
        title: typeset`Аккаунт отключён.`,
        advice: typeset`Его администратор может узнать причину в поддержке сервиса.`,
      },
      customer: { title: typeset`Сначала выберите клиента.` },
      otherCustomer: { title: typeset`Этого клиента открыть нельзя. Выберите другого.` },
      id: {
        title: typeset`По этому ID ничего не найдено.`,
        advice: typeset`Возможно, это ID чего-то другого или из другого аккаунта.`,
      },
      day: { title: typeset`Запросы на сегодня закончились.` },
      hour: { title: typeset`Запросы на этот час закончились.` },
      busy: { title: typeset`Слишком много запросов сразу. Попробуйте через минуту.` },
      unavailable: { title: typeset`Сервис не отвечает. Попробуйте через пару минут.` },
      network: { title: typeset`Нет связи с сервисом. Проверьте сеть или VPN.` },
      networkSignIn: {
        title: typeset`Сеть просит войти.`,
        advice: typeset`Откройте любой сайт в новой вкладке и войдите там.`,
      },
      administrator: {
        title: typeset`Сервис ответил ошибкой.`,
        advice: typeset`Скопируйте подробности и отправьте их администратору.`,
      },
      page: {
        title: typeset`На странице произошла ошибка.`,
        advice: typeset`Если она повторится, скопируйте подробности и отправьте их администратору.`,
      },
    },
    timed: {
      day: (time) => typeset`Запросы на сегодня закончились, новые в ${time}.`,
      hour: (time) => typeset`Запросы на этот час закончились, новые в ${time}.`,
      busy: (time) => typeset`Слишком много запросов сразу. Попробуйте в ${time}.`,
      unavailable: (time) => typeset`Сервис не отвечает. Попробуйте в ${time}.`,
    },
    sessionEnded: (time) => typeset`Ваша сессия закончилась в ${time}`,
    refreshFailed: 'Не удалось обновить',
    offline: typeset`Вы не в сети. Страница ждёт подключения.`,
    minute: typeset`Запросы на эту минуту закончились. Страница продолжит через`,
    actions: {
      tryAgain: 'Повторить',
      signIn: 'Войти',
      chooseCustomer: 'Выбрать клиента',
      reload: 'Перезагрузить страницу',
      lookUp: 'Открыть другого человека',
    },
    tryingAgain: 'Повторяем…',
    address: {
      label: 'Ваш IP-адрес',
      copy: 'Копировать адрес',
      message: (address) =>
        typeset`Здравствуйте. Прошу открыть доступ к Data API нашего аккаунта для IP-адреса ${address}.
Где: ${pathToList}.
Без этого Data API отклоняет мои запросы с ошибкой «ip_not_whitelisted».`,
      customerMessage: (address, customer) =>
        typeset`Здравствуйте. Прошу открыть доступ к Data API вашего аккаунта${customer === '' ? '' : ` (${customer})`} для IP-адреса ${address}.
Где: ${pathToList}.
Без этого Data API отклоняет мои запросы от вашего имени с ошибкой «ip_not_whitelisted».`,
      messageLabel: 'Сообщение администратору',
      copyMessage: 'Копировать сообщение',
    },
    details: 'Подробности',
    copyDetails: 'Копировать подробности',
    detailLabels: {
      method: 'Метод',
      mnemonic: 'Мнемоника',
      message: 'Сообщение',
      code: 'Код',
      requestId: 'ID запроса',
      time: 'Время',
      httpStatus: 'Статус HTTP',
      appVersion: 'Версия программы',
    },
  },
};
