// Not in `data-api.ts`, which the first cards wait for.
import { parseLogin, type Login } from '#src/api/wire/login.ts';
import type { Credentials, DataApi } from './data-api.ts';

export const loginUser = (api: Pick<DataApi, 'login'>, credentials: Credentials): Promise<Login> =>
  api.login(credentials, parseLogin);
