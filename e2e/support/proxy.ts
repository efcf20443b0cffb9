// A server in front of another one.
import { request } from 'node:http';
import { startUpstream, type UpstreamOptions } from '../../deploy/testing/upstream.ts';

/**
 * Forwards all that arrives, unchanged.
 * @param target the URL of the other server at the moment
 */
export async function startProxy(target: () => string, options?: UpstreamOptions) {
  const proxy = await startUpstream(options);
  proxy.answer((incoming, outgoing) => {
    const { url = '/', method, headers } = incoming;
    const forwarded = request(new URL(url, target()), { method, headers, agent: false }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(forwarded).on('error', () => outgoing.destroy());
  });
  return proxy;
}
