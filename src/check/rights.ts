import type { DataApiMethod } from '#src/api/errors.ts';
import type { Language } from '#src/i18n/language.ts';

/** `mnemonic`: as `getobj.account` returns it; null: not in the reference. The names are those of the account's own pages. */
export type NamedRight = Readonly<Record<Language, string>> & { readonly mnemonic: string | null };

/** What a method needs: any one of the components, and the permission. */
export type Requirements = {
  readonly components?: readonly NamedRight[];
  readonly permission?: NamedRight;
};

const configuration: NamedRight = {
  mnemonic: null,
  en: 'Data API for configuration',
  ru: 'Data API для настройки',
};
const callTracking: NamedRight = { mnemonic: 'call_tracking', en: 'Call tracking', ru: 'Колл-трекинг' };
const consultant: NamedRight = { mnemonic: 'consultant', en: 'Consultant', ru: 'Консультант' };
const lead: NamedRight = { mnemonic: 'lead', en: 'Lead generator', ru: 'Лидогенератор' };
const sitephone: NamedRight = { mnemonic: 'sitephone', en: 'Sitephone', ru: 'Сайтфон' };
const uploadRequests: NamedRight = {
  mnemonic: 'upload_offline_messages',
  en: 'Uploading offline messages from an external system',
  ru: 'Загрузка оффлайн-сообщений из внешней системы',
};
const uploadChats: NamedRight = {
  mnemonic: 'upload_chats',
  en: 'Uploading chats from an external system',
  ru: 'Загрузка чатов из внешней системы',
};

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
  'get.contacts': {
    permission: {
      mnemonic: 'address_book: select',
      en: 'Address book: view',
      ru: 'Адресная книга: просмотр',
    },
  },
  'get.customers': {
    permission: {
      mnemonic: 'client_selected: select',
      en: 'At least one user under client is selected: view',
      ru: 'Выбран хотя бы один пользователь под клиентом: просмотр',
    },
  },
  'get.customer_users': {
    permission: { mnemonic: 'client_user: select', en: 'User: view', ru: 'Пользователь: просмотр' },
  },
};
