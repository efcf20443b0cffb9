import { describe, expect, it } from 'vitest';
import type { DataApiMethod } from '#src/api/data-api-error.ts';
import { plainlyLacks } from './account.ts';

const EVENTS = 'get.person_events';
const CHATS = 'get.chats_report';
const REQUESTS = 'get.offline_messages_report';

describe('an account plainly lacks what a method needs', () => {
  it.each<[DataApiMethod, readonly string[]]>([
    [EVENTS, ['dataapi_reports']],
    [EVENTS, ['call_tracking', 'consultant', 'a_new_component']],
    [CHATS, ['dataapi', 'dataapi_provisioning', 'upload_offline_messages']],
    [CHATS, ['upload_chats']],
    [REQUESTS, ['call_tracking', 'sitephone', 'dataapi']],
  ])('%s: %j', (method, components) => {
    expect(plainlyLacks(components, method)).toBe(true);
  });
});

describe('it may have it', () => {
  it.each<[DataApiMethod, readonly string[] | null]>([
    [EVENTS, ['dataapi_provisioning']],
    [EVENTS, ['dataapi', 'dataapi_reports']],
    [EVENTS, ['call_center']],
    [EVENTS, ['consultant', 'Data API для настройки']],
    [EVENTS, ['Data API for configuration']],
    [EVENTS, ['consultant', 'Контакт-центр']],
    [CHATS, ['call_tracking']],
    [CHATS, ['lead']],
    [CHATS, ['Website chat']],
    [REQUESTS, ['consultant']],
    [REQUESTS, ['upload_offline_messages']],
    ['get.calls_report', ['dataapi']],
    ['get.contacts', ['dataapi']],
    [EVENTS, []],
    [EVENTS, null],
  ])('%s: %j', (method, components) => {
    expect(plainlyLacks(components, method)).toBe(false);
  });
});
