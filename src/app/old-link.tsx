import { Navigate, useLocation } from 'react-router-dom';
import { rewriteOldLink } from '#src/lib/paths.ts';

/** Rewrites an older link at once: a reload would send what is in it to the server again. */
export function OldLink() {
  const rewritten = rewriteOldLink(useLocation());
  return rewritten === null ? null : <Navigate replace to={rewritten} />;
}
