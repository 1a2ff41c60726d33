// What stands for the name is told from other words below, by its capital.
const FIRST_NAME = String.raw`[\p{L}\p{M}](?:[\p{L}\p{M}.-]|'(?!s\b))*`;
const AND = '(?:and|und|et|y|e|en|och|и|ve|&)';
const WHOM = `(?<whom>${FIRST_NAME}(?: (?:${AND} )?${FIRST_NAME}){0,3}?)`;
const SAID =
  '(?:said|says|say|wrote|mentioned|suggested|sagte?|schrieb|meinte?|a dit|disait|dijo|dice|disse|diz|ha detto|zei|zegt|sa|säger|skrev|сказала?|пишет)';
const POINT =
  '(?:point|points|comment|comments|idea|suggestion|answer|reply|message|post|thought|thoughts)';
/** May stand after whom one agrees with, and says no more. */
const TAIL =
  '(?: (?:voll und ganz|voll|ganz|völlig|above|here|too|on this|on that|on this one|there|again|completely|100|zu|auch|aussi|también|também|anche|ook|också|тоже))*';
const STRONGLY =
  '(?:(?:also|fully|totally|completely|strongly|very much|voll|ganz|tout à fait|totalmente|helemaal|helt|полностью) )?';

/** What stands before the one agreed with, greeted or thanked; and those where what they said must follow. */
const BEFORE = [
  String.raw`(?:\+ ?1|plus one|big \+1)(?: (?:to|with|on|an|à|a|aan|till))?`,
  `(?:the )?same(?: here)? as`,
  `(?:ditto|dito|idem)(?: (?:to|for|as|wie|que|als|som))?`,
  `(?:i(?:'m| am)? )?${STRONGLY}(?:agree|agreed|agreeing|in agreement)(?: with)?`,
  `(?:i second|i'll second|seconding|echoing|i echo)`,
  `(?:yes|yeah|exactly|right|true|thanks|thank you|many thanks|thx|ty|cheers|kudos to|well said|good point|great point|hi|hello|hey|dear|welcome)`,
  `(?:genau wie|gleich wie|ebenso wie|wie|wie bei|(?:ich )?stimme(?: mit)?|(?:ich )?bin bei|danke|hallo|moin)`,
  `(?:pareil que|comme|idem que|(?:je suis )?${STRONGLY}d'accord avec|merci|bonjour|salut)`,
  `(?:igual que|lo mismo que|como|(?:estoy )?${STRONGLY}de acuerdo con|gracias|hola)`,
  `(?:igual (?:a|à|ao)|o mesmo que|concordo ${STRONGLY}com(?: o| a)?|obrigad[oa]|olá)`,
  `(?:come|lo stesso di|(?:sono )?${STRONGLY}d'accordo con|grazie|ciao)`,
  `(?:zelfde als|hetzelfde als|net als|net zoals|(?:ik ben het )?${STRONGLY}(?:mee )?eens met|bedankt|dank je|hoi)`,
  `(?:samma som|precis som|(?:jag )?håller ${STRONGLY}med|tack|hej)`,
  `(?:то же что и|так же как|как и|${STRONGLY}согласн?(?:а|ен) с|спасибо|привет)`,
].join('|');
const OF_WORDS =
  '(?:(?:exactly|just|totally|same|\\+1|genau|exactement|exactamente|exatamente|esattamente|precies|precis|именно) )?(?:to |on |with |for )?(?:what|as|like|wie|was|comme|ce que|como|lo que|o que|come|quello che|zoals|wat|som|det|как|что)';

const ASSENTS: readonly RegExp[] = [
  `(?:${BEFORE}) ${WHOM}(?:'s ${POINT})?${TAIL}`,
  `${OF_WORDS} ${WHOM} ${SAID}${TAIL}`,
  `(?<whom>${FIRST_NAME})(?: (?:ile aynı|gibi|katılıyorum)|'[yae]+ katılıyorum)`,
  String.raw`[+ ]*(?:1|same|agree|agreed|ditto|thanks)(?: (?:to|as|with))?`,
].map((form) => new RegExp(`^(?:${form})$`, 'iu'));

/** The same where names have no capitals and words no spaces: "田中さんと同じです", "同意小王". */
const WITHOUT_SPACES =
  /^.{1,10}(?:さん|君|くん|ちゃん|様)(?:と同じ|に同意|に賛成|の言う通り|ありがとう)(?:です|します|ございます)?$|^(?:同意|赞同|贊同|谢谢|謝謝).{1,4}$|^(?:和|跟|与|與).{1,4}一[样樣]$|^.{1,8}(?:님|씨)(?:과|와|에|의 의견에|이랑|하고)? ?(?:같음|같습니다|같아요|동의|동의합니다|감사합니다)$/u;

/**
 * Whether a text only says with whom one agrees, or greets or thanks somebody: "same as Ada", "+1 to Ben and Cleo", "what
 * Ada said", "stimme Ada zu". `plain` has its capitals, and no punctuation but ' . - + and &. A name is told by its
 * capital: "same as last week" and "+1 to remote work" say something, and so does "+1 to CI".
 */
export function isAssentTo(plain: string): boolean {
  if (WITHOUT_SPACES.test(plain)) return true;
  return ASSENTS.some((form) => {
    const found = form.exec(plain);
    return found !== null && (found.groups?.['whom'] ?? '').split(' ').every(isNameOrAnd);
  });
}

const JOINING = new RegExp(`^${AND}$`, 'iu');

/** "Ada" and "Jean-Luc", not "remote" or "CI"; nothing where a mention was. */
function isNameOrAnd(word: string): boolean {
  if (word === '' || JOINING.test(word)) return true;
  return /^\p{Lu}/u.test(word) && (word.length === 1 || /\p{Ll}/u.test(word));
}
