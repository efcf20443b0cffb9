import { DataApiError } from '#src/api/data-api-error.ts';
import type { ApiRefusal } from '#src/api/data-api-error.ts';
import type { FailureDictionary } from '#src/features/failure/words/use-failure-text.ts';
import { apiText } from '#src/lib/text/api-text.ts';
import { helperUrl } from './helper-url.ts';
import { findIpAddress } from './ip-address.ts';
import { limitNotice } from './limit-notice.ts';
import type { LimitNotice } from './limit-notice.ts';
import { noticeWays } from './notice-action.ts';
import type { NoticeAction, NoticeFixer } from './notice-action.ts';
import { noticeKindOf } from './notice-kind.ts';
import type { FailureContext, NoticeKind } from './notice-kind.ts';

/** A failure in words, ready to be drawn; every text is finished and in the dictionary's language. */
export type Notice = {
  readonly kind: NoticeKind;
  readonly title: string;
  /** What it means. */
  readonly meaning: string;
  /** What to do now. */
  readonly advice: string;
  /** Who can fix it. */
  readonly who: string;
  readonly action: NoticeAction;
  /** What else helps to avoid it; not urgent. */
  readonly hint: string | null;
  /** The IP address that is not on the list. */
  readonly address: string | null;
  /** A ready message for the administrator, of several lines. */
  readonly administratorMessage: string | null;
  /** An `https:` link to the vendor's documentation. */
  readonly helperUrl: string | null;
  /** The API's own sentence, where there are no better words. */
  readonly apiMessage: string | null;
  readonly limit: LimitNotice | null;
  /** The paid components of which one is needed. */
  readonly components: string | null;
};

/** Never throws. The caller's own abort is no failure: do not ask for its notice. */
export function failureNotice(error: unknown, context: FailureContext, t: FailureDictionary): Notice {
  const kind = noticeKindOf(error, context);
  const plain = { ...plainNotice(kind, t), who: whoCanFix(noticeWays[kind].fixer, context, t) };
  if (kind === 'session_ended' && context.sessionEndedAt !== null) {
    return { ...plain, title: t.failures.sessionEndedAt(t.formats.time(context.sessionEndedAt)) };
  }
  if (!(error instanceof DataApiError) || error.failure.kind !== 'api') return plain;
  return { ...plain, ...refusalParts(kind, error.failure, plain.meaning, context, t) };
}

/** Drawn at once when the browser says that there is no network, before any call has failed. */
export function offlineNotice(t: FailureDictionary): Notice {
  return plainNotice('offline', t);
}

function plainNotice(kind: NoticeKind, t: FailureDictionary): Notice {
  const { action, fixer } = noticeWays[kind];
  return {
    kind,
    ...t.failures.notices[kind],
    who: t.failures.who[fixer],
    action,
    hint: null,
    address: null,
    administratorMessage: null,
    helperUrl: null,
    apiMessage: null,
    limit: null,
    components: null,
  };
}

function whoCanFix(fixer: NoticeFixer, { customerName }: FailureContext, t: FailureDictionary): string {
  const customer = customerText(customerName);
  const isNamed = fixer === 'customerAdministrator' && customer !== null;
  return isNamed ? t.failures.who.customerAdministratorOf(customer) : t.failures.who[fixer];
}

function customerText(name: string | null): string | null {
  const text = apiText(name ?? '', 100);
  return text === '' ? null : text;
}

function refusalParts(
  kind: NoticeKind,
  refusal: ApiRefusal,
  meaning: string,
  context: FailureContext,
  t: FailureDictionary,
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
      const components = apiText(refusal.params['components'] ?? '', 300);
      if (components === '') return helper;
      return { ...helper, components, meaning: `${meaning} ${words.components(components)}` };
    }
    case 'limit_minute':
    case 'limit_day': {
      const limit = limitNotice(refusal);
      if (limit === null || limit.size === null) return { ...helper, limit };
      const size = t.formats.number(limit.size);
      const sizeText = limit.type === 'minute' ? words.limit.perMinute(size) : words.limit.perDay(size);
      return { ...helper, limit, meaning: `${meaning} ${sizeText}` };
    }
    case 'error':
    case 'unknown_mnemonic': {
      // An unknown mnemonic says more than nothing; `error` says nothing.
      const told = [refusal.message, kind === 'error' ? '' : (refusal.mnemonic ?? '')];
      const apiMessage = told.map((text) => apiText(text, 500)).find((text) => text !== '');
      return { ...helper, apiMessage: apiMessage ?? words.noApiMessage };
    }
    default:
      return helper;
  }
}

/** How the last session ended, where the agent did not end it. */
export type SessionEndFacts = {
  readonly mnemonic: 'access_token_invalid' | 'access_token_expired' | 'access_token_blocked';
  readonly kind: { readonly type: 'key' | 'session' };
  /** Epoch ms. */
  readonly endedAt: number;
};

/** What to say above the sign-in form. */
export function sessionEndWords(
  { mnemonic, kind, endedAt }: SessionEndFacts,
  t: FailureDictionary,
): Pick<Notice, 'title' | 'meaning' | 'advice'> {
  const { notices, sessionEndedAt } = t.failures;
  if (mnemonic !== 'access_token_invalid' || kind.type === 'key') return notices[mnemonic];
  return { ...notices.session_ended, title: sessionEndedAt(t.formats.time(endedAt)) };
}
