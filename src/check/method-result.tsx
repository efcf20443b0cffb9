import { use } from 'react';
import { Details, failureDetails } from '#src/failure/failure-details.tsx';
import { MessageToAdministrator } from '#src/failure/failure-panel.tsx';
import { toNotice } from '#src/failure/notice.ts';
import { FailureContext } from '#src/failure/query-view.tsx';
import { useText } from '#src/i18n/text-context.tsx';
import type { CheckedMethod } from './check-requests.ts';
import { resultText, rightNames, useCheckText } from './report.ts';
import { RIGHTS } from './rights.ts';
import type { MethodResult } from './run-check.ts';

type MethodResultProps = { readonly method: CheckedMethod; readonly result: MethodResult | undefined };

export function MethodResultView({ method, result }: MethodResultProps) {
  const { words } = useCheckText();
  const text = result === undefined ? words.notChecked : resultText(result, words);
  return (
    <div className="stack stack--tight">
      <p>
        <span className="id">{method}</span> {text}
      </p>
      {result !== undefined && text === null && <Refusal method={method} error={result.error} />}
    </div>
  );
}

/** What the failure's notice says, and who can change it. */
function Refusal({ method, error }: { readonly method: CheckedMethod; readonly error: unknown }) {
  const t = useText();
  const text = useCheckText();
  const { kind, title, advice, address } = toNotice(error, use(FailureContext), t);
  const { components = [], permission } = RIGHTS[method];
  const needed = rightNames(permission ? [permission] : components, text);
  const isRight = kind === 'component' || kind === 'right';
  const message = address?.message ?? (isRight ? text.words.message(method, needed) : null);
  return (
    <>
      <p className="danger">
        {title} {advice}
      </p>
      {message !== null && <MessageToAdministrator text={message} />}
      <Details details={failureDetails(error)} />
    </>
  );
}
