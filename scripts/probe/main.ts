// `npm run probe`: calls each reading method of the real API once, and says what came. Reads DATA_API_URL, DATA_API_KEY, and as arguments the ID of a person and, with a partner's key, a user_id.
import { readSettings } from '../settings.mjs';
import { AccessToken } from '#src/lib/access-token.ts';
import { parsePersonId, parseUserId } from '#src/lib/ids.ts';
import { probe } from './probe.ts';

const { dataApiUrl } = readSettings(process.env);
const token = AccessToken.from(process.env['DATA_API_KEY'] ?? '');
const [person, user] = process.argv.slice(2);
const personId = parsePersonId(person);
const userId = parseUserId(user);
if (dataApiUrl === null || token === null || personId === null || (user !== undefined && userId === null)) {
  console.error(`Usage: DATA_API_URL=https://dataapi.comagic.ru/v2.0 DATA_API_KEY=… npm run probe -- <person ID> [user_id]
The key is read from the environment, so that it is in no history of commands.`);
  process.exitCode = 1;
} else {
  await probe({ url: dataApiUrl.href, token, personId, userId, fetch, print: console.log });
}
