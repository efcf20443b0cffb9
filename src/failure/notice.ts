import type { ApiRefusal } from '#src/api/envelope.ts';
import {
  retryAt,
  DataApiError,
  type DataApiMethod,
  exhaustedPeriod,
  isComponentMissing,
} from '#src/api/errors.ts';
import printed from '#src/domain/rights.json' with { type: 'json' };
import { truncate } from '#src/domain/plain-text.ts';
import type { Dictionary } from '#src/i18n/text-context.tsx';
import type { CurrentCustomer } from '#src/ui/customer-context.ts';

type Words = Dictionary['failures'];

export type NoticeKind = keyof Words['notices'];

export type NoticeContext = Pick<CurrentCustomer, 'isPartner' | 'current'>;

export type FailureProps = {
  readonly error: unknown;
  readonly onTryAgain: () => void;
  readonly isRetrying?: boolean;
  /** Names what failed, if the notice does not. */
  readonly note?: string | undefined;
  /** Beside other content: no primary button. */
  readonly isPart?: boolean;
  /** One line; “Details” opens the notice. */
  readonly isLine?: boolean;
};

const ID_FIELDS = ['person_id', 'visitor_id', 'id', 'ids'];

export function toNoticeKind(error: unknown, context: NoticeContext): NoticeKind {
  if (!(error instanceof DataApiError)) return 'appCrash';
  const { failure } = error;
  switch (failure.kind) {
    case 'api':
      if (failure.mnemonic === 'method_not_found' && error.call.method === 'get.person_events')
        return 'history';
      return refusalKind(failure, context);
    case 'http':
      return statusKind(failure.status);
    case 'network':
      return 'network';
    case 'timeout':
      return 'unavailable';
    case 'not_json':
      return failure.reason === 'html' ? 'captivePortal' : 'unexpectedResponse';
    case 'wrong_envelope':
    case 'wrong_id':
    case 'invalid_response':
      return 'unexpectedResponse';
  }
}

function refusalKind(refusal: ApiRefusal, { isPartner }: NoticeContext): NoticeKind {
  const { mnemonic, field } = refusal;
  switch (mnemonic) {
    case 'access_token_invalid':
      return 'invalidToken';
    case 'access_token_expired':
      return 'expiredToken';
    case 'access_token_blocked':
      return 'blockedToken';
    case 'auth_error':
      return 'password';
    case 'ip_not_whitelisted':
      return isPartner ? 'customerAddress' : 'ipNotAllowed';
    case 'forbidden':
      return field === 'user_id' && isPartner ? 'otherCustomer' : 'forbidden';
    case 'method_component_disabled':
    case 'parameter_component_disabled':
      return 'missingComponent';
    case 'account_inactive':
      return isPartner ? 'otherCustomer' : 'account';
    case 'limit_exceeded': {
      const period = exhaustedPeriod(refusal);
      return period === 'day' || period === 'hour' ? period : 'rateLimited';
    }
    case 'internal_error':
      return 'unavailable';
    case 'required_parameter_missed':
      return field === 'user_id' ? 'customer' : 'unexpectedResponse';
    case 'invalid_parameter_value':
    case 'data_type_error':
      if (field === 'user_id') return 'otherCustomer';
      return field !== null && ID_FIELDS.includes(field) ? 'unknownId' : 'unexpectedResponse';
    default:
      return 'unexpectedResponse';
  }
}

/** From a proxy or a web server. */
function statusKind(status: number): NoticeKind {
  if (status === 429) return 'rateLimited';
  if (status === 511) return 'captivePortal';
  if ([401, 403, 407, 451].includes(status)) return 'network';
  return status >= 500 ? 'unavailable' : 'unexpectedResponse';
}

export type Notice = {
  readonly kind: NoticeKind;
  readonly title: string;
  readonly advice: string | null;
  /** Epoch ms: earlier calls can only fail; null: any time. */
  readonly waitsUntil: number | null;
  readonly address: string | null;
  /** To the administrator, where only they can help; null: somebody else can. */
  readonly message: string | null;
};

