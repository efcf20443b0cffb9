import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { isComponentMissing, isMethodMissing } from '#src/api/errors.ts';
import { portalQuery } from '#src/api/own-server.ts';
import type { Request } from '#src/api/request.ts';
import { ChooseCustomer } from '#src/customer/choose-customer.tsx';
import { useCustomer } from '#src/ui/customer-context.ts';
import { parsePersonId } from '#src/domain/ids.ts';
import { Details, failureDetails } from '#src/failure/failure-details.tsx';
import { MessageToAdministrator } from '#src/failure/failure-panel.tsx';
import { toNotice } from '#src/failure/notice.ts';
import { checkEn } from '#src/i18n/en/check.ts';
import { checkRu } from '#src/i18n/ru/check.ts';
import { useLanguage, useText } from '#src/i18n/text-context.tsx';
import { UNKNOWN_ACCOUNT } from '#src/session/account.ts';
import { todaysPoints } from '#src/session/api-usage.ts';
import {
  useCaller,
  useKnownAccount,
  useKnownTimeZone,
  useServices,
  useSignedIn,
  useStore,
} from '#src/session/services.tsx';
import { useNow } from '#src/ui/browser-state.ts';
import { Button } from '#src/ui/button.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { HeadedPage } from '#src/ui/page.tsx';
import type { CheckResponse, CheckedMethod, Known } from './methods.ts';
import { reportText, resultText, toRows } from './report.ts';
import { type CheckText, isAllowed, neededRights } from './rights.ts';
import { type CheckState, plannedMethods, runCheck } from './run-check.ts';
import './check-page.css';

const WORDS = { en: checkEn, ru: checkRu };

function useCheckText(): CheckText {
  const language = useLanguage();
  return { language, words: WORDS[language] };
}

export function CheckPage() {
  const t = useText();
  const { isPartner, current } = useCustomer();
  return (
    <HeadedPage className="narrow-page" title={t.settings.check} heading={t.settings.check}>
      <Facts />
      {isPartner && current === null && <ChooseCustomer />}
      {/* Another customer is another check. */}
      <Check key={current?.userId ?? 0} />
    </HeadedPage>
  );
}

/** What is known without a call. */
function Facts() {
  const { words } = useCheckText();
  const { api, usage } = useServices();
  const { account } = useSignedIn();
  const timeZone = useKnownTimeZone(useCustomer().current?.userId ?? null);
  const portal = useQuery(portalQuery()).data;
  const points = todaysPoints(useStore(usage), useNow());
  const minutesOff = Math.round(Math.abs(api.clockOffsetMs()) / 60_000);
  const { facts: labels } = words;
  const { number } = useText().formats;
  const facts = [
    [labels.account, account.appName],
    [labels.user, account.userName],
    [labels.partner, account.isPartner && words.yes],
    [labels.timeZone, timeZone],
    [labels.points, points && number(points.left)],
    [labels.minutePoints, points?.minuteLeft == null ? null : number(points.minuteLeft)],
    [labels.portal, portal?.origin],
    // Known since the first response.
    [labels.clock, points && (minutesOff === 0 ? words.clockRight : words.clockWrong(minutesOff))],
  ] as const;
  return (
    <dl className="terms row">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value == null ? <Unknown /> : <bdi>{value === false ? words.no : value}</bdi>}</dd>
        </div>
      ))}
    </dl>
  );
}

function Unknown() {
  const { words } = useCheckText();
  return (
    <>
      <span aria-hidden className="quiet">
        —
      </span>
      <span className="visually-hidden">{words.unknown}</span>
    </>
  );
}

function Check() {
  const t = useText();
  const text = useCheckText();
  const { words } = text;
  const announce = useAnnounce();
  const caller = useCaller();
  const { account: own } = useSignedIn();
  const { isPartner, current: customer } = useCustomer();
  const userId = customer?.userId ?? null;
  const knownAccount = useKnownAccount(userId);
  const now = useNow() + caller.api.clockOffsetMs();
  const lastPerson = useStore(useServices().recent).find((person) => person.userId === userId);
  const [personText, setPersonText] = useState(String(lastPerson?.personId ?? ''));
  const [state, setState] = useState<CheckState | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const { results = {}, current = null } = state ?? {};
  const account = isComponentMissing(results['getobj.account']?.error)
    ? { ...UNKNOWN_ACCOUNT, lacksConfiguration: true }
    : (state?.known.account ?? (isPartner && userId === null ? null : knownAccount) ?? UNKNOWN_ACCOUNT);
  const personId = parsePersonId(personText.trim());
  const ids = { userId, personId, visitorId: null, chatId: null, callId: null };
  const known: Known = { isPartner, own, account, now, ...ids };
  const rows = toRows(known, text, results);
  const planned = plannedMethods(known);
  // What is refused costs nothing.
  const pointCount = planned.filter((method) => isAllowed(method, known) !== false).length;

  async function start(): Promise<void> {
    running.current = new AbortController();
    const { signal } = running.current;
    const call = (request: Request<CheckResponse>): Promise<CheckResponse> =>
      caller.api.call(request, { ...caller, signal });
    for await (const next of runCheck(call, known)) {
      if (signal.aborted) return;
      setState(next);
    }
    announce(words.done);
  }

  function stop(): void {
    running.current?.abort();
    setState((before) => before && { ...before, current: null });
  }

  return (
    <>
      <form
        className="check__form row"
        onSubmit={(event) => {
          event.preventDefault();
          void (current === null ? start() : stop());
        }}
      >
        <label className="row">
          {t.person.personId}
          <input
            className="field"
            inputMode="numeric"
            value={personText}
            onChange={({ target }) => setPersonText(target.value)}
          />
        </label>
        {/* One button, which keeps the focus. */}
        <Button type="submit" primary={current === null}>
          {current === null ? words.start(pointCount) : words.stop}
        </Button>
        <CopyButton name={words.copyReport} text={() => reportText(rows, results, words)} labelled />
        {current !== null && (
          <span className="secondary">
            {t.filter.count(Object.keys(results).length + 1, planned.length)} {current}
          </span>
        )}
      </form>
      <table className="check__table panel">
        <tbody>
          {rows.map(({ name, methods, isMissing, allowance }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>
                <p className={isMissing ? 'danger' : undefined}>{allowance ?? <Unknown />}</p>
                {methods.map((method) => (
                  <div key={method} className="stack tight">
                    <p>
                      <span className="id">{method}</span> {resultText(method, results[method], words)}
                    </p>
                    <Refusal method={method} error={results[method]?.error} />
                  </div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** What the failure's notice says, and a message to who can change it. */
function Refusal({ method, error }: { readonly method: CheckedMethod; readonly error: unknown }) {
  const t = useText();
  const text = useCheckText();
  const customer = useCustomer();
  if (error === undefined || isMethodMissing(error)) return null;
  const { kind, title, advice, message } = toNotice(error, customer, t);
  const needed = neededRights(method, text);
  const more =
    kind === 'forbidden' || kind === 'missingComponent'
      ? [needed === '' ? [] : text.words.needed(needed), text.words.where[kind]].flat()
      : [];
  return (
    <>
      <p className="danger">
        {title} {advice}
      </p>
      {message !== null && <MessageToAdministrator text={[message, ...more].join('\n')} />}
      <Details details={failureDetails(error)} />
    </>
  );
}
