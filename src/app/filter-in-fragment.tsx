import { Navigate, useLocation } from 'react-router-dom';
import { withFilterInFragment } from '#src/lib/paths.ts';

/** Moves the filter of an older link (`?q=`) into the fragment: a reload would send its text to the server. */
export function FilterInFragment() {
  const moved = withFilterInFragment(useLocation());
  return moved === null ? null : <Navigate replace to={moved} />;
}
