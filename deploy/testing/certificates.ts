// Certificates for one test: made by openssl in a temporary folder.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const API_NAME = 'api.test';

export type Certificate = { readonly key: string; readonly cert: string };

/** A certificate that is its own authority, which nobody else trusts. `path`: for `DATA_API_CA`. */
export async function createCertificate({ name = API_NAME, isExpired = false } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'person-visitors-certificate-'));
  const [path, keyPath] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const validity = isExpired ? '-not_before 20200101000000Z -not_after 20200102000000Z' : '-days 2';
  const line = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes ${validity} -keyout ${keyPath} -out ${path} -subj /CN=${name} -addext subjectAltName=DNS:${name}`;
  await promisify(execFile)('openssl', line.split(' '));
  return {
    path,
    key: await readFile(keyPath, 'utf8'),
    cert: await readFile(path, 'utf8'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
