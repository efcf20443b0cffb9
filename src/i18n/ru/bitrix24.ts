import type { Bitrix24Words } from '#src/i18n/en/bitrix24.ts';
import { typeset } from '#src/i18n/formats/ru.ts';

export const bitrix24Ru: Bitrix24Words = {
  heading: typeset`Для Битрикс24`,
  purpose: typeset`Битрикс24 открывает эту страницу рядом с контактом, лидом, сделкой или звонком, и она показывает этого человека. Устанавливает её администратор портала.`,
  silent: typeset`Битрикс24 не отвечает`,
  failed: typeset`Битрикс24 не передал контакт`,
  unreadable: typeset`Ответ не удалось прочитать.`,
  timeout: typeset`Нет ответа в течение 15\u00a0секунд.`,
  network: typeset`Портал недоступен.`,
  noContact: typeset`В Битрикс24 нет ни телефона, ни e-mail. Найдите человека здесь.`,
  install: typeset`Установить в Битрикс24`,
  where: typeset`Где показывать человека`,
  places: {
    contact: 'Вкладка контакта',
    lead: 'Вкладка лида',
    deal: 'Вкладка сделки',
    call: 'Карточка звонка',
  },
  start: 'Установить',
  installed: 'Установлено',
  adminOnly: typeset`Установить может только администратор портала.`,
};
