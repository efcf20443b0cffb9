import type { LimitSizes } from '../limits.ts';
import { type PartnerBook, bigPartnerBook, partnerBook } from './customers.ts';
import { demoLogin, reports, shortLogin, strictPartnerLogin, tokens } from './reserved.ts';
import { type World, mainWorld, worldOf } from './worlds.ts';

/**
 * `captured-refusals`: a missing component is refused as a client has captured it. `charged`: what is free elsewhere costs a point. `strict-fields`: refuses fields that the reference prints in its tables but
 * shows in no example. `text-ids`: IDs are texts.
 */
type Quirk = 'captured-refusals' | 'charged' | 'strict-fields' | 'text-ids';

/** An account of the service. Points are counted per account. */
export interface Account {
  readonly appId: number;
  readonly appName: string;
  readonly customerId: number;
  readonly userId: number;
  readonly userLogin: string;
  readonly userName: string;
  /** `null`: the account's answers carry no limits, and none apply. */
  readonly limits: LimitSizes | null;
  readonly world: World;
  /** Of its dates, by its IANA name. */
  readonly timeZone: string;
  /** What it pays for. */
  readonly components: readonly string[];
  /** How its answers differ from those of the reference's examples. */
  readonly quirk?: Quirk;
  /** A partner's customers; `null` for a client. */
  readonly book: PartnerBook | null;
  /** A client of an agent: `is_agent_app`. */
  readonly isAgentApp?: true;
}

/** An API key, or what a session token stands for. */
export interface Key {
  readonly account: Account;
  readonly rejection?: 'access_token_expired' | 'access_token_blocked';
  readonly forbiddenMethods?: readonly string[];
  /** `getobj.account` without a `user_id` is refused. */
  readonly needsUserId?: true;
}

export interface Login {
  readonly login: string;
  readonly password: string;
  readonly key: Key;
  /** How long a session lives, in milliseconds; an hour by default. */
  readonly sessionMs?: number;
}

const clientAccount: Account = {
  appId: 41_001,
  appName: 'ООО «Вокзал»',
  customerId: 5_100,
  userId: 510_001,
  userLogin: 'marina@vokzal.example',
  userName: 'Марина Щербацкая',
  limits: { day: 5_000, minute: 200 },
  world: mainWorld,
  timeZone: 'Europe/Moscow',
  components: [
    'dataapi',
    'dataapi_provisioning',
    'dataapi_reports',
    'call_center',
    'consultant',
    'upload_chats',
  ],
  book: null,
};

const otherAccount: Account = {
  ...clientAccount,
  appId: 41_002,
  appName: 'Northern Lights Ltd',
  customerId: 5_200,
  userId: 520_001,
  userLogin: 'dina@lights.example',
  userName: 'Dina North',
  world: worldOf(5_200),
  timeZone: 'Europe/London',
};

const partnerAccount: Account = {
  ...clientAccount,
  appId: 42_001,
  appName: 'Агентство «Перспектива»',
  customerId: 6_100,
  userId: 610_001,
  userLogin: 'igor@perspektiva.example',
  userName: 'Игорь Ладогин',
  world: worldOf(6_100),
  book: partnerBook,
};

const bigPartnerAccount: Account = { ...partnerAccount, appId: 42_002, book: bigPartnerBook };

const accountWithoutChats: Account = {
  ...clientAccount,
  appId: 41_006,
  components: ['dataapi', 'dataapi_provisioning', 'upload_offline_messages'],
};

const accountWithoutHistory: Account = {
  ...clientAccount,
  appId: 41_007,
  components: ['dataapi_reports', 'consultant', 'upload_chats'],
  quirk: 'captured-refusals',
};

const agentsClient: Account = { ...clientAccount, appId: 41_012, isAgentApp: true };
const strictPartner: Key = { account: { ...partnerAccount, appId: 42_004 }, needsUserId: true };

export const keys: ReadonlyMap<string, Key> = new Map<string, Key>([
  [tokens.client, { account: clientAccount }],
  [tokens.otherClient, { account: otherAccount }],
  [tokens.partner, { account: partnerAccount }],
  [tokens.bigPartner, { account: bigPartnerAccount }],
  [
    tokens.partnerWithoutLists,
    { account: partnerAccount, forbiddenMethods: ['get.customers', 'get.customer_users'] },
  ],
  [tokens.partnerWithoutAccountRight, { account: partnerAccount, forbiddenMethods: ['getobj.account'] }],
  [tokens.strictPartner, strictPartner],
  [tokens.agentClient, { account: agentsClient }],
  [tokens.expired, { account: clientAccount, rejection: 'access_token_expired' }],
  [tokens.blocked, { account: clientAccount, rejection: 'access_token_blocked' }],
  [tokens.withoutAccountRight, { account: clientAccount, forbiddenMethods: ['getobj.account'] }],
  [tokens.withoutChats, { account: accountWithoutChats }],
  [tokens.withoutContactsRight, { account: clientAccount, forbiddenMethods: ['get.contacts'] }],
  [tokens.withoutReportsRight, { account: clientAccount, forbiddenMethods: reports }],
  [tokens.withoutHistory, { account: accountWithoutHistory }],
  [tokens.withoutLimits, { account: { ...clientAccount, appId: 41_003, limits: null } }],
  [
    tokens.fewPoints,
    { account: { ...clientAccount, appId: 41_005, limits: { day: 100, minute: 4, dayLeft: 8 } } },
  ],
  [tokens.hourLimits, { account: { ...clientAccount, appId: 41_008, limits: { hour: 4_000 } } }],
  [tokens.charged, { account: { ...clientAccount, appId: 41_009, quirk: 'charged' } }],
  [tokens.strictFields, { account: { ...clientAccount, appId: 41_010, quirk: 'strict-fields' } }],
  [tokens.textIds, { account: { ...clientAccount, appId: 41_011, quirk: 'text-ids' } }],
  [tokens.partnerTextIds, { account: { ...partnerAccount, appId: 42_003, quirk: 'text-ids' } }],
]);

export const logins: readonly Login[] = [
  { ...demoLogin, key: { account: clientAccount } },
  { ...shortLogin, key: { account: clientAccount }, sessionMs: 600_000 },
  { ...strictPartnerLogin, key: strictPartner },
];
