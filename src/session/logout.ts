import type { Request } from '#src/api/request.ts';

/** Ends the session of its token. */
export const logoutUser: Request<void> = {
  method: 'logout.user',
  params: {},
  parse: () => undefined,
};
