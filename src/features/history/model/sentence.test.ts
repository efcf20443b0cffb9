import { describe, expect, it } from 'vitest';
import { eventAt, eventOf, NEWEST, pageOf } from '#src/features/history/testing/events.ts';
import { historyOf } from './history.ts';
import { sentenceFacts } from './sentence.ts';

const factsOf = (...pages: [ReturnType<typeof pageOf>, ...ReturnType<typeof pageOf>[]]) =>
  sentenceFacts(historyOf(pages));
const yearBefore = { year: 1, newest: NEWEST };

describe('the sentence', () => {
  const visit = eventAt('2026-11-25 09:00:00');
  const call = eventAt('2026-11-23 10:15:00', 'call', { call_status: 'Принятый' });
  const request = eventAt('2026-02-02 11:00:00', 'offline_message');

  it('names the newest call, chat or request, and counts each kind', () => {
    expect(factsOf(pageOf([visit, call, request]))).toMatchObject({
      lastContact: { at: call.at, kind: 'call', outcome: 'answered' },
      counts: [
        { kind: 'call', count: 1 },
        { kind: 'request', count: 1 },
        { kind: 'visit', count: 1 },
      ],
      coverage: { kind: 'all', since: NEWEST.from },
      earliest: request.at,
    });
  });

  it('counts the last year only, and takes the last contact from wherever it is', () => {
    const old = eventAt('2025-03-05 12:00:00', 'chat');
    expect(factsOf(pageOf([visit]), pageOf([old], yearBefore))).toMatchObject({
      lastContact: { at: old.at, kind: 'chat' },
      counts: [{ kind: 'visit', count: 1 }],
      coverage: { kind: 'all', since: NEWEST.from },
      earliest: visit.at,
    });
  });

  it('says nothing of what did not come', () => {
    const visits = Array.from({ length: 200 }, () => visit);
    expect(factsOf(pageOf(visits))).toMatchObject({
      lastContact: null,
      coverage: { kind: 'newest', count: 200, since: '2026-11-25' },
    });
  });

  it('has nothing to say of nothing', () => {
    expect(factsOf(pageOf([]))).toMatchObject({ lastContact: null, counts: [], earliest: null });
  });

  it('does not take a contact without a time for the last one', () => {
    const undated = eventOf({ event_type: 'chat' });
    expect(factsOf(pageOf([undated, call]))).toMatchObject({ lastContact: { at: call.at } });
    expect(factsOf(pageOf([undated]))).toMatchObject({ lastContact: null, earliest: null });
  });
});
