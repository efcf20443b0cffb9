import type { SignInWords } from './words-en.ts';
import { typesetRu as ru } from '#src/i18n/typeset-ru.ts';

/** The words of signing in, in Russian. */
export const signInRu: SignInWords = {
  token: 'Ключ доступа',
  tokenHelp: ru`Ключ API из вашего аккаунта, раздел «Управление пользователями».`,
  login: 'Логин',
  password: 'Пароль',
  byPassword: 'Логин и пароль',
  byToken: 'По ключу доступа',
  show: 'Показать символы',
  remember: 'Запомнить на этом устройстве',
  rememberHelp: ru`Вход сохранится после закрытия браузера. Не включайте на общем компьютере.`,
  submit: 'Войти',
  checking: 'Проверяем…',
  required: 'Заполните это поле.',
  rejected: {
    access_token_invalid: 'Такого ключа доступа нет, или его сессия закончилась.',
    access_token_expired: ru`Срок действия ключа доступа истёк. Попросите новый у администратора.`,
    access_token_blocked: ru`Ключ доступа заблокирован. Узнайте причину у администратора.`,
    auth_error: 'Неверный логин или пароль.',
  },
  demo: ru`Демонстрация: здесь отвечает симулятор, все данные в нём вымышлены.`,
  demoFill: 'Подставить демонстрационный ключ доступа',
  demoPartner: 'Подставить демонстрационный ключ доступа партнёра',
  demoLogin: 'Подставить демонстрационные логин и пароль',
  demoPeople: 'Кого можно открыть после входа:',
};
