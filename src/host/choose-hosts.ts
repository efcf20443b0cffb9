import { chatwoot } from './chatwoot.ts';
import type { Host } from './host.ts';
import { personVisitors } from './person-visitors.ts';

/** The products that the parent may be, by the URL of the frame. */
export const chooseHosts = (): readonly Host[] => [personVisitors, chatwoot];
