import type { SessionWords } from '#src/i18n/en/session.ts';
import { counted, typeset } from '#src/i18n/formats/ru.ts';

export const sessionRu: SessionWords = {
  signIn: {
    product: typeset`Все записи, контакты и разговоры одного человека на одной странице.`,
    token: 'Ключ доступа',
    tokenHelp: typeset`Ключ API из вашего аккаунта, раздел «Управление пользователями».`,
    login: 'Логин',
    loginHelp: typeset`Как в вашем аккаунте.`,
    password: 'Пароль',
    passwordHelp: typeset`Не сохраняется.`,
    byPassword: 'Логин и пароль',
    byToken: 'По ключу доступа',
    showToken: 'Показать ключ',
    showPassword: 'Показать пароль',
    remember: 'Запомнить на этом устройстве',
    rememberHelp: typeset`Не включайте на общем компьютере.`,
    checking: 'Проверяем…',
    required: 'Заполните это поле.',
    whoseKey: (host) => typeset`Это ключ от ${host}?`,
  },
  demo: {
    about: typeset`Демонстрация: здесь отвечает симулятор. Данные вымышлены.`,
    examples: 'Примеры',
    more: 'Ещё примеры',
    login: typeset`Войти по логину и паролю`,
  },
  session: {
    endsAt: (time) => typeset`Ваша сессия закончится в ${time}.`,
    mayEnd: typeset`Сессия может закончиться в любой момент.`,
    signInAgain: 'Войти снова',
  },
  onBehalf: {
    choose: 'Выберите клиента',
    changeFrom: (customer) => `${customer}, сменить клиента`,
  },
  customers: {
    label: 'Клиент',
    placeholder: 'Название, сайт, логин или ID',
    loading: 'Загружаем клиентов…',
    none: typeset`Клиент не найден. Архивного можно открыть по ID пользователя.`,
    typeUserId: typeset`Введите ID пользователя клиента.`,
    typeMore: typeset`Показаны не все клиенты. Введите название.`,
    recent: 'Недавний',
    otherUsers: (count) => `Ещё ${counted(count, 'пользователь', 'пользователя', 'пользователей')}`,
    userId: (userId) => `ID пользователя\u00a0${userId}`,
    status: {
      waiting: 'Ожидает активации',
      manual_lock: 'Заблокирован вручную',
      limit_lock: typeset`Заблокирован по лимиту`,
      debt_lock: typeset`Заблокирован за долг`,
    },
    why: typeset`Ваш аккаунт обслуживает другие компании. Выберите, чьи данные открыть.`,
  },
};
