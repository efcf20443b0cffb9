import type { CallDetails, Recording } from '#src/api/requests/calls-report.ts';

export type RecordingLink = { readonly url: string; readonly isVoiceMail: boolean };

/**
 * Where the recordings of a call can be opened, each once. A link that came is used as it is, and the others' addresses are made of
 * their ids; never one of a host that is not the portal's.
 * @param portal the origin where recordings are; null: unknown
 */
export function recordingLinks(
  { recordings, communicationId }: Pick<CallDetails, 'recordings' | 'communicationId'>,
  portal: string | null,
): readonly RecordingLink[] {
  if (portal === null) return [];
  const { host } = new URL(portal);
  const hosts = [host, host.replace(/^app\./, 'media.')];
  const addressOf = (recording: Recording): string | null => {
    if ('url' in recording) return hosts.includes(new URL(recording.url).host) ? recording.url : null;
    if (communicationId === null) return null;
    return `${portal}/system/media/${recording.kind}/${communicationId}/${recording.id}/`;
  };
  const links = new Map<string, RecordingLink>();
  for (const recording of recordings) {
    const url = addressOf(recording);
    if (url === null) continue;
    const isVoiceMail = recording.kind === 'voice_mail';
    const name = 'id' in recording ? recording.id : (/[\da-f]{32}(?=\/?$)/i.exec(url)?.[0] ?? url);
    // The same conversation may come as a link, as an id, and in another format.
    const key = `${isVoiceMail} ${name.toLowerCase()}`;
    if (!links.has(key)) links.set(key, { url, isVoiceMail });
  }
  return [...links.values()];
}
