import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { isComponentMissing } from '#src/api/errors.ts';
import { requestQuery } from '#src/api/queries.ts';
import type { Request } from '#src/api/request.ts';
import { useCustomer } from '#src/customer/current-customer.tsx';
import type { PersonId } from '#src/domain/ids.ts';
import { accountRequest } from '#src/session/account-requests.ts';
import { UNKNOWN_ACCOUNT } from '#src/session/account.ts';
import { useCaller, useSignedIn } from '#src/session/services.tsx';
import { useNow } from '#src/ui/browser-state.ts';
import { ACTIONS, toAllowance } from './allowances.ts';
import { type Answer, type CheckedMethod, isPartnersMethod } from './check-requests.ts';
import { type CheckState, plannedMethods, runCheck } from './run-check.ts';

const NO_RESULTS: CheckState['results'] = new Map();

/** For the customer on the screen, or the account itself. */
export function useCheck(personId: PersonId | null) {
  const caller = useCaller();
  const queryClient = useQueryClient();
  const { account: own } = useSignedIn();
  const { isPartner, current: customer } = useCustomer();
  const userId = customer?.userId ?? null;
  const { data: ofCustomer } = useQuery({ ...requestQuery(caller, accountRequest(userId)), enabled: false });
  const now = useNow() + caller.api.clockOffsetMs();
  const [state, setState] = useState<CheckState | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const { results = NO_RESULTS, current = null } = state ?? {};
  const account = isComponentMissing(results.get('getobj.account')?.error)
    ? { ...UNKNOWN_ACCOUNT, lacksConfiguration: true }
    : (state?.known.account ?? (isPartner ? ofCustomer : own) ?? UNKNOWN_ACCOUNT);
  const known = { isPartner, userId, now, personId, account };
  const allowanceOf = (methods: readonly CheckedMethod[]) =>
    toAllowance(methods, methods.some(isPartnersMethod) ? own : account);

  function stop(): void {
    running.current?.abort();
    setState((before) => before && { ...before, current: null });
  }

  async function start(onEnd: () => void): Promise<void> {
    running.current?.abort();
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    // As queries, so that a rejected token ends the sign-in; not kept.
    const call = (request: Request<Answer>): Promise<Answer> =>
      queryClient.fetchQuery({
        queryKey: ['check', { signInId: caller.signInId, method: request.method }],
        queryFn: () => caller.api.call(request, { ...caller, signal }),
        gcTime: 0,
      });
    for await (const next of runCheck(call, known)) {
      if (signal.aborted) return;
      setState(next);
    }
    onEnd();
  }

  const planned = plannedMethods(known);
  const actions = ACTIONS.filter(({ action }) => action !== 'customers' || isPartner);
  return {
    rows: actions.map((row) => ({ ...row, allowance: allowanceOf(row.methods) })),
    results,
    current,
    plannedCount: planned.length,
    /** What is refused costs nothing. */
    pointCount: planned.filter((method) => typeof allowanceOf([method]) === 'string').length,
    start,
    stop,
  };
}
