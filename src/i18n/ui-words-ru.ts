import { number, ofTotal, typeset } from './russian.ts';
import type { buttonsEn, labelsEn, UiWords } from './ui-words-en.ts';

export const buttonsRu: typeof buttonsEn = {
  tryAgain: 'Повторить',
  reload: 'Перезагрузить страницу',
  signIn: 'Войти',
};

export const labelsRu: typeof labelsEn = { phone: 'Телефон', email: 'E-mail', name: 'Имя' };

export const uiRu: UiWords = {
  buttons: buttonsRu,
  labels: labelsRu,
  list: {
    shown: (count, total) => `Показано ${ofTotal(count, number(total))}`,
    showMore: 'Показать ещё',
  },
  chunkFallback: {
    title: 'Не удалось загрузить часть страницы',
    loading: 'Загружаем часть страницы…',
  },
  copy: {
    copied: 'Скопировано',
    failed: 'Ничего не скопировано',
    refused: typeset`Браузер не разрешил копирование. Текст выделен: нажмите Ctrl+C (⌘C).`,
  },
};
