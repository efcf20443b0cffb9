import type { RestDictionary } from '#src/i18n/en-rest.ts';
import { typeset } from '#src/i18n/formats/ru.ts';

const pathToList = typeset`«Администратор → Аккаунт → Правила и настройки безопасности → API», в новом кабинете — «Ограничения по IP → Доступ к API»`;
const rule = typeset`Правилом может быть адрес, диапазон адресов или место: страна, регион, город.`;

export const failureRu: RestDictionary['failures'] = {
  notices: {
    invalidToken: typeset`Ключ доступа не подошёл. Скопируйте его ещё раз.`,
    expiredToken: typeset`Срок действия ключа доступа истёк.\nПопросите новый у администратора аккаунта.`,
    blockedToken: typeset`Ключ доступа заблокирован.\nРазблокировать его может администратор аккаунта.`,
    password: 'Неверный логин или пароль.',
    ipNotAllowed: typeset`Вашего IP-адреса нет в списке разрешённых адресов аккаунта.\nПопросите администратора аккаунта добавить адрес: ${pathToList}. ${rule}`,
    customerAddress: typeset`Вашего IP-адреса нет в списке разрешённых адресов аккаунта клиента.\nПопросите администратора аккаунта клиента добавить адрес: ${pathToList}. ${rule}`,
    forbidden: typeset`У вас нет доступа к этим данным.\nОтправьте администратору сообщение ниже.`,
    missingComponent: typeset`Это не входит в тариф аккаунта.\nОтправьте администратору сообщение ниже.`,
    history: typeset`На этом портале нет истории.`,
    account: typeset`Аккаунт отключён.\nЕго администратор может узнать причину в поддержке сервиса.`,
    customer: typeset`Сначала выберите клиента.`,
    otherCustomer: typeset`Этого клиента открыть нельзя. Выберите другого.`,
    unknownId: typeset`По этому ID ничего не найдено.\nВозможно, это другой ID или ID из другого аккаунта.`,
    day: typeset`Баллы на сегодня закончились.`,
    hour: typeset`Баллы на этот час закончились.`,
    rateLimited: typeset`Слишком много запросов сразу. Попробуйте через минуту.`,
    unavailable: typeset`Сервис не отвечает. Попробуйте через пару минут.`,
    network: typeset`Нет связи с сервисом. Проверьте сеть или VPN.`,
    captivePortal: typeset`Чтобы пользоваться этой сетью, нужно войти в неё через браузер.\nОткройте любой сайт в новой вкладке и войдите там.`,
    unexpectedResponse: typeset`Сервис ответил ошибкой.\nСкопируйте подробности и отправьте их администратору.`,
    appCrash: typeset`На странице произошла ошибка.\nЕсли она повторится, скопируйте подробности и отправьте их администратору.`,
  },
  timed: {
    day: (time) => typeset`Баллы на сегодня закончились. Новые появятся в ${time}.`,
    hour: (time) => typeset`Баллы на этот час закончились. Новые появятся в ${time}.`,
    rateLimited: (time) => typeset`Слишком много запросов сразу. Попробуйте в ${time}.`,
    unavailable: (time) => typeset`Сервис не отвечает. Попробуйте в ${time}.`,
  },
  notInPlan: {
    people: typeset`Записи людей не входят в тариф аккаунта.`,
    properties: typeset`Пользовательские свойства не входят в тариф аккаунта.`,
    calls: typeset`Звонки не входят в тариф аккаунта.`,
    requests: typeset`Заявки не входят в тариф аккаунта.`,
    chats: typeset`Чаты не входят в тариф аккаунта.`,
    addressBook: typeset`Адресная книга не входит в тариф аккаунта.`,
    history: typeset`История не входит в тариф аккаунта.`,
    visits: typeset`Посещения не входят в тариф аккаунта.`,
    account: typeset`Данные аккаунта не входят в тариф аккаунта.`,
    transcripts: typeset`Расшифровки не входят в тариф аккаунта.`,
  },
  sessionEnded: (time) => typeset`Ваша сессия закончилась в ${time}`,
  refreshFailed: 'Не удалось обновить',
  offline: typeset`Вы не в сети. Загрузка продолжится, когда появится связь.`,
  minute: typeset`Лимит запросов на минуту исчерпан. Загрузка продолжится через`,
  tryingAgain: 'Повторяем…',
  address: {
    label: 'Ваш IP-адрес',
    copy: 'Копировать адрес',
    message: (address, customer) =>
      typeset`Здравствуйте. Прошу открыть доступ к Data API ${customer === null ? 'нашего аккаунта' : `вашего аккаунта${customer && ` (${customer})`}`} для IP-адреса ${address}.
Где: ${pathToList}.
Без этого Data API отклоняет мои запросы${customer === null ? '' : typeset` от вашего имени`} с ошибкой «ip_not_whitelisted».`,
    messageLabel: 'Сообщение администратору',
    copyMessage: 'Копировать сообщение',
  },
  refusalMessage: (method, mnemonic) =>
    typeset`Здравствуйте. Data API не разрешает мне метод ${method} (ошибка «${mnemonic}»). Прошу дать доступ.`,
  rights: {
    pages: 'ru',
    or: 'или',
    needed: (rights) => typeset`Нужно: ${rights}.`,
    where: {
      forbidden: typeset`Где: «Аккаунт → Управление пользователями».`,
      missingComponent: typeset`Где: «Аккаунт → Тарифы и опции».`,
    },
  },
  configuration: {
    title: typeset`С этим ключом записи людей пока не открываются.`,
    advice: typeset`Аккаунту нужен компонент «Data API для настройки», его подключает администратор. Искать людей можно и без него.`,
    message: typeset`Здравствуйте. Прошу подключить нашему аккаунту компонент «Data API для настройки».
Без него Data API отклоняет мои запросы о людях с ошибкой «method_component_disabled».`,
  },
  details: 'Подробности',
  copyDetails: 'Копировать подробности',
  detailLabels: {
    method: 'Метод',
    mnemonic: 'Мнемоника',
    message: 'Сообщение',
    code: 'Код',
    requestId: 'ID запроса',
    at: 'Время',
    httpStatus: 'Статус HTTP',
    appVersion: 'Версия программы',
  },
};
