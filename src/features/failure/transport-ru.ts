import { typeset } from '#src/i18n/russian.ts';
import type { transportNoticesEn } from './transport-en.ts';

/** What fails on the way to the Data API and back, or in the page itself, in Russian. */
export const transportNoticesRu: typeof transportNoticesEn = {
  offline: {
    title: typeset`Нет подключения к сети`,
    meaning: typeset`Пока сети нет, загрузить данные нельзя.`,
    advice: typeset`Проверьте кабель или Wi-Fi. Когда сеть вернётся, страница продолжит сама.`,
  },
  network: {
    title: typeset`Сервер недоступен`,
    meaning: typeset`Соединение не установлено или оборвалось.`,
    advice: typeset`Проверьте сеть или VPN, затем повторите. Если ошибка повторится, сообщите в ИТ-отдел.`,
  },
  timeout: {
    title: typeset`Ответ не пришёл вовремя`,
    meaning: typeset`Полного ответа не было слишком долго, и страница перестала ждать.`,
    advice: typeset`Data API или ваша сеть сейчас работают медленно. Обычно это проходит за несколько минут. Затем повторите.`,
  },
  cross_site_request: {
    title: typeset`Сервер принял эту страницу за чужой сайт`,
    meaning: typeset`Он отвечает только странице программы. До Data API запрос не дошёл.`,
    advice: typeset`Откройте программу в новой вкладке по её адресу. Если ошибка повторится, скопируйте подробности и отправьте их в ИТ-отдел.`,
  },
  request_too_large: {
    title: typeset`Запрос слишком большой`,
    meaning: typeset`Сервер программы не принимает запросы такого размера. До Data API запрос не дошёл.`,
    advice: typeset`Скопируйте подробности и отправьте их в ИТ-отдел.`,
  },
  content_type_not_supported: {
    title: typeset`Запрос пришёл не в формате JSON`,
    meaning: typeset`Возможно, его изменили по пути. До Data API запрос не дошёл.`,
  },
  http_too_many: {
    title: typeset`Слишком много запросов сразу`,
    meaning: typeset`Промежуточный сервер ограничивает их число.`,
    advice: typeset`Обычно это проходит за минуту. Затем повторите.`,
  },
  http_denied: {
    title: typeset`Промежуточный сервер не пропустил запрос`,
    meaning: typeset`Запрос заблокировал прокси или межсетевой экран. До Data API он не дошёл.`,
    advice: typeset`Проверьте сеть или VPN, затем повторите. Если ошибка повторится, скопируйте подробности и отправьте их администратору сети.`,
  },
  http_not_found: {
    title: typeset`По этому адресу нет Data API`,
    meaning: typeset`Сервер ответил, но к Data API он не ведёт.`,
    advice: typeset`Скопируйте подробности и отправьте их в ИТ-отдел: программа неверно настроена.`,
  },
  http_rejected: {
    title: typeset`Промежуточный сервер не принял запрос`,
    meaning: typeset`Он счёл запрос неверным. До Data API запрос не дошёл.`,
  },
  http_unavailable: {
    title: typeset`Data API сейчас недоступен`,
    meaning: typeset`Промежуточный сервер не получил от него ответа. Возможно, Data API перегружен или на обслуживании.`,
    advice: typeset`Обычно это проходит за несколько минут. Затем повторите.`,
  },
  http_server: {
    title: typeset`Сбой на промежуточном сервере`,
    meaning: typeset`Вместо данных он прислал ошибку.`,
    advice: typeset`Повторите через минуту. Если ошибка повторится, скопируйте подробности и отправьте их в ИТ-отдел.`,
  },
  http_other: {
    title: typeset`Промежуточный сервер ответил неожиданно`,
    meaning: typeset`Он не прислал ни данных, ни ошибки.`,
  },
  not_json_html: {
    title: typeset`Вместо данных пришла веб-страница`,
    meaning: typeset`Обычно её присылает прокси или сеть, в которую сначала нужно войти.`,
    advice: typeset`Откройте любой сайт в новой вкладке и войдите в сеть, если она попросит. Затем повторите.`,
  },
  not_json_invalid: {
    title: typeset`Ответ повреждён`,
    meaning: typeset`Он неполный, или это не JSON, поэтому ничего не показано.`,
  },
  not_json_empty: {
    title: typeset`Ответ пуст`,
    meaning: typeset`Это не значит, что записей нет.`,
  },
  wrong_envelope: {
    title: typeset`Это ответ не от Data API`,
    meaning: typeset`Пришёл JSON, но не в формате Data API.`,
  },
  wrong_id: {
    title: typeset`Пришёл ответ на другой запрос`,
    meaning: typeset`Он отброшен, чтобы вы не увидели данные другой персоны.`,
    advice: typeset`Повторите. Если ошибка повторится, скопируйте подробности и отправьте их в ИТ-отдел: возможно, прокси путает ответы.`,
  },
  wrong_shape: {
    title: typeset`Данные пришли в неожиданном формате`,
    meaning: typeset`Чего-то обещанного Data API нет, или оно другого типа, поэтому ничего не показано.`,
  },
  own_fault: {
    title: typeset`Ошибка в самой странице`,
    meaning: typeset`Это ошибка программы, а не аккаунта и не вашей сети.`,
    advice: typeset`Перезагрузите страницу. Если ошибка повторится, скопируйте подробности и отправьте их в ИТ-отдел.`,
  },
};
