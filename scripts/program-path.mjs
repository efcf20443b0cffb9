/** The search path for programs, with the folders where distributions keep nginx. */
export function programPath() {
  return [process.env['PATH'], '/usr/local/sbin', '/usr/sbin', '/sbin'].filter(Boolean).join(':');
}
