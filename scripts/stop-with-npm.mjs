// `npm start` runs a shell that runs this process. A SIGTERM to npm ends both, and the shell passes nothing on.

/** Started by npm, this process gets a SIGTERM of its own when npm's shell is gone. */
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
