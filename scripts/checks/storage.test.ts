import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { STORAGE_KEYS } from '#src/session/storage.ts';

const [, kept] = readFileSync('docs/security.md', 'utf8').split('## What is kept where');

it.each(STORAGE_KEYS)('docs/security.md says what %s is', (key) => expect(kept).toContain(`\`${key}\``));
