/** True when nothing is wrong in the beginning of a JSON text, apart from that it ends too early. */
function isFineSoFar(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    const message = String(error);
    const position = Number(/position (\d+)/u.exec(message)?.[1] ?? -1);
    return /end of JSON|Unterminated string/u.test(message) || position >= beginning.length;
  }
}

/** The first line, counted from 1, at which a text stops being JSON. V8 often does not say, so it is searched for. */
export function brokenLineOf(text: string): number {
  const lines = text.split('\n');
  let fine = 0;
  let broken = lines.length;
  while (broken - fine > 1) {
    const middle = Math.floor((fine + broken) / 2);
    if (isFineSoFar(lines.slice(0, middle).join('\n'))) fine = middle;
    else broken = middle;
  }
  return broken;
}
