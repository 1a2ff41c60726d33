/** One line of what the doctor saw. `mend` says what to do; a note is something that nobody can check from here. */
export interface Finding {
  readonly state: 'ok' | 'problem' | 'note';
  readonly what: string;
  readonly says: string;
  readonly mend?: string;
}

const WIDTH = 10;

/** Findings as lines: the state, what was looked at, what was seen, and below it how to mend it. */
export function findingsAsText(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ state, what, says, mend }) => [
    `${state.padEnd(WIDTH)}${what}: ${says}`,
    ...(mend === undefined
      ? []
      : [`${' '.repeat(WIDTH)}${mend.replaceAll('\n', `\n${' '.repeat(WIDTH)}`)}`]),
  ]);
  const problems = findings.filter(({ state }) => state === 'problem').length;
  const last =
    problems === 0
      ? 'No problem was found.'
      : `${problems} ${problems === 1 ? 'problem' : 'problems'} to mend.`;
  return [...lines, '', last, ''].join('\n');
}

const SKEW_MS_MAX = 30_000;

/** How far this machine's clock is from another; both instants were read at about the same time. */
export function clockFinding(what: string, hereAt: Date, thereAt: Date): Finding {
  const aheadMs = hereAt.getTime() - thereAt.getTime();
  const seconds = Math.round(Math.abs(aheadMs) / 1000);
  if (Math.abs(aheadMs) <= SKEW_MS_MAX) {
    return { state: 'ok', what, says: `${seconds} s apart` };
  }
  return {
    state: 'problem',
    what,
    says: `the clock of this machine is ${seconds} s ${aheadMs > 0 ? 'ahead' : 'behind'}`,
    mend: 'Switch on time synchronisation (NTP) here, so that questions go out at the time you set.',
  };
}
