import type { DataApiMethod } from '#src/api/errors.ts';
import type { Language } from '#src/i18n/language.ts';

/** `mnemonic`: as `getobj.account` returns it; null: not in the reference. The names are those of the account's own pages. */
export type NamedRight = Readonly<Record<Language, string>> & { readonly mnemonic: string | null };

/** What a method needs: any one of the components, and the permission. */
export type Requirements = {
  readonly components?: readonly NamedRight[];
  readonly permission?: NamedRight;
};

const right = (mnemonic: string | null, en: string, ru: string): NamedRight => ({ mnemonic, en, ru });

const configuration = right(null, 'Data API for configuration', 'Data API для настройки');
const callTracking = right('call_tracking', 'Call tracking', 'Колл-трекинг');
const consultant = right('consultant', 'Consultant', 'Консультант');
const lead = right('lead', 'Lead generator', 'Лидогенератор');
const sitephone = right('sitephone', 'Sitephone', 'Сайтфон');
const uploadRequests = right(
  'upload_offline_messages',
  'Uploading offline messages from an external system',
  'Загрузка оффлайн-сообщений из внешней системы',
);
const uploadChats = right(
  'upload_chats',
  'Uploading chats from an external system',
  'Загрузка чатов из внешней системы',
);
const addressBook = right('address_book: select', 'Address book: view', 'Адресная книга: просмотр');
const anyCustomer = right(
  'client_selected: select',
  'At least one user under client is selected: view',
  'Выбран хотя бы один пользователь под клиентом: просмотр',
);
const customerUser = right('client_user: select', 'User: view', 'Пользователь: просмотр');

const configured: Requirements = { components: [configuration] };

/** As both editions of the reference print them. */
export const RIGHTS: Readonly<Record<DataApiMethod, Requirements>> = {
  'login.user': {},
  'logout.user': {},
  'getobj.account': configured,
  'get.account': {},
  'get.person_visitors': configured,
  'getobj.person_for_visitor': configured,
  'getobj.visitor': configured,
  'get.visitors': configured,
  'get.person_events': configured,
  'get.calls_report': {},
  'get.chats_report': { components: [callTracking, consultant, lead, sitephone] },
  'get.offline_messages_report': { components: [consultant, lead, uploadRequests] },
  'get.chat_messages_report': { components: [consultant, uploadChats] },
  'getobj.call_session_recognition_info': configured,
  'get.contacts': { permission: addressBook },
  'get.customers': { permission: anyCustomer },
  'get.customer_users': { permission: customerUser },
};
