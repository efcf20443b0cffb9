import { isJsonObject } from '#src/domain/json.ts';
import { type Host, onMessage } from './host.ts';

/** The viewer's own messages (docs/embedding.md). `FRAME_ANCESTORS` limits the parents; they learn only that the frame is ready. */
export const personVisitors: Host = (parent, show, signal) => {
  onMessage(parent, signal, (data) => {
    if (isJsonObject(data) && data['type'] === 'person-visitors:show') show(() => data);
  });
  parent.postMessage({ type: 'person-visitors:ready' }, '*');
};
