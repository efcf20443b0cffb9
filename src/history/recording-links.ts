import type { CallDetails, Recording } from './details-requests.ts';
import type { Dictionary } from '#src/i18n/dictionary.ts';

/** `name`: “Recording”, “Voice mail”; numbered if there are several. */
export type RecordingLink = { readonly url: string; readonly name: string };

/**
 * The links to a call's recordings, each recording once. A link of the API is used as it is; the other links are made of ids. Links that do
 * not lead to the portal are left out.
 * @param portal the origin where recordings are; null: unknown
 */
export function recordingLinks(
  { recordings, communicationId }: Pick<CallDetails, 'recordings' | 'communicationId'>,
  portal: string | null,
  t: Pick<Dictionary['history'], 'recording' | 'voiceMail'>,
): readonly RecordingLink[] {
  if (portal === null) return [];
  const origins = [portal, portal.replace('://app.', '://media.')];
  const addressOf = (recording: Recording): string | null => {
    if ('url' in recording) return origins.includes(new URL(recording.url).origin) ? recording.url : null;
    if (communicationId === null) return null;
    return `${portal}/system/media/${recording.kind}/${communicationId}/${recording.id}/`;
  };
  const links = new Map<string, { readonly url: string; readonly kind: string }>();
  for (const recording of recordings) {
    const url = addressOf(recording);
    if (url === null) continue;
    const kind = recording.kind === 'voice_mail' ? t.voiceMail : t.recording;
    const id = 'id' in recording ? recording.id : (/[\da-f]{32}(?=\/?$)/i.exec(url)?.[0] ?? url);
    // The same conversation may come as a link, as an id, and in another format.
    const key = `${kind} ${id.toLowerCase()}`;
    if (!links.has(key)) links.set(key, { url, kind });
  }
  return [...links.values()].map(({ url, kind }, _index, all) => {
    const alike = all.filter((link) => link.kind === kind);
    const number = alike.length === 1 ? '' : ` ${alike.findIndex((link) => link.url === url) + 1}`;
    return { url, name: kind + number };
  });
}
