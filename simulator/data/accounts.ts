import type { MethodName } from '../contract/contract.ts';
import { tokens } from './reserved.ts';
import { mainWorld, getWorld, type World } from './world.ts';

export interface Account {
  readonly appId: number;
  readonly appName: string;
  readonly customerId: number;
  readonly userId: number;
  readonly userName: string;
  /** An IANA name. */
  readonly timeZone: string;
  readonly world: World;
  readonly isPartner: boolean;
  /** Mnemonics. */
  readonly components: readonly string[];
  /** What the key's user may see: `unit_id` of `permissions`. */
  readonly permissions: readonly string[];
  /** Methods that the portal does not have. */
  readonly missingMethods: readonly MethodName[];
}

const allComponents = [
  'dataapi',
  'dataapi_provisioning',
  'dataapi_reports',
  'call_tracking',
  'consultant',
  'upload_chats',
  'recording',
  'speech_analytics',
];

/** All that chats and their messages need is missing; requests need one of their own. */
const componentsWithoutChats = [
  'dataapi',
  'dataapi_provisioning',
  'dataapi_reports',
  'upload_offline_messages',
];

export const client: Account = {
  appId: 41_001,
  appName: 'ООО «Вокзал»',
  customerId: 5_100,
  userId: 510_001,
  userName: 'Марина Щербацкая',
  timeZone: 'Europe/Moscow',
  world: mainWorld,
  isPartner: false,
  components: allComponents,
  permissions: ['address_book', 'call_recordings'],
  missingMethods: [],
};

const otherClient: Account = {
  ...client,
  appId: 41_002,
  appName: 'Northern Lights Ltd',
  customerId: 5_200,
  userId: 520_001,
  userName: 'Dina North',
  timeZone: 'Europe/London',
  world: getWorld(5_200),
};

const partner: Account = {
  ...client,
  appId: 42_001,
  appName: 'Агентство «Перспектива»',
  customerId: 6_100,
  userId: 610_001,
  userName: 'Игорь Ладогин',
  isPartner: true,
  permissions: [...client.permissions, 'client_selected', 'client_user'],
};

/** Accounts by their keys. */
export const accounts: ReadonlyMap<string, Account> = new Map<string, Account>([
  [tokens.client, client],
  [tokens.otherClient, otherClient],
  [tokens.partner, partner],
  [
    tokens.withoutConfiguration,
    { ...client, components: allComponents.filter((name) => name !== 'dataapi_provisioning') },
  ],
  [tokens.withoutAddressBook, { ...client, permissions: ['call_recordings'] }],
  [tokens.withoutChats, { ...client, components: componentsWithoutChats }],
  [tokens.novofon, { ...client, missingMethods: ['getobj.account', 'get.visitors', 'get.person_events'] }],
]);
