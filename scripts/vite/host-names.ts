// Vite's own answer to a Host that it refuses names a file that is not here: this one comes first. Vite's check stays behind it.
import { isIP } from 'node:net';
import type { Connect, Plugin } from 'vite';

const REFUSAL = `This server does not answer to this name. Open it by its IP address, or start it with HOST set to the name.
Этот сервер не отвечает под этим именем. Откройте его по IP-адресу или запустите его с этим именем в HOST.
`;

function refuseNames(middlewares: Connect.Server, ownHost: string | boolean | undefined): void {
  const handle: Connect.NextHandleFunction = ({ headers: { host = 'localhost' } }, response, next) => {
    const name = host.replace(/:\d+$/, '').replaceAll(/[[\]]/g, '');
    if (isIP(name) !== 0 || name === ownHost || /(?:^|\.)localhost$/.test(name)) return next();
    response.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
    response.end(REFUSAL);
  };
  middlewares.stack.unshift({ route: '', handle });
}

export const hostNamesPlugin: Plugin = {
  name: 'host-names',
  configureServer: ({ config, middlewares }) => refuseNames(middlewares, config.server.host),
  configurePreviewServer: ({ config, middlewares }) => refuseNames(middlewares, config.preview.host),
};
