import type { Dictionary } from '#src/i18n/dictionary.ts';
import { DataApiError, type ApiRefusal } from '#src/api/data-api-error.ts';
import type { SessionEnd } from '#src/session/session-state.ts';
import { shortened } from '#src/lib/text/plain-line.ts';
import {
  noticeKindOf,
  resolutionOf,
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
  const { failure, call } = error;
  const { inactiveStatus } = context;
  const { customerIs, customerStatus, limit: limitWords } = t.failures;
  const isOfPlan = kind === 'method_component_disabled' || kind === 'parameter_component_disabled';
  const limit = kind.startsWith('limit_') ? limitNotice(failure) : null;
  const meaning = [
    (isOfPlan ? componentsText(failure, call.method, t) : null) ?? plain.meaning,
    inactiveStatus == null ? null : customerIs(customerStatus[inactiveStatus]),
    limit?.size == null ? null : limitWords.size[limit.type](t.formats.number(limit.size)),
  ];
  return {
    ...plain,
    meaning: meaning.filter((text) => text !== null).join(' '),
    limit,
    helperUrl: helperUrl(failure.extendedHelper),
    ...addressTexts(kind, failure, context.customerName, t),
    apiMessage: kind === 'error' || kind === 'unknown_mnemonic' ? apiMessage(failure, t) : null,
  };
}

/** Shown as soon as the browser reports no network, before any call fails. */
export function offlineNotice(t: Dictionary): Notice {
  return plainNotice('offline', null, t);
}

function plainNotice(kind: NoticeKind, customerName: string | null, t: Dictionary): Notice {
  const { action, fixer } = resolutionOf(kind);
  const { notices, askItTeam: advice } = t.failures;
  return {
    kind,
    advice,
    ...notices[kind],
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

function addressTexts(
  kind: NoticeKind,
  { params, message }: ApiRefusal,
  customerName: string | null,
  t: Dictionary,
): Partial<Notice> {
  if (kind !== 'ip_not_whitelisted' && kind !== 'ip_not_whitelisted_customer') return {};
  const words = t.failures.address;
  const address = findIpAddress(params['ip'] ?? '') ?? findIpAddress(message);
  if (address === null) return { hint: words.hint };
  const administratorMessage =
    kind === 'ip_not_whitelisted'
      ? words.message(address)
      : words.customerMessage(address, customerText(customerName));
  return { hint: words.hint, address, administratorMessage };
}

/** Without a message, an unknown mnemonic; the mnemonic `error` says nothing. */
function apiMessage({ message, mnemonic }: ApiRefusal, t: Dictionary): string {
  const texts = [message, mnemonic === 'error' ? '' : (mnemonic ?? '')].map((text) => shortened(text, 500));
  return texts.find((text) => text !== '') ?? t.failures.noApiMessage;
}

/** Their documentation names this component only. */
const dataApiMethods: ReadonlySet<string> = new Set(['get.person_visitors', 'get.person_events']);

/** Which paid components are missing; null where neither the API nor its documentation says. */
function componentsText({ params }: ApiRefusal, method: string, t: Dictionary): string | null {
  const words = t.failures.components;
  const names = shortened(params['components'] ?? '', 300);
  if (names === '') return dataApiMethods.has(method) ? words.one(words.known.dataapi_provisioning) : null;
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
