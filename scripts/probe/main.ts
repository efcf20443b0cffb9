// `npm run probe`: calls each reading method of the real API once, and says what came. Reads DATA_API_URL, DATA_API_KEY, and as arguments the ID of a person and, with a partner's key, a user_id.
import { readSettings, SettingsError } from '../settings.mjs';
import { AccessToken } from '#src/lib/access-token.ts';
import { parsePersonId, parseUserId } from '#src/lib/ids.ts';
import { probe } from './probe.ts';

const USAGE = `Usage: DATA_API_URL=https://dataapi.comagic.ru/v2.0 DATA_API_KEY=… npm run probe -- <person ID> [user_id]
The key is read from the environment, so that it is in no history of commands.`;

/** @throws {SettingsError} */
function inputs() {
  const { dataApiUrl } = readSettings(process.env);
  const token = AccessToken.from(process.env['DATA_API_KEY'] ?? '');
  const [person, user] = process.argv.slice(2);
  const personId = parsePersonId(person);
  const userId = parseUserId(user);
  if (dataApiUrl === null || token === null || personId === null || (user !== undefined && userId === null))
    throw new SettingsError(USAGE);
  return { url: dataApiUrl.href, token, personId, userId };
}

try {
  await probe({ ...inputs(), fetch, print: console.log });
} catch (error) {
  // Any other error could repeat what was sent.
  console.error(error instanceof SettingsError ? error.message : 'The probe failed.');
  process.exitCode = 1;
}
