// npm runs a shell, which runs this process. A SIGTERM to npm ends npm and the shell, but does not reach this process.

/** Sends this process a SIGTERM when npm's shell is gone. */
export function stopWithNpm() {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  timer.unref();
}
