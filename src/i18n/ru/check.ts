import type { CheckWords } from '#src/i18n/en/check.ts';
import { counted, points, typeset } from '#src/i18n/russian.ts';

export const checkRu: CheckWords = {
  facts: {
    account: 'Аккаунт',
    user: 'Пользователь',
    partner: 'Партнёр',
    timeZone: 'Часовой пояс',
    points: typeset`Осталось баллов на сегодня`,
    minutePoints: typeset`Осталось баллов на эту минуту`,
    portal: 'Портал',
    clock: 'Часы этого устройства',
  },
  yes: 'да',
  no: 'нет',
  clockRight: 'верные',
  clockWrong: (minutes) => typeset`расходятся на ${counted(minutes, 'минуту', 'минуты', 'минут')}`,
  columns: { action: 'Действие', allowance: 'Доступ', result: 'Результат' },
  actions: {
    account: typeset`Аккаунт и часовой пояс`,
    person: 'Открыть человека',
    visitor: typeset`Открыть по ID посетителя`,
    properties: 'Пользовательские свойства',
    calls: typeset`Искать в звонках`,
    requests: typeset`Искать в заявках`,
    chats: typeset`Искать в чатах`,
    addressBook: 'Адресная книга',
    history: 'История',
    chatWords: 'Сообщения чата',
    recordings: 'Записи разговоров',
    transcript: 'Расшифровка',
    customers: 'Клиенты',
  },
  allowed: 'разрешено',
  unknown: 'неизвестно',
  missing: (rights) => typeset`не хватает: ${rights}`,
  or: 'или',
  start: (count) => typeset`Проверить каждый метод (до ${points(count)})`,
  stop: 'Остановить',
  done: 'Проверка закончена',
  notChecked: typeset`не проверено`,
  works: 'работает',
  worksWithoutRows: typeset`работает, строк нет`,
  undocumented: (what) => typeset`ответил не по документации: ${what}`,
  rows: (count) => counted(count, 'строка', 'строки', 'строк'),
  fields: (count, names) => `${counted(count, 'поле', 'поля', 'полей')} (${names})`,
  noMethod: typeset`нет на этом портале`,
  copyReport: 'Копировать отчёт',
  messages: {
    right: (method, right) =>
      typeset`Здравствуйте. Прошу дать моему пользователю право на ${method}${right === '' ? '' : ` (${right})`}.
Где: Аккаунт → Управление пользователями.
Без этого Data API отклоняет ${method} с ошибкой «forbidden».`,
    component: (method, component) =>
      typeset`Здравствуйте. Прошу подключить компонент для ${method}${component === '' ? '' : ` (${component})`}.
Где: Аккаунт → Тарифы и опции.
Без этого Data API отклоняет ${method} с ошибкой «method_component_disabled».`,
  },
};
