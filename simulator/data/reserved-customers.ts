import type { Mnemonic } from '../rpc/failure.ts';

/** A partner's customer for whom every client method fails. */
export interface ReservedCustomer {
  readonly customerId: number;
  /** The customer's only user. */
  readonly userId: number;
  readonly name: string;
  readonly mnemonic: Mnemonic;
}

function reserved(customerId: number, mnemonic: Mnemonic, name: string): ReservedCustomer {
  return { customerId, userId: customerId * 100 + 1, name, mnemonic };
}

export const reservedCustomers: readonly ReservedCustomer[] = [
  reserved(2901, 'ip_not_whitelisted', 'ООО «Чужой адрес»'),
  reserved(2902, 'forbidden', 'ООО «Без права»'),
  reserved(2903, 'account_inactive', 'ООО «Отключено»'),
  reserved(2904, 'limit_exceeded', 'ООО «Предел»'),
  reserved(2905, 'method_component_disabled', 'ООО «Без компонента»'),
  reserved(2906, 'internal_error', 'ООО «Сбой»'),
];
