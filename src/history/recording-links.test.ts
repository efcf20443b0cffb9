import { expect, it } from 'vitest';
import { en } from '#src/i18n/testing/en.ts';
import type { Recording } from './details-requests.ts';
import { recordingLinks } from './recordings.tsx';

const portal = 'https://app.comagic.ru';
const id = '0123456789abcdef0123456789abcdef';
const other = 'f'.repeat(32);
const media = `https://media.comagic.ru/61/${id}`;
const talk: Recording = { kind: 'talk', id };
const talkUrl = `${portal}/system/media/talk/61/${id}/`;
const link = (url: string): Recording => ({ kind: 'talk', url });

const linksOf = (
  recordings: readonly Recording[],
  of: string | null = portal,
  communicationId: string | null = '61',
) => recordingLinks({ recordings, communicationId }, of, en.history);

it.each<[what: string, recordings: readonly Recording[], urls: readonly string[]]>([
  ['an id', [talk], [talkUrl]],
  ['an id of the other format', [{ kind: 'wav', id }], [`${portal}/system/media/wav/61/${id}/`]],
  ['a link of the portal itself', [link(`${portal}/x?y#z`)], [`${portal}/x?y#z`]],
  ['a link, as it is, and its id once', [link(media), { kind: 'talk', id: id.toUpperCase() }], [media]],
  ['two formats of one once', [talk, { kind: 'wav', id }], [talkUrl]],
  ['no link of another host', [link(`https://evil.example/61/${id}`)], []],
  ['no link of the portal over plain http', [link(`http://media.comagic.ru/61/${id}`)], []],
  ['no link of another port', [link(`https://media.comagic.ru:8443/61/${id}`)], []],
  ['no link of a host that ends alike', [link(`https://media.comagic.ru.evil.example/61/${id}`)], []],
  ['the id where the link is of another host', [link(`https://evil.example/61/${id}`), talk], [talkUrl]],
])('%s', (_what, recordings, urls) => {
  expect(linksOf(recordings).map(({ url }) => url)).toEqual(urls);
});

it('a voice mail is not a recording of the conversation, also under the same id; several are numbered', () => {
  const links = linksOf([talk, { kind: 'voice_mail', id }, { kind: 'talk', id: other }]);
  expect(links).toEqual([
    { url: talkUrl, name: 'Recording 1' },
    { url: `${portal}/system/media/voice_mail/61/${id}/`, name: 'Voice mail' },
    { url: `${portal}/system/media/talk/61/${other}/`, name: 'Recording 2' },
  ]);
});

it('without a portal or the number of the call an id has no address', () => {
  const recordings: Recording[] = [link(media), { kind: 'talk', id: other }];
  expect(linksOf(recordings, null)).toEqual([]);
  expect(linksOf(recordings, portal, null)).toHaveLength(1);
});

it('a simulator is its own portal', () => {
  const own = 'http://127.0.0.1:4173';
  expect(linksOf([link(`${own}/61/${id}`)], own)).toHaveLength(1);
});
