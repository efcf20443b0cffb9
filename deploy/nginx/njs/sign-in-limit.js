// How many sign-ins one client may make within any 60 seconds. Runs in njs, and in Node for its test.

/**
 * The part of njs's shared dictionary that is used: each `incr` is one step for all workers.
 * @typedef {object} Counters
 * @property {(key: string) => number | undefined} get
 * @property {(key: string, delta: number, initial: number) => number} incr
 */

const WINDOW_S = 60;

/**
 * Counts a sign-in, unless it is one too many.
 * @param {Counters} counters one for each client and second
 * @param {string} client
 * @param {number} allowed
 * @param {number} now seconds since the epoch, with a fraction
 * @returns {number} seconds to wait; 0: go on
 */
function secondsToWait(counters, client, allowed, now) {
  const second = Math.floor(now);
  /** @param {number} at */
  const key = (at) => `${at}|${client}`;
  // Counted first and taken back if it was one too many: of two at the same time neither is missed.
  counters.incr(key(second), 1, 0);
  let counted = 0;
  // The window begins within a second: all of that second counts.
  for (let at = second; at >= second - WINDOW_S; at--) {
    counted += counters.get(key(at)) || 0;
    if (counted > allowed) {
      counters.incr(key(second), -1, 0);
      // Then `at` is out of the window, and there is room for one.
      return Math.ceil(at + 1 + WINDOW_S - now);
    }
  }
  return 0;
}

export default { secondsToWait };
