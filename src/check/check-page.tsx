import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { portalQuery } from '#src/api/own-server.ts';
import { ChooseCustomer } from '#src/customer/choose-customer.tsx';
import { useCustomer } from '#src/customer/current-customer.tsx';
import { parsePersonId } from '#src/domain/ids.ts';
import { useText } from '#src/i18n/text-context.tsx';
import { todaysPoints } from '#src/session/api-usage.ts';
import { useKnownTimeZone, useServices, useSignedIn, useStore } from '#src/session/services.tsx';
import { useNow } from '#src/ui/browser-state.ts';
import { Button } from '#src/ui/button.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { useAnnounce } from '#src/ui/live-region.tsx';
import { HeadedPage } from '#src/ui/page.tsx';
import { MethodResultView } from './method-result.tsx';
import { allowanceText, reportText, useCheckText } from './report.ts';
import { useCheck } from './use-check.ts';
import './check-page.css';

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
  const { current } = useCustomer();
  const timeZone = useKnownTimeZone(current?.userId ?? null);
  const portal = useQuery(portalQuery()).data;
  const points = todaysPoints(useStore(usage), useNow());
  const minutesOff = Math.round(Math.abs(api.clockOffsetMs()) / 60_000);
  const { facts: labels } = words;
  const facts = [
    [labels.account, account.appName],
    [labels.user, account.userName],
    [labels.partner, account.isPartner && words.yes],
    [labels.timeZone, timeZone],
    [labels.points, points?.left],
    [labels.minutePoints, points?.minuteLeft],
    [labels.portal, portal?.origin],
    // Known since the first answer.
    [labels.clock, points && (minutesOff === 0 ? words.clockRight : words.clockWrong(minutesOff))],
  ] as const;
  return (
    <dl className="check__facts terms">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <bdi>{value === false ? words.no : (value ?? words.unknown)}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Check() {
  const t = useText();
  const text = useCheckText();
  const { words } = text;
  const announce = useAnnounce();
  const userId = useCustomer().current?.userId ?? null;
  const lastPerson = useStore(useServices().recent).find((person) => person.userId === userId);
  const [personText, setPersonText] = useState(String(lastPerson?.personId ?? ''));
  const check = useCheck(parsePersonId(personText.trim()));
  const { rows, results, current } = check;
  return (
    <>
      <form
        className="check__form row"
        onSubmit={(event) => {
          event.preventDefault();
          if (current === null) void check.start(() => announce(words.done));
          else check.stop();
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
          {current === null ? words.start(check.pointCount) : words.stop}
        </Button>
        <CopyButton name={words.copyReport} text={() => reportText(rows, results, text)} labelled />
        {current !== null && (
          <span className="secondary">
            {t.filter.count(results.size + 1, check.plannedCount)} {current}
          </span>
        )}
      </form>
      <table className="check__table panel">
        <thead>
          <tr>
            <th scope="col">{words.columns.action}</th>
            <th scope="col">{words.columns.allowance}</th>
            <th scope="col">{words.columns.result}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ action, methods, allowance }) => (
            <tr key={action}>
              <th scope="row">{words.actions[action]}</th>
              <td className={typeof allowance === 'string' ? undefined : 'danger'}>
                {allowanceText(allowance, text)}
              </td>
              <td>
                {methods.map((method) => (
                  <MethodResultView key={method} method={method} result={results.get(method)} />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
