const EVERY_MS = 10_000;

/** Says on stderr how far a trial is, at most every ten seconds: so that a person sees that a long one goes on. A short one says nothing. */
export function createProgress(name: string): (done: number, of: number) => void {
  const startedAt = performance.now();
  let saidAt = startedAt;
  return (done, of) => {
    const now = performance.now();
    if (now - saidAt < EVERY_MS) return;
    saidAt = now;
    const seconds = Math.round((now - startedAt) / 1000);
    process.stderr.write(`${name}: ${done} of ${of} after ${seconds} s\n`);
  };
}
