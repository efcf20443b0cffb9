import { useEffect, useEffectEvent } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { isUserIdRefused } from '#src/api/api-error-checks.ts';
import type { UserId } from '#src/lib/ids.ts';
import { useCustomer } from '#src/session/services.tsx';
import { useInPlace } from '#src/ui/embedded.tsx';

/**
 * An account that is no partner's refuses the `user_id` of a partner's link: the page goes on without, by its URL too, and
 * `RequireCustomer` says so. True while it is about to.
 */
export function useUserIdLeftOut(
  userId: UserId | null,
  error: unknown,
  pathWith: (userId: null) => string,
): boolean {
  const { isPartner, ignore } = useCustomer();
  const navigate = useNavigate();
  const { state } = useLocation();
  const inPlace = useInPlace();
  const isRefused = !isPartner && userId !== null && isUserIdRefused(error);
  const leaveOut = useEffectEvent(() => {
    if (userId === null) return;
    ignore(userId);
    void navigate(inPlace(pathWith(null)), { replace: true, state });
  });
  useEffect(() => {
    if (isRefused) leaveOut();
  }, [isRefused]);
  return isRefused;
}