/** What a method gives, as the account's plan may lack it. */
const SUBJECTS: Partial<Record<DataApiMethod, keyof Words['notInPlan']>> = {
  'get.person_visitors': 'people',
  'getobj.person_for_visitor': 'people',
  'getobj.visitor': 'properties',
  'get.visitors': 'properties',
  'get.calls_report': 'calls',
  'get.offline_messages_report': 'requests',
  'get.chats_report': 'chats',
  'get.chat_messages_report': 'chats',
  'get.contacts': 'addressBook',
  'get.person_events': 'history',
  'get.visitor_sessions_report': 'visits',
  'getobj.account': 'account',
  'getobj.call_session_recognition_info': 'transcripts',
};

/** Shorter waits are shown as “in a minute”. */
const SOON_MS = 60_000;

/** Never throws. */
export function toNotice(error: unknown, context: NoticeContext, t: Dictionary): Notice {
  const { notices, notInPlan, timed } = t.failures;
  const kind = toNoticeKind(error, context);
  const [title = '', advice = null] = notices[kind].split('\n');
  const againAt = retryAt(error);
  const titles: Partial<Record<NoticeKind, (time: string) => string>> = timed;
  const isSoon = error instanceof DataApiError && againAt !== null && againAt - error.call.at <= SOON_MS;
  // A parameter's component is not the method's own.
  const subject =
    error instanceof DataApiError && isComponentMissing(error) ? SUBJECTS[error.call.method] : undefined;
  const isLimit = kind === 'day' || kind === 'hour';
  return {
    kind,
    title:
      (againAt === null || (isSoon && !isLimit) ? null : titles[kind]?.(t.formats.time(againAt))) ??
      (subject === undefined ? title : notInPlan[subject]),
    advice,
    waitsUntil: isLimit ? againAt : null,
    ...refused(error, kind, context, t.failures),
  };
}

const IP_ADDRESS = /(?:\d{1,3}\.){3}\d{1,3}|(?:[\da-f]{0,4}:){2,7}[\da-f.]{0,15}/i;

function refused(
  error: unknown,
  kind: NoticeKind,
  { current }: NoticeContext,
  { address, refusalMessage, rights }: Words,
): Pick<Notice, 'address' | 'message'> {
  const nothing = { address: null, message: null };
  if (!(error instanceof DataApiError) || error.failure.kind !== 'api') return nothing;
  const { mnemonic, params, message } = error.failure;
  if (kind === 'forbidden' || kind === 'missingComponent') {
    const { method } = error.call;
    const needed = neededRights(method, rights);
    const lines = [
      refusalMessage(method, mnemonic ?? ''),
      needed && rights.needed(needed),
      rights.where[kind],
    ];
    return { ...nothing, message: lines.filter(Boolean).join('\n') };
  }
  if (kind !== 'ipNotAllowed' && kind !== 'customerAddress') return nothing;
  const ip = IP_ADDRESS.exec(`${params['ip'] ?? ''} ${message}`.slice(0, 2000))?.[0];
  if (ip === undefined) return nothing;
  const customer = kind === 'ipNotAllowed' ? null : truncate(current?.name ?? '', 100);
  return { address: ip, message: address.message(ip, customer) };
}

/** As the reference prints them, in both languages of the account's own pages. Without a mnemonic: “Data API for configuration”. */
type Rights = {
  /** Any one is enough. */
  readonly [Name in 'components' | 'components_en' | 'components_ru']?: readonly string[];
} & { readonly [Name in 'permission' | 'permission_en' | 'permission_ru']?: string };

export const RIGHTS: Readonly<Partial<Record<DataApiMethod, Rights>>> = printed;

type RightsWords = { readonly pages: 'en' | 'ru'; readonly or: string };

/** “Consultant or Call tracking”; '' if it needs none. */
export function neededRights(method: DataApiMethod, { pages, or }: RightsWords): string {
  const rights = RIGHTS[method] ?? {};
  return [rights[`permission_${pages}`] ?? rights[`components_${pages}`] ?? []].flat().join(` ${or} `);
}
