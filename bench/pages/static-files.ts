// A built folder in memory, compressed before the first request.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

export type StaticFile = {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
};

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
};

const MADE_BY_BUILD = new Set(['.br', '.gz', '.map']);

/** By URL path. Files under `/assets/` have names that change with their content. */
export function readStaticFiles(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || MADE_BY_BUILD.has(extname(entry.name))) continue;
    const path = join(entry.parentPath, entry.name);
    const url = `/${relative(folder, path).split(sep).join('/')}`;
    files.set(url, readStaticFile(path, url.startsWith('/assets/')));
  }
  if (!files.has('/index.html')) throw new Error(`${folder} holds no index.html: build it first.`);
  return files;
}

function readStaticFile(path: string, immutable: boolean): StaticFile {
  const raw = readFileSync(path);
  const type = TYPES[extname(path)];
  const body = type === undefined ? raw : brotliCompressSync(raw);
  const etag = `"${createHash('sha256').update(raw).digest('base64url').slice(0, 16)}"`;
  return {
    body,
    etag,
    headers: {
      'Content-Type': type ?? 'application/octet-stream',
      'Content-Length': String(body.length),
      'Cache-Control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(type !== undefined && { 'Content-Encoding': 'br' }),
      ETag: etag,
    },
  };
}
