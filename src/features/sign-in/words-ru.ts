import { typeset } from '#src/i18n/russian.ts';
import type { SignInWords } from './words-en.ts';

export const signInRu: SignInWords = {
  signIn: {
    token: 'Ключ доступа',
    tokenHelp: typeset`Ключ API из вашего аккаунта, раздел «Управление пользователями».`,
    login: 'Логин',
    password: 'Пароль',
    byPassword: 'Логин и пароль',
    byToken: 'По ключу доступа',
    show: 'Показать символы',
    remember: 'Запомнить на этом устройстве',
    rememberHelp: typeset`Не включайте на общем компьютере.`,
    checking: 'Проверяем…',
    required: 'Заполните это поле.',
    rejected: {
      access_token_invalid: 'Такого ключа доступа нет, или его сессия закончилась.',
      access_token_expired: typeset`Срок действия ключа доступа истёк. Попросите новый у администратора.`,
      access_token_blocked: typeset`Ключ доступа заблокирован. Узнайте причину у администратора.`,
      auth_error: 'Неверный логин или пароль.',
    },
    demo: typeset`Демонстрация: здесь отвечает симулятор, все данные в нём вымышлены.`,
    demoFill: 'Подставить демонстрационный ключ доступа',
    demoPartner: 'Подставить демонстрационный ключ доступа партнёра',
    demoLogin: 'Подставить демонстрационные логин и пароль',
    demoPeople: 'Кого можно открыть после входа:',
  },
  session: {
    endsAt: (time) => typeset`Ваша сессия закончится в ${time}.`,
    shouldHaveEnded: (time) => typeset`Срок сессии истёк в ${time}.`,
    signInAgain: 'Войти снова',
  },
};
