/** The demo keys; `README.md` says what each shows. Any of them may carry a suffix `~anything`: a scope of its own. */
export const tokens = {
  client: 'demo-client-key',
  otherClient: 'demo-other-client-key',
  partner: 'demo-partner-key',
  bigPartner: 'demo-big-partner-key',
  partnerWithoutLists: 'demo-partner-no-lists-key',
  partnerWithoutAccountRight: 'demo-partner-no-account-key',
  strictPartner: 'demo-strict-partner-key',
  agentClient: 'demo-agent-client-key',
  expired: 'demo-expired-key',
  blocked: 'demo-blocked-key',
  withoutAccountRight: 'demo-no-account-key',
  withoutChats: 'demo-no-chats-key',
  withoutContactsRight: 'demo-no-contacts-key',
  withoutReportsRight: 'demo-no-reports-key',
  withoutHistory: 'demo-no-history-key',
  withoutLimits: 'demo-no-limits-key',
  deprecated: 'demo-deprecated-key',
  fewPoints: 'demo-few-points-key',
  hourLimits: 'demo-hour-limits-key',
  charged: 'demo-charged-key',
  strictFields: 'demo-strict-fields-key',
  textIds: 'demo-text-ids-key',
  partnerTextIds: 'demo-partner-text-ids-key',
} as const;

export const demoLogin = { login: 'demo', password: 'demo-password' } as const;
/** The session ends after ten minutes. */
export const shortLogin = { ...demoLogin, login: 'demo-short' } as const;
export const strictPartnerLogin = { ...demoLogin, login: 'demo-strict-partner' } as const;
