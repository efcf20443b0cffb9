import type { SessionWords } from '#src/i18n/en/session.ts';
import { counted, typeset } from '#src/i18n/russian.ts';

export const sessionRu: SessionWords = {
  signIn: {
    token: 'Ключ доступа',
    tokenHelp: typeset`Ключ API из вашего аккаунта, раздел «Управление пользователями».`,
    login: 'Логин',
    loginHelp: typeset`Как в вашем аккаунте.`,
    password: 'Пароль',
    passwordHelp: typeset`Не сохраняется.`,
    byPassword: 'Логин и пароль',
    byToken: 'По ключу доступа',
    show: 'Показать символы',
    remember: 'Запомнить на этом устройстве',
    rememberHelp: typeset`Не включайте на общем компьютере.`,
    checking: 'Проверяем…',
    required: 'Заполните это поле.',
    rejected: {
      access_token_invalid: typeset`Ключ доступа не подошёл. Скопируйте его ещё раз.`,
      access_token_expired: typeset`Срок действия ключа доступа истёк. Попросите новый у администратора.`,
      access_token_blocked: typeset`Ключ доступа заблокирован. Узнайте причину у администратора.`,
      auth_error: 'Неверный логин или пароль.',
    },
    whoseKey: (host) => typeset`Это ключ от ${host}?`,
    demo: typeset`Демонстрация: здесь отвечает симулятор, все данные в нём вымышлены.`,
    demoPartner: 'Подставить демонстрационный ключ доступа партнёра',
    demoLogin: 'Подставить демонстрационные логин и пароль',
    demoPeople: 'Кого можно открыть после входа:',
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
    none: typeset`Ничего не найдено. Архивных клиентов в списке нет: введите ID пользователя.`,
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
