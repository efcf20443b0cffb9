import { expect, it } from 'vitest';
import { parseWrk } from './wrk.ts';

const QUIET = `Running 1s test @ http://127.0.0.1:8080/
  2 threads and 16 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency   409.92us  517.71us  10.48ms   95.13%
    Req/Sec    22.48k     3.73k   29.10k    70.00%
  Latency Distribution
     50%  298.00us
     75%  446.00us
     90%  697.00us
     99%    2.36ms
  44934 requests in 1.00s, 36.43MB read
Requests/sec:  44790.60
Transfer/sec:     36.31MB
`;

it('a quiet run', () => {
  expect(parseWrk(QUIET)).toEqual({ requests: 44_934, perSecond: 44_790.6, p99: 2.36, refused: 0, lost: 0 });
});

it('a run with failures, in other units', () => {
  const output = QUIET.replace('2.36ms', '870.00us').replace(
    'Requests/sec',
    '  Socket errors: connect 1, read 2, write 3, timeout 4\n  Non-2xx or 3xx responses: 42\nRequests/sec',
  );
  expect(parseWrk(output)).toMatchObject({ p99: 0.87, refused: 42, lost: 10 });
});

it('a run so slow that wrk counts in seconds, and pads them', () => {
  expect(parseWrk(QUIET.replace('2.36ms', '1.62s '))).toMatchObject({ p99: 1620 });
});

it('what is none is an error', () => {
  expect(() => parseWrk('unable to connect')).toThrow('99th percentile');
});
