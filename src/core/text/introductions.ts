const GREETING =
  '(?:hi|hello|hey|hiya|hallo|bonjour|hola|olá|ciao|hoi|hej|merhaba|good (?:morning|afternoon|evening|day)|guten (?:tag|morgen))(?: (?:all|everyone|everybody|folks|team|there|guys|zusammen))?';
const I_AM = "(?:i['’]?m|i am|ich bin|je suis|soy|eu sou|sono|ik ben|jag är)";
const CALLED =
  "(?:my name is|my name['’]s|ich heiße|mein name ist|je m['’]appelle|me llamo|meu nome é|mi chiamo|ik heet|jag heter)";
const FULL_NAME = String.raw`\p{Lu}[\p{Ll}\p{M}'’-]+ \p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*)?`;
const NAME = String.raw`\p{Lu}[\p{Ll}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,2}`;
const WHO =
  "(?:with|from|at|of|here|representing|independent|i work|i['’]m|i am|new|an?|founder|co-?founder|co-?chair|developer|engineer|designer|student|consultant|researcher|working|aus|vom|von|bei|und arbeite|de|chez|del|da|di|van|från)";
const PAUSE = String.raw`[\s,!.:;–-]*`;

const INTRODUCTION = new RegExp(
  [
    `(?:${GREETING}${PAUSE})?${I_AM} (?<second>${NAME})[ ,–-]+${WHO}(?![\\p{L}])`,
    `${GREETING}${PAUSE}(?<first>${FULL_NAME})[ ,–-]+${WHO}(?![\\p{L}])`,
    `(?:${GREETING}${PAUSE})?${CALLED} `,
  ]
    .map((form) => `^(?:${form})`)
    .join('|'),
  'iu',
);

/** Whether a sentence says who its author is: "Hi, Ada Byron, with the archive, new here", "Ich heiße Ada". It is no view on anything. */
export function isIntroduction(sentence: string): boolean {
  const found = INTRODUCTION.exec(sentence.trim());
  if (found === null) return false;
  const name = found.groups?.['first'];
  const only = found.groups?.['second'];
  // The pattern reads any letters; names begin with capitals.
  if (only !== undefined) return /^\p{Lu}/u.test(only);
  return name === undefined || /^\p{Lu}\S* \p{Lu}/u.test(name);
}
