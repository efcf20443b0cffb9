import { useState, type ReactNode } from 'react';
import { useText } from '#src/i18n/text-context.tsx';
import { Details } from '#src/features/failure/notice-view.tsx';
import { SignInForm, type SignInValues } from './sign-in-form.tsx';
import { failureDetails } from '#src/features/failure/notice/failure-details.ts';
import { Failure } from '#src/features/failure/failure.tsx';
import { useSignIn, type SignInProblem } from './use-sign-in.ts';

type SignInProps = {
  readonly initial: SignInValues;
  readonly onSignedIn?: () => void;
  /** Drawn below the form; `fill` changes the fields. */
  readonly below?: (fill: (part: Partial<SignInValues>) => void) => ReactNode;
};

/** The sign-in form with its state. */
export function SignIn({ initial, onSignedIn, below }: SignInProps) {
  const t = useText();
  const [values, setValues] = useState(initial);
  const { busy, problem, signIn, clearProblem } = useSignIn(onSignedIn);

  const change = (part: Partial<SignInValues>): void => {
    setValues((now) => ({ ...now, ...part }));
    if (problem !== null) clearProblem();
  };
  const fieldErrorText = ({ reason }: Extract<SignInProblem, { at: 'field' }>): string =>
    reason === 'required' ? t.signIn.required : t.signIn.rejected[reason];

  return (
    <SignInForm
      values={values}
      onChange={change}
      onSubmit={() => void signIn(values)}
      busy={busy}
      fieldError={problem?.at === 'field' ? fieldErrorText(problem) : null}
      below={below?.(change)}
    >
      {problem?.at === 'field' && problem.reason !== 'required' && (
        <Details details={failureDetails(problem.error, __APP_VERSION__)} />
      )}
      {problem?.at === 'form' && <Failure error={problem.error} onTryAgain={() => void signIn(values)} />}
    </SignInForm>
  );
}
