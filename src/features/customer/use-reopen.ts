import { useLocation, useNavigate } from 'react-router-dom';
import type { UserId } from '#src/lib/ids.ts';
import { withUserId } from '#src/lib/paths.ts';

/** Opens the same page on behalf of another customer, in place of this one. */
export function useReopen(): (userId: UserId) => void {
  const navigate = useNavigate();
  const location = useLocation();
  return (userId) => void navigate(withUserId(location, userId), { replace: true, state: location.state });
}
