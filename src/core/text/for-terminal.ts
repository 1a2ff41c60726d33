// eslint-disable-next-line no-control-regex -- control characters are what is taken out
const OBEYED = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/gu;

/** Text for a terminal or a file that is read in one: nothing in it moves the cursor, colours, or turns what follows. Lines stay. */
export function forTerminal(text: string): string {
  return text.replace(/\r\n?/gu, '\n').replace(/\t/gu, ' ').replace(OBEYED, '');
}
