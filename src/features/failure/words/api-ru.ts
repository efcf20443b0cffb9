import type { apiNoticesEn } from './api-en.ts';
import { typesetRu as ru } from '#src/i18n/typeset-ru.ts';

const askItTeam = ru`Повторите. Если ошибка повторится, скопируйте подробности и отправьте их в ИТ-отдел.`;
const askProvider = ru`Повторите. Если ошибка повторится, скопируйте подробности и отправьте их в поддержку сервиса.`;
const pathToList = ru`Администратор → Аккаунт → Правила и настройки безопасности → API`;
const signInAgain = ru`Войдите снова: вы вернётесь на эту же страницу, с тем же фильтром.`;
const addToPlan = ru`Попросите администратора подключить его, затем повторите.`;

/** What the Data API refuses, in Russian. */
export const apiNoticesRu: typeof apiNoticesEn = {
  access_token_invalid: {
    title: ru`Ключ доступа недействителен`,
    meaning: ru`Такого ключа доступа в аккаунте нет, или его сессия закончилась.`,
    advice: signInAgain,
  },
  access_token_expired: {
    title: ru`Срок действия ключа доступа истёк`,
    meaning: ru`Дата окончания, указанная в аккаунте, прошла.`,
    advice: ru`Войдите с другим ключом или попросите новый у администратора.`,
  },
  access_token_blocked: {
    title: ru`Ключ доступа заблокирован`,
    meaning: ru`Его заблокировали в аккаунте.`,
    advice: ru`Узнайте причину у администратора или войдите другим способом.`,
  },
  session_ended: {
    title: ru`Ваша сессия закончилась`,
    meaning: ru`После входа по логину и паролю сессия длится один час.`,
    advice: signInAgain,
  },
  auth_error: {
    title: ru`Неверный логин или пароль`,
    meaning: ru`В аккаунте нет пользователя с таким логином и паролем.`,
    advice: ru`Проверьте раскладку и Caps Lock, затем войдите снова.`,
  },
  ip_not_whitelisted: {
    title: ru`Вашего IP-адреса нет в списке аккаунта`,
    meaning: ru`Аккаунт отвечает только IP-адресам из своего списка.`,
    advice: ru`Попросите администратора добавить адрес: «${pathToList}». Затем повторите.`,
  },
  ip_not_whitelisted_customer: {
    title: ru`Вашего IP-адреса нет в списке аккаунта клиента`,
    meaning: ru`Аккаунт клиента отвечает только IP-адресам из своего списка. Список вашего партнёрского аккаунта не действует.`,
    advice: ru`Попросите администратора клиента добавить адрес: «${pathToList}». Затем повторите.`,
  },
  forbidden: {
    title: ru`У вас нет доступа к этим данным`,
    meaning: ru`У пользователя, под которым вы вошли, нет прав на них.`,
    advice: ru`Попросите доступ у администратора, затем повторите.`,
  },
  method_component_disabled: {
    title: ru`Эти данные не входят в ваш тариф`,
    meaning: ru`Нужен платный компонент, которого в аккаунте нет.`,
    advice: addToPlan,
  },
  parameter_component_disabled: {
    title: ru`Часть запроса не входит в ваш тариф`,
    meaning: ru`Нужен платный компонент, которого в аккаунте нет.`,
    advice: addToPlan,
  },
  account_inactive: {
    title: ru`Аккаунт отключён`,
    meaning: ru`Его отключил сервис.`,
    advice: ru`Попросите администратора обратиться в поддержку сервиса, затем повторите.`,
  },
  limit_minute: {
    title: ru`Минутный лимит исчерпан`,
    meaning: ru`Пользователи аккаунта израсходовали баллы на эту минуту.`,
    advice: ru`Когда лимит обновится, страница один раз повторит запрос сама.`,
  },
  limit_hour: {
    title: ru`Часовой лимит исчерпан`,
    meaning: ru`Пользователи аккаунта израсходовали баллы на этот час.`,
    advice: ru`Повторите, когда лимит обновится. Администратор может попросить сервис увеличить лимит.`,
  },
  limit_day: {
    title: ru`Дневной лимит исчерпан`,
    meaning: ru`Пользователи аккаунта израсходовали баллы на сегодня.`,
    advice: ru`До обновления лимита страница сама ничего не загружает. Администратор может попросить сервис увеличить лимит.`,
  },
  limit_other: {
    title: ru`Лимит аккаунта исчерпан`,
    meaning: ru`Баллов у аккаунта пока не осталось.`,
    advice: ru`Обычно лимит обновляется за несколько минут. Затем повторите.`,
  },
  internal_error: {
    title: ru`Внутренняя ошибка Data API`,
    meaning: ru`Data API получил запрос, но не смог ответить. О персоне это ничего не говорит.`,
    advice: ru`Повторите через минуту. Если ошибка повторится, скопируйте подробности и отправьте их в поддержку сервиса.`,
  },
  required_parameter_missed: {
    title: ru`В запросе не хватает обязательного значения`,
    meaning: ru`Data API требует его от вашего вида аккаунта, а страница его не передала.`,
    advice: askItTeam,
  },
  customer_required: {
    title: ru`Сначала выберите клиента`,
    meaning: ru`Ваш аккаунт обслуживает другие компании, а клиент ещё не выбран.`,
    advice: ru`Выберите, чьи данные открыть.`,
  },
  customer_not_accepted: {
    title: ru`Этого клиента нельзя открыть`,
    meaning: ru`Возможно, клиента из ссылки больше нет или он не ваш.`,
    advice: ru`Выберите клиента заново.`,
  },
  id_not_accepted: {
    title: ru`По этому ID ничего не найдено`,
    meaning: ru`В этом аккаунте Data API его не принимает.`,
    advice: ru`Проверьте ID: чей он, персоны или посетителя?`,
  },
  invalid_parameter_value: {
    title: ru`Data API не принимает одно из значений`,
    meaning: ru`Одно из значений в запросе недопустимо.`,
    advice: ru`Проверьте ID и откройте снова. Если ошибка повторится, скопируйте подробности и отправьте их в ИТ-отдел.`,
  },
  data_type_error: {
    title: ru`Значение неверного типа`,
    meaning: ru`Data API ждёт значение другого типа, например число вместо текста.`,
    advice: askItTeam,
  },
  unexpected_parameters: {
    title: ru`В запросе есть неизвестный параметр`,
    meaning: ru`Страница передала параметр, которого у этого метода Data API нет.`,
    advice: askItTeam,
  },
  invalid_parameters_combination: {
    title: ru`Параметры запроса не сочетаются`,
    meaning: ru`По отдельности Data API их принимает, а вместе — нет.`,
    advice: askItTeam,
  },
  error: {
    title: ru`Data API отклонил запрос`,
    meaning: ru`Его сообщение показано ниже.`,
    advice: ru`Сделайте то, что сказано в сообщении, и повторите. Если ошибка повторится, скопируйте подробности и отправьте их в поддержку сервиса.`,
  },
  sort_prohibited: {
    title: ru`Такая сортировка не поддерживается`,
    meaning: ru`У этого метода Data API её нет.`,
    advice: askItTeam,
  },
  filter_prohibited: {
    title: ru`Такой фильтр не поддерживается`,
    meaning: ru`У этого метода Data API его нет.`,
    advice: askItTeam,
  },
  date_interval_limit_reached: {
    title: ru`Слишком большой период`,
    meaning: ru`Один запрос охватывает не больше трёх месяцев.`,
    advice: askItTeam,
  },
  method_not_found: {
    title: ru`У Data API нет такого метода`,
    meaning: ru`Его нет на портале или в версии API, с которыми работает программа.`,
    advice: ru`Скопируйте подробности и отправьте их в ИТ-отдел: возможно, указан не тот портал.`,
  },
  parse_error: {
    title: ru`Запрос пришёл повреждённым`,
    meaning: ru`Data API получил неверный JSON: возможно, запрос изменили по пути.`,
    advice: askItTeam,
  },
  invalid_request: {
    title: ru`Data API не распознал запрос`,
    meaning: ru`То, что он получил, — не запрос JSON-RPC.`,
    advice: askItTeam,
  },
  batch_operations_not_supported: {
    title: ru`Data API принимает запросы только по одному`,
    meaning: ru`Несколько запросов пришли как один.`,
    advice: askItTeam,
  },
  notifications_not_supported: {
    title: ru`Запрос пришёл без ID запроса`,
    meaning: ru`Data API отвечает только на запросы с ID. Возможно, он потерялся по пути.`,
    advice: askItTeam,
  },
  unknown_mnemonic: {
    title: ru`Неизвестная ошибка Data API`,
    meaning: ru`Его сообщение показано ниже.`,
    advice: askProvider,
  },
};
