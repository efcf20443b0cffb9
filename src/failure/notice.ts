import type { ApiRefusal } from '#src/api/envelope.ts';
import {
  retryAt,
  DataApiError,
  type DataApiMethod,
  exhaustedPeriod,
  isComponentMissing,
  isMethodMissing,
  type KnownMnemonic,
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

function toNoticeKind(error: unknown, context: NoticeContext): NoticeKind {
  if (!(error instanceof DataApiError)) return 'appCrash';
  const { failure } = error;
  switch (failure.kind) {
    case 'api':
      return isMethodMissing(error) && error.call.method === 'get.person_events'
        ? 'history'
        : refusalKind(failure, context);
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

const REFUSALS: ReadonlyMap<string | null, NoticeKind> = new Map<KnownMnemonic, NoticeKind>([
  ['access_token_invalid', 'invalidToken'],
  ['access_token_expired', 'expiredToken'],
  ['access_token_blocked', 'blockedToken'],
  ['auth_error', 'password'],
  ['ip_not_whitelisted', 'ipNotAllowed'],
  ['forbidden', 'forbidden'],
  ['method_component_disabled', 'missingComponent'],
  ['parameter_component_disabled', 'missingComponent'],
  ['account_inactive', 'account'],
  ['limit_exceeded', 'rateLimited'],
  ['internal_error', 'unavailable'],
]);

function refusalKind(refusal: ApiRefusal, { isPartner }: NoticeContext): NoticeKind {
  const { mnemonic, field } = refusal;
  const period = exhaustedPeriod(refusal);
  if (period === 'day' || period === 'hour') return period;
  const isValue = mnemonic === 'invalid_parameter_value' || mnemonic === 'data_type_error';
  if (field === 'user_id') {
    if (mnemonic === 'required_parameter_missed') return 'customer';
    if (isValue || (isPartner && mnemonic === 'forbidden')) return 'otherCustomer';
  }
  if (isValue && field !== null && ID_FIELDS.includes(field)) return 'unknownId';
  if (isPartner && mnemonic === 'ip_not_whitelisted') return 'customerAddress';
  if (isPartner && mnemonic === 'account_inactive') return 'otherCustomer';
  return REFUSALS.get(mnemonic) ?? 'unexpectedResponse';
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
  const words = t.failures;
  const kind = toNoticeKind(error, context);
  const [title = '', advice = null] = words.notices[kind].split('\n');
  if (!(error instanceof DataApiError))
    return { kind, title, advice, waitsUntil: null, address: null, message: null };
  const { call } = error;
  const againAt = retryAt(error);
  const isLimit = kind === 'day' || kind === 'hour';
  const timed: Partial<Record<NoticeKind, (time: string) => string>> = words.timed;
  const isTimed = againAt !== null && (isLimit || againAt - call.at > SOON_MS);
  const timedTitle = isTimed ? timed[kind]?.(t.formats.time(againAt)) : undefined;
  // A parameter's component is not the method's own.
  const subject = isComponentMissing(error) ? SUBJECTS[call.method] : undefined;
  return {
    kind,
    title: timedTitle ?? (subject ? words.notInPlan[subject] : title),
    advice,
    waitsUntil: isLimit ? againAt : null,
    ...toAdministrator(error, kind, context, words),
  };
}

const IP_ADDRESS = /(?:\d{1,3}\.){3}\d{1,3}|(?:[\da-f]{0,4}:){2,7}[\da-f.]{0,15}/i;

function toAdministrator(
  { failure, call: { method } }: DataApiError,
  kind: NoticeKind,
  { current }: NoticeContext,
  { address, refusalMessage, rights }: Words,
): Pick<Notice, 'address' | 'message'> {
  if (failure.kind !== 'api') return { address: null, message: null };
  if (kind === 'forbidden' || kind === 'missingComponent') {
    const needed = neededRights(RIGHTS[method], rights);
    const lines = [
      refusalMessage(method, failure.mnemonic ?? ''),
      needed && rights.needed(needed),
      rights.where[kind],
    ];
    return { address: null, message: lines.filter(Boolean).join('\n') };
  }
  const text = `${failure.params['ip'] ?? ''} ${failure.message}`.slice(0, 2000);
  const ip = failure.mnemonic === 'ip_not_whitelisted' ? IP_ADDRESS.exec(text)?.[0] : undefined;
  if (ip === undefined) return { address: null, message: null };
  const customer = kind === 'ipNotAllowed' ? null : truncate(current?.name ?? '', 100);
  return { address: ip, message: address.message(ip, customer) };
}

/** As the reference prints them, in both languages of the account's own pages. Without a mnemonic: “Data API for configuration”. */
type Rights = {
  /** Any one is enough. */
  readonly [Name in 'components' | 'components_en' | 'components_ru']?: readonly string[];
} & { readonly [Name in 'permission' | 'permission_en' | 'permission_ru']?: string };

export const RIGHTS: Readonly<Record<DataApiMethod, Rights>> = printed;

/** “Consultant or Call tracking”; '' if it needs none. */
export const neededRights = (rights: Rights, { pages, or }: Words['rights']): string =>
  [rights[`permission_${pages}`] ?? rights[`components_${pages}`] ?? []].flat().join(` ${or} `);
