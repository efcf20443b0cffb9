import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { isComponentMissing, isMethodMissing } from '#src/api/errors.ts';
import { portalQuery } from '#src/api/own-server.ts';
import type { Request } from '#src/api/request.ts';
import { ChooseCustomer } from '#src/customer/choose-customer.tsx';
import { parsePersonId } from '#src/domain/ids.ts';
import { RefusalLine } from '#src/failure/failure-panel.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import { UNKNOWN_ACCOUNT } from '#src/session/account-requests.ts';
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
import { useCustomer } from '#src/ui/customer-context.ts';
import { CheckIcon, icon, WarningIcon } from '#src/ui/icons.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { HeadedPage } from '#src/ui/page.tsx';
import {
  type CheckResponse,
  type CheckState,
  isAllowed,
  type Known,
  plannedMethods,
  runCheck,
} from './methods.ts';
import { differenceText, reportText, resultText, summaryText, toRows } from './report.ts';
import './check-page.css';

export function CheckPage() {
  const { heading } = useText().check;
  const { isPartner, current } = useCustomer();
  return (
    <HeadedPage className="check-page narrow-page" title={heading} heading={heading}>
      <Facts />
      {isPartner && current === null && <ChooseCustomer />}
      {/* Another customer is another check. */}
      <Check key={current?.userId ?? 0} />
    </HeadedPage>
  );
}

function Facts() {
  const { app, check: words, history } = useText();
  const { api, usage } = useServices();
  const { account } = useSignedIn();
  const timeZone = useKnownTimeZone(useCustomer().current?.userId ?? null);
  const portal = useQuery(portalQuery()).data;
  const points = todaysPoints(useStore(usage), useNow());
  const minutesOff = Math.round(Math.abs(api.clockOffsetMs()) / 60_000);
  const { facts: labels } = words;
  const facts = [
    [app.account, account.appName],
    [labels.user, account.userName],
    [labels.timeZone, timeZone],
    [labels.portal, portal?.origin],
    [labels.points, points && words.left(points.left)],
    [labels.minutePoints, points?.minuteLeft == null ? null : words.left(points.minuteLeft)],
    // Known since the first response.
    [labels.clock, points && (minutesOff === 0 ? words.clockRight : words.clockWrong(minutesOff))],
    ...(account.isPartner === true ? [[labels.partner, history.yes] as const] : []),
  ] as const;
  return (
    <dl className="check__facts term-rows panel">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt className="secondary">{label}</dt>
          <dd>{value == null ? <Unknown /> : <bdi>{value}</bdi>}</dd>
        </div>
      ))}
    </dl>
  );
}

function Unknown() {
  const { unknown } = useText().check;
  return (
    <>
      <span aria-hidden className="quiet">
        —
      </span>
      <span className="visually-hidden">{unknown}</span>
    </>
  );
}

function Check() {
  const t = useText();
  const words = t.check;
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
  const known: Known = { isPartner, userId, own, account, now, personId };
  const rows = toRows(known, t, results);
  const hasEnded = state !== null && current === null;
  const outcome = hasEnded ? summaryText(rows, state, words) : null;
  const planned = plannedMethods(known);
  // What is refused costs nothing.
  const pointCount = planned.filter((method) => isAllowed(method, known) !== false).length;

  function show(next: CheckState): void {
    setState(next);
    if (next.current === null) announce(summaryText(rows, next, words).summary);
  }

  async function start(): Promise<void> {
    const { signal } = (running.current = new AbortController());
    const call = (request: Request<CheckResponse>): Promise<CheckResponse> =>
      caller.api.call(request, { ...caller, signal });
    for await (const next of runCheck(call, known)) {
      if (signal.aborted) return;
      show(next);
    }
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (current === null) return void start();
    running.current?.abort();
    if (state !== null) show({ ...state, current: null });
  }

  return (
    <>
      <form className="check__form row" onSubmit={submit}>
        <label className="line">
          {t.person.personId}
          <input
            className="field"
            inputMode="numeric"
            value={personText}
            onChange={({ target }) => setPersonText(target.value)}
          />
        </label>
        {/* One button, which keeps the focus; a second click is ignored. */}
        <Button type="submit" primary onClick={(event) => void (event.detail > 1 && event.preventDefault())}>
          {current === null ? words.start(pointCount) : words.stop}
        </Button>
        {current !== null && (
          // The second press of a double click falls here, and must not take the focus.
          <span role="presentation" className="id cut grow" onMouseDown={(event) => event.preventDefault()}>
            {`${t.filter.count(Object.keys(results).length + 1, planned.length)} · ${current}`}
          </span>
        )}
        <CopyButton
          name={words.copyReport}
          text={() => reportText(rows, results, words)}
          disabled={Object.keys(results).length === 0}
          icon={null}
          labelled
        />
      </form>
      {outcome !== null && (
        <p>
          <strong>{outcome.summary}.</strong> {outcome.unchecked}
        </p>
      )}
      <table className="check__table panel" aria-label={words.table}>
        <thead className="visually-hidden">
          <tr>
            {Object.values(words.columns).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {(hasEnded ? rows.toSorted((a, b) => Number(b.hasFailed) - Number(a.hasFailed)) : rows).map((row) => (
          <Row key={row.name} row={row} hasEnded={hasEnded} />
        ))}
      </table>
    </>
  );
}

const DashIcon = icon('M7 12h10');

type RowProps = { readonly row: ReturnType<typeof toRows>[number]; readonly hasEnded: boolean };

/** A refusal, and what is not as documented, are in a row below. */
function Row({ row, hasEnded }: RowProps) {
  const words = useText().check;
  const { name, methods, done, hasFailed, missing, allowance } = row;
  const failed = done.filter(({ error }) => error !== undefined);
  const results = (failed.length > 0 ? failed : done).map((result) => resultText(result, words));
  const isUnchecked = hasEnded && methods.length > 0 && missing === null;
  const result = [...new Set(results)].join(', ') || (isUnchecked ? words.notChecked : allowance);
  const isAllowedOrWorks = done.length > 0 || result === words.allowed;
  const refusals = failed.filter(({ error }) => !isMethodMissing(error));
  const notes = [...(failed.length > 0 ? [] : [missing]), ...done.map((each) => differenceText(each, words))];
  const note = notes.filter((each) => each !== null).join('. ');
  return (
    <tbody>
      <tr className={hasFailed ? 'of-missed' : done.length > 0 ? 'of-works' : undefined}>
        <th scope="row" className="line loose">
          {hasFailed ? <WarningIcon /> : isAllowedOrWorks ? <CheckIcon /> : <DashIcon />}
          {name}
        </th>
        <td className="id cut">{methods.join(', ')}</td>
        <td className={hasFailed ? 'small danger' : 'small'}>{result ?? <Unknown />}</td>
        <td className="check__time id">
          {done.length > 0 && words.ms(done.reduce((sum, { ms }) => sum + ms, 0))}
        </td>
      </tr>
      {(refusals.length > 0 || note !== '') && (
        <tr>
          <td colSpan={4}>
            {refusals.map(({ error }, index) => (
              <RefusalLine key={index} error={error} />
            ))}
            <p className="small">{note}</p>
          </td>
        </tr>
      )}
    </tbody>
  );
}
