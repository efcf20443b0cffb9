import type { Dictionary } from '#src/i18n/dictionary.ts';
import { DataApiError, type ApiRefusal } from '#src/api/data-api-error.ts';
import type { SessionEnd } from '#src/session/session-state.ts';
import { shortened } from '#src/lib/text/plain-line.ts';
import {
  noticeKindOf,
  noticeResolutions,
  type FailureContext,
  type NoticeAction,
  type NoticeFixer,
  type NoticeKind,
} from './notice-kind.ts';
import { findIpAddress, helperUrl, limitNotice, type LimitNotice } from './refusal-facts.ts';

/** A failure in words, ready to draw. All texts are in the dictionary's language. */
export type Notice = {
  readonly kind: NoticeKind;
  readonly title: string;
  readonly meaning: string;
  readonly advice: string;
  /** One line that says who can fix the cause. */
  readonly who: string;
  readonly action: NoticeAction;
  /** How to avoid it in future. */
  readonly hint: string | null;
  /** The IP address that is not on the list. */
  readonly address: string | null;
  /** A message of several lines to send to the administrator. */
  readonly administratorMessage: string | null;
  /** An `https:` link to the vendor's documentation. */
  readonly helperUrl: string | null;
  /** The API's own message, where the dictionary has no words for it. */
  readonly apiMessage: string | null;
  readonly limit: LimitNotice | null;
};

/** Never throws. An aborted call is no failure and has no notice. */
export function failureNotice(error: unknown, context: FailureContext, t: Dictionary): Notice {
  const kind = noticeKindOf(error, context);
  const plain = plainNotice(kind, context.customerName, t);
  if (!(error instanceof DataApiError) || error.failure.kind !== 'api') return plain;
  const { inactiveStatus } = context;
  const { customerIs, customerStatus } = t.failures;
  const meaning =
    inactiveStatus == null ? plain.meaning : `${plain.meaning} ${customerIs(customerStatus[inactiveStatus])}`;
  return { ...plain, meaning, ...refusalTexts(kind, error.failure, error.call.method, meaning, context, t) };
}

/** Shown as soon as the browser reports no network, before any call fails. */
export function offlineNotice(t: Dictionary): Notice {
  return plainNotice('offline', null, t);
}

function plainNotice(kind: NoticeKind, customerName: string | null, t: Dictionary): Notice {
  const { action, fixer } = noticeResolutions[kind];
  return {
    kind,
    ...t.failures.notices[kind],
    who: whoCanFix(fixer, customerName, t),
    action,
    hint: null,
    address: null,
    administratorMessage: null,
    helperUrl: null,
    apiMessage: null,
    limit: null,
  };
}

function whoCanFix(fixer: NoticeFixer, customerName: string | null, t: Dictionary): string {
  const { who, whoCanFix: line, noActionNeeded } = t.failures;
  if (fixer === 'nobody') return noActionNeeded;
  const customer = customerText(customerName);
  const isNamed = fixer === 'customerAdministrator' && customer !== null;
  return line(isNamed ? who.customerAdministratorOf(customer) : who[fixer]);
}

function customerText(name: string | null): string | null {
  const text = shortened(name ?? '', 100);
  return text === '' ? null : text;
}

function refusalTexts(
  kind: NoticeKind,
  refusal: ApiRefusal,
  method: string,
  meaning: string,
  context: FailureContext,
  t: Dictionary,
): Partial<Notice> {
  const words = t.failures;
  const helper = { helperUrl: helperUrl(refusal.extendedHelper) };
  switch (kind) {
    case 'ip_not_whitelisted':
    case 'ip_not_whitelisted_customer': {
      const address = findIpAddress(refusal.params['ip'] ?? '') ?? findIpAddress(refusal.message);
      const hint = words.address.hint;
      if (address === null) return { ...helper, hint };
      const administratorMessage =
        kind === 'ip_not_whitelisted'
          ? words.address.message(address)
          : words.address.customerMessage(address, customerText(context.customerName));
      return { ...helper, hint, address, administratorMessage };
    }
    case 'method_component_disabled':
    case 'parameter_component_disabled': {
      const components = componentsText(shortened(refusal.params['components'] ?? '', 300), method, t);
      return { ...helper, meaning: components ?? meaning };
    }
    case 'limit_minute':
    case 'limit_hour':
    case 'limit_day': {
      const limit = limitNotice(refusal);
      if (limit === null || limit.size === null) return { ...helper, limit };
      const size = t.formats.number(limit.size);
      const { perMinute, perHour, perDay } = words.limit;
      const sizeText = { minute: perMinute, hour: perHour, day: perDay }[limit.type](size);
      return { ...helper, limit, meaning: `${meaning} ${sizeText}` };
    }
    case 'error':
    case 'unknown_mnemonic': {
      // Without a message, show an unknown mnemonic; the mnemonic `error` says nothing.
      const messages = [refusal.message, kind === 'error' ? '' : (refusal.mnemonic ?? '')];
      const apiMessage = messages.map((text) => shortened(text, 500)).find((text) => text !== '');
      return { ...helper, apiMessage: apiMessage ?? words.noApiMessage };
    }
    default:
      return helper;
  }
}

/** Their documentation names this component only. */
const ofDataApi: ReadonlySet<string> = new Set(['get.person_visitors', 'get.person_events']);

/** Which paid components are missing; null where neither the API nor its documentation says. */
function componentsText(names: string, method: string, t: Dictionary): string | null {
  const words = t.failures.components;
  if (names === '') return ofDataApi.has(method) ? words.one(words.known.dataapi_provisioning) : null;
  const known = new Map(Object.entries(words.known));
  const named = names.split(/,\s*/).map((name) => known.get(name) ?? name);
  const [only = ''] = named;
  return named.length > 1 ? words.oneOf(named.map(words.quoted).join(', ')) : words.one(only);
}

/** Above the sign-in form. Who signed in with a password knows of no token, so the text names none, unless it was blocked. */
export function sessionEndWords(
  { mnemonic, kind, endedAt }: Pick<SessionEnd, 'mnemonic' | 'kind' | 'endedAt'>,
  t: Dictionary,
): Pick<Notice, 'title' | 'meaning' | 'advice'> {
  const { notices, sessionEnded } = t.failures;
  if (mnemonic === 'access_token_blocked' || kind.type === 'key') return notices[mnemonic];
  return { ...sessionEnded, title: sessionEnded.title(t.formats.time(endedAt)) };
}
