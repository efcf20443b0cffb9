// Certificates for one test: made by openssl in a temporary folder.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const openssl = (line: string) => promisify(execFile)('openssl', line.split(' '));
const NEW = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes';
export const API_NAME = 'api.test';

export type Certificate = { readonly key: string; readonly cert: string };

/** A certificate authority that nobody else trusts. */
export async function createAuthority() {
  const folder = await mkdtemp(join(tmpdir(), 'person-visitors-ca-'));
  const [ca, caKey] = [join(folder, 'ca.pem'), join(folder, 'ca.key')];
  await openssl(`${NEW} -keyout ${caKey} -out ${ca} -subj /CN=authority -days 2`);
  let issued = 0;
  return {
    /** For `DATA_API_CA`. */
    path: ca,
    async issue({ name = API_NAME, isExpired = false } = {}): Promise<Certificate> {
      const path = join(folder, String(issued++));
      const subject = `-subj /CN=${name} -addext subjectAltName=DNS:${name} -addext extendedKeyUsage=serverAuth`;
      const validity = isExpired ? '-not_before 20200101000000Z -not_after 20200102000000Z' : '-days 2';
      await openssl(
        `${NEW} -keyout ${path}.key -out ${path}.pem ${subject} -CA ${ca} -CAkey ${caKey} ${validity}`,
      );
      return { key: await readFile(`${path}.key`, 'utf8'), cert: await readFile(`${path}.pem`, 'utf8') };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
