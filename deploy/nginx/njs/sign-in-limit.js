// How many sign-ins one client may make within any 60 seconds. Runs in njs, and in Node for its test.

/**
 * The parts of njs's shared dictionary that are used here. `incr` is atomic across workers.
 * @typedef {object} Counters
 * @property {(key: string) => number | undefined} get
 * @property {(key: string, delta: number, initial: number) => number} incr
 */

const WINDOW_S = 60;

/**
 * Counts a sign-in, unless it is over the limit.
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
  // Counted first, and taken back if it is over the limit, so that simultaneous ones are all counted.
  counters.incr(key(second), 1, 0);
  let counted = 0;
  // The window begins in the middle of a second: the whole second counts.
  for (let at = second; at >= second - WINDOW_S; at--) {
    counted += counters.get(key(at)) || 0;
    if (counted > allowed) {
      counters.incr(key(second), -1, 0);
      // By then second `at` has left the window, so there is room for one.
      return Math.ceil(at + 1 + WINDOW_S - now);
    }
  }
  return 0;
}

export default { secondsToWait };
