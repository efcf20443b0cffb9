import { Navigate, useLocation } from 'react-router-dom';
import { withFilterInFragment } from '#src/lib/paths.ts';

/** Rewrites the URL of an older link, signed in or not: a reload would send the filter's text to the server. */
export function FilterInFragment() {
  const moved = withFilterInFragment(useLocation());
  return moved === null ? null : <Navigate replace to={moved} />;
}
