import { typeset } from '#src/i18n/russian.ts';
import type { apiNoticesEn } from './api-en.ts';

const askProvider = typeset`Повторите. Если ошибка повторится, скопируйте подробности и отправьте их в поддержку сервиса.`;
export const pathToList = typeset`Администратор → Аккаунт → Правила и настройки безопасности → API`;
export const signInAgain = typeset`Войдите снова: вы вернётесь на эту же страницу, с тем же фильтром.`;
const addToPlan = typeset`Попросите администратора подключить его, затем повторите.`;

/** What the Data API refuses, in Russian. */
export const apiNoticesRu: typeof apiNoticesEn = {
  access_token_invalid: {
    title: typeset`Ключ доступа недействителен`,
    meaning: typeset`Такого ключа доступа в аккаунте нет, или его сессия закончилась.`,
    advice: signInAgain,
  },
  access_token_expired: {
    title: typeset`Срок действия ключа доступа истёк`,
    meaning: typeset`Дата окончания, указанная в аккаунте, прошла.`,
    advice: typeset`Войдите с другим ключом или попросите новый у администратора.`,
  },
  access_token_blocked: {
    title: typeset`Ключ доступа заблокирован`,
    meaning: typeset`Его заблокировали в аккаунте.`,
    advice: typeset`Узнайте причину у администратора или войдите другим способом.`,
  },
  auth_error: {
    title: typeset`Неверный логин или пароль`,
    meaning: typeset`В аккаунте нет пользователя с таким логином и паролем.`,
    advice: typeset`Проверьте раскладку и Caps Lock, затем войдите снова.`,
  },
  ip_not_whitelisted: {
    title: typeset`Вашего IP-адреса нет в списке аккаунта`,
    meaning: typeset`Аккаунт отвечает только IP-адресам из своего списка.`,
    advice: typeset`Попросите администратора добавить адрес: «${pathToList}». Затем повторите.`,
  },
  ip_not_whitelisted_customer: {
    title: typeset`Вашего IP-адреса нет в списке аккаунта клиента`,
    meaning: typeset`Аккаунт клиента отвечает только IP-адресам из своего списка. Список вашего партнёрского аккаунта не действует.`,
    advice: typeset`Попросите администратора клиента добавить адрес: «${pathToList}». Затем повторите.`,
  },
  forbidden: {
    title: typeset`У вас нет доступа к этим данным`,
    meaning: typeset`У пользователя, под которым вы вошли, нет прав на них.`,
    advice: typeset`Попросите доступ у администратора, затем повторите.`,
  },
  method_component_disabled: {
    title: typeset`Эти данные не входят в ваш тариф`,
    meaning: typeset`Нужен платный компонент, которого в аккаунте нет.`,
    advice: addToPlan,
  },
  parameter_component_disabled: {
    title: typeset`Часть запроса не входит в ваш тариф`,
    meaning: typeset`Нужен платный компонент, которого в аккаунте нет.`,
    advice: addToPlan,
  },
  account_inactive: {
    title: typeset`Аккаунт отключён`,
    meaning: typeset`Его отключил сервис.`,
    advice: typeset`Попросите администратора обратиться в поддержку сервиса, затем повторите.`,
  },
  limit_minute: {
    title: typeset`Минутный лимит исчерпан`,
    meaning: typeset`Пользователи аккаунта израсходовали баллы на эту минуту.`,
    advice: typeset`Когда лимит обновится, страница один раз повторит запрос сама.`,
  },
  limit_hour: {
    title: typeset`Часовой лимит исчерпан`,
    meaning: typeset`Пользователи аккаунта израсходовали баллы на этот час.`,
    advice: typeset`Повторите, когда лимит обновится. Администратор может попросить сервис увеличить лимит.`,
  },
  limit_day: {
    title: typeset`Дневной лимит исчерпан`,
    meaning: typeset`Пользователи аккаунта израсходовали баллы на сегодня.`,
    advice: typeset`До обновления лимита страница сама ничего не загружает. Администратор может попросить сервис увеличить лимит.`,
  },
  limit_other: {
    title: typeset`Лимит аккаунта исчерпан`,
    meaning: typeset`Баллов у аккаунта пока не осталось.`,
    advice: typeset`Обычно лимит обновляется за несколько минут. Затем повторите.`,
  },
  internal_error: {
    title: typeset`Внутренняя ошибка Data API`,
    meaning: typeset`Data API получил запрос, но не смог ответить. О персоне это ничего не говорит.`,
    advice: typeset`Повторите через минуту. Если ошибка повторится, скопируйте подробности и отправьте их в поддержку сервиса.`,
  },
  required_parameter_missed: {
    title: typeset`В запросе не хватает обязательного значения`,
    meaning: typeset`Data API требует его от вашего вида аккаунта, а страница его не передала.`,
  },
  customer_required: {
    title: typeset`Сначала выберите клиента`,
    meaning: typeset`Ваш аккаунт обслуживает другие компании, а клиент ещё не выбран.`,
    advice: typeset`Выберите, чьи данные открыть.`,
  },
  customer_not_accepted: {
    title: typeset`Этого клиента нельзя открыть`,
    meaning: typeset`Возможно, клиента из ссылки больше нет или он не ваш.`,
    advice: typeset`Выберите клиента заново.`,
  },
  id_not_accepted: {
    title: typeset`По этому ID ничего не найдено`,
    meaning: typeset`В этом аккаунте Data API его не принимает.`,
    advice: typeset`Проверьте ID: это ID персоны или ID посетителя?`,
  },
  invalid_parameter_value: {
    title: typeset`Data API не принимает одно из значений`,
    meaning: typeset`Одно из значений в запросе недопустимо.`,
    advice: typeset`Проверьте ID и откройте снова. Если ошибка повторится, скопируйте подробности и отправьте их в ИТ-отдел.`,
  },
  data_type_error: {
    title: typeset`Значение неверного типа`,
    meaning: typeset`Data API ждёт значение другого типа, например число вместо текста.`,
  },
  unexpected_parameters: {
    title: typeset`В запросе есть неизвестный параметр`,
    meaning: typeset`Страница передала параметр, которого у этого метода Data API нет.`,
  },
  invalid_parameters_combination: {
    title: typeset`Параметры запроса не сочетаются`,
    meaning: typeset`По отдельности Data API их принимает, а вместе — нет.`,
  },
  error: {
    title: typeset`Data API отклонил запрос`,
    meaning: typeset`Его сообщение показано ниже.`,
    advice: typeset`Сделайте то, что сказано в сообщении, и повторите. Если ошибка повторится, скопируйте подробности и отправьте их в поддержку сервиса.`,
  },
  sort_prohibited: {
    title: typeset`Такая сортировка не поддерживается`,
    meaning: typeset`У этого метода Data API её нет.`,
  },
  filter_prohibited: {
    title: typeset`Такой фильтр не поддерживается`,
    meaning: typeset`У этого метода Data API его нет.`,
  },
  date_interval_limit_reached: {
    title: typeset`Слишком большой период`,
    meaning: typeset`Один запрос охватывает не больше трёх месяцев.`,
  },
  method_not_found: {
    title: typeset`У Data API нет такого метода`,
    meaning: typeset`Его нет на портале или в версии API, с которыми работает программа.`,
    advice: typeset`Скопируйте подробности и отправьте их в ИТ-отдел: возможно, указан не тот портал.`,
  },
  parse_error: {
    title: typeset`Запрос пришёл повреждённым`,
    meaning: typeset`Data API получил неверный JSON: возможно, запрос изменили по пути.`,
  },
  invalid_request: {
    title: typeset`Data API не распознал запрос`,
    meaning: typeset`То, что он получил, — не запрос JSON-RPC.`,
  },
  batch_operations_not_supported: {
    title: typeset`Data API принимает запросы только по одному`,
    meaning: typeset`Несколько запросов пришли как один.`,
  },
  notifications_not_supported: {
    title: typeset`Запрос пришёл без ID запроса`,
    meaning: typeset`Data API отвечает только на запросы с ID. Возможно, он потерялся по пути.`,
  },
  unknown_mnemonic: {
    title: typeset`Неизвестная ошибка Data API`,
    meaning: typeset`Его сообщение показано ниже.`,
    advice: askProvider,
  },
};
