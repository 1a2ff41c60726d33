/** The first letter large, as at the start of a sentence. */
export function sentenceCase(text: string): string {
  return text.replace(/^./u, (first) => first.toUpperCase());
}

/** White space and line ends as single spaces: how a quote is shown in a running line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
