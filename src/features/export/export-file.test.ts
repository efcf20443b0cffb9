import { describe, expect, it } from 'vitest';
import { parsePersonId } from '#src/lib/ids.ts';
import { exportFileName, MEDIA_TYPES } from './export-file.ts';

const personId = parsePersonId('9007199254740991');
if (personId === null) throw new Error('no id');

describe('exportFileName', () => {
  it('is the id and the kind, nothing else', () => {
    const kinds = ['vcard', 'csv', 'json', 'history'] as const;
    expect(kinds.map((kind) => [exportFileName(personId, kind), MEDIA_TYPES[kind]])).toEqual([
      ['person-9007199254740991.vcf', 'text/vcard;charset=utf-8'],
      ['person-9007199254740991.csv', 'text/csv;charset=utf-8'],
      ['person-9007199254740991.json', 'application/json'],
      ['person-9007199254740991-history.csv', 'text/csv;charset=utf-8'],
    ]);
  });
});
