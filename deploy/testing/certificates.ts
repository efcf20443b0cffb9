// Certificates for one test: made by openssl in a temporary folder.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const openssl = (args: string[]) => promisify(execFile)('openssl', args);
const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export interface Authority {
  /** The path of its own certificate, for `DATA_API_CA`. */
  readonly path: string;
  issue(name: string, validity?: 'expired' | 'not yet valid'): Promise<Certificate>;
  remove(): Promise<void>;
}

const VALIDITY = {
  now: ['-days', '2'],
  expired: ['-not_before', '20200101000000Z', '-not_after', '20200102000000Z'],
  'not yet valid': ['-not_before', '21000101000000Z', '-not_after', '21000102000000Z'],
};

/** A certificate authority that nobody else trusts. */
export async function createAuthority(): Promise<Authority> {
  const folder = await mkdtemp(join(tmpdir(), 'person-visitors-ca-'));
  const at = (name: string) => join(folder, name);
  const subject = ['-subj', '/CN=Person Visitors test authority', '-days', '2'];
  await openssl(['req', '-x509', ...NEW_KEY, '-keyout', at('ca.key'), '-out', at('ca.pem'), ...subject]);
  let issued = 0;
  return {
    path: at('ca.pem'),
    async issue(name, validity) {
      issued += 1;
      const [key, request, cert] = [at(`${issued}.key`), at(`${issued}.csr`), at(`${issued}.pem`)];
      const extensions = at(`${issued}.ext`);
      await writeFile(extensions, `subjectAltName=DNS:${name}\nextendedKeyUsage=serverAuth\n`);
      await openssl(['req', ...NEW_KEY, '-keyout', key, '-out', request, '-subj', `/CN=${name}`]);
      const signing = ['-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-extfile', extensions];
      const days = VALIDITY[validity ?? 'now'];
      await openssl(['x509', '-req', '-in', request, '-out', cert, ...signing, ...days]);
      return { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
