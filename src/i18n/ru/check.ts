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
  undocumented: (count, names) =>
    typeset`ответил, но не по документации ${counted(count, 'строка или поле', 'строки или поля', 'строк или полей')} (${names})`,
  noMethod: typeset`нет на этом портале`,
  copyReport: 'Копировать отчёт',
  ms: (ms) => `${ms}\u00a0мс`,
  message: (method, mnemonic, needed, where) =>
    typeset`Здравствуйте. Data API отклоняет мои запросы ${method} с ошибкой «${mnemonic}». Прошу разрешить их.${needed === '' ? '' : `\nНужно: ${needed}.`}
Где: ${where === 'right' ? typeset`«Аккаунт → Управление пользователями»` : typeset`«Аккаунт → Тарифы и опции»`}.`,
};
