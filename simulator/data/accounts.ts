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
}

const client: Account = {
  appId: 41_001,
  appName: 'ООО «Вокзал»',
  customerId: 5_100,
  userId: 510_001,
  userName: 'Марина Щербацкая',
  timeZone: 'Europe/Moscow',
  world: mainWorld,
  isPartner: false,
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
};

/** Accounts by their keys. */
export const accounts: ReadonlyMap<string, Account> = new Map<string, Account>([
  [tokens.client, client],
  [tokens.otherClient, otherClient],
  [tokens.partner, partner],
]);
