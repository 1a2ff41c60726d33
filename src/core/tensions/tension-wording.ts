import { madeOnce } from '../made-once.js';
import type { Reply } from '../reading/analysis-model.js';

/**
 * What people write when they name a dilemma or disagree, in the ten languages. Explicit wording only: the tone
 * of a text says next to nothing about who stands where (methods.md 4.1).
 */

/** Two sides named by one person: groups `a` and `b` are the sides. */
export const DILEMMAS: readonly RegExp[] = [
  /\b(?:torn|caught|stuck|pulled|trade-?offs?|tensions?|dilemma|conflict|divide|divided|split|rift|choos\w+|decid\w+)\b(?:\s[\p{L}'’]+){0,3}?\s(?:in )?between\s(?<a>(?<head>\p{L}{2,})\s[^.;!?\n]{2,140}?),?\s(?:and|or)\s(?<b>\k<head>\s[^.;!?\n]{2,160})/diu,
  /\b(?:torn|caught|stuck|pulled|trade-?offs?|tensions?|dilemma|conflict|divide|divided|split|rift|tug of war|choos\w+|decid\w+)\b(?:\s[\p{L}'’]+){0,3}?\s(?:in )?between\s(?<a>[^.;!?\n]{2,120}?)\s(?:and|or)\s(?<b>[^.;!?\n]{2,160})/diu,
  /\bon (?:the )?one (?:hand|side),?\s(?<a>[^\n]{3,240}?)[,.;]?\s(?:but |and |yet )?on the other(?: hand| side)?,?\s(?<b>[^.!?\n]{3,240})/diu,
  /\b(?:can['’]?t|cannot|can not) (?:have|do|get|be) both\s(?<a>[^.;!?\n]{2,100}?)\sand\s(?<b>[^.;!?\n]{2,120})/diu,
  /\b(?:want|need|value|expect|like)s?\s(?<a>[^.;!?\n]{2,120}?)\sand\s(?<b>[^.;!?\n]{2,120}?),?\s(?:but|yet)\s[^.!?\n]{0,40}(?:can['’]?t|cannot) (?:have|do|get|be) both/diu,
  /(?<a>[^.;!?\n]{4,160}?),?\s(?:comes? |came |is |goes )?(?:always )?at the (?:expense|cost) of\s(?<b>[^.;!?\n]{3,160})/diu,
  /\b(?:we|i)\s(?:all |really |do )?(?:want|need|long for|ask for|say we want)\s(?<a>[^.;!?\n]{3,140}?),?\s(?:but|yet|and yet|and at the same time)\s(?:we|i)\s(?:also |still |equally |all )?(?:want|need|long for|ask for|expect)\s(?<b>[^.;!?\n]{3,160})/diu,
  /\bpart of (?:me|us)\s(?<a>[^.;!?\n]{4,140}?),?\s(?:and|but|while|yet)?\s?(?:the other|another|the rest|part)(?: part)?(?: of (?:me|us))?\s(?<b>[^.;!?\n]{4,160})/diu,
  /\bthe more\s(?<a>[^.;!?\n]{4,120}?),?\sthe less\s(?<b>[^.;!?\n]{4,140})/diu,
  /\beither we\s(?<a>[^.;!?\n]{4,140}?),?\sor we\s(?<b>[^.;!?\n]{4,160})/diu,
  /\bif (?:we|i)\s(?<a>[^.;!?\n]{4,90}?,?\s(?:we|i|they|he|she|it|nobody|somebody|the)\s[^.;!?\n]{3,90}?)(?:,\s(?:and|but)|[.;](?: and| but)?)\sif (?:we|i)\s(?<b>[^.;!?\n]{3,160})/diu,
  /(?:^|[^\p{L}])wenn (?:wir|ich)\s(?<a>[^.;!?\n]{4,90}?,\s[^.;!?\n]{4,90}?)[,.;]\s(?:und |aber )?wenn (?:wir|ich)\s(?<b>[^.;!?\n]{3,160})/diu,
  /\byes to\s(?<a>[^.;!?\n]{3,120}?)\s(?:is|means)(?: also)? a no to\s(?<b>[^.;!?\n]{3,140})/diu,
  /(?:hin- und hergerissen|zerrissen|spannung|zielkonflikt|spagat|dilemma|abwägung|konflikt)\szwischen\s(?<a>[^.;!?\n]{2,120}?)\sund\s(?<b>[^.;!?\n]{2,160})/diu,
  /\beinerseits,?\s(?<a>[^\n]{3,200}?)[,.;]?\s(?:aber |und )?andererseits,?\s(?<b>[^.!?\n]{3,200})/diu,
  /\bauf der einen seite,?\s(?<a>[^\n]{3,200}?)[,.;]?\s(?:aber |und )?auf der anderen(?: seite)?,?\s(?<b>[^.!?\n]{3,200})/diu,
  /(?<a>[^.;!?\n]{4,160}?),?\s(?:geht )?auf kosten (?:von |der |des )?(?<b>[^.;!?\n]{3,160})/diu,
  /\bd['’]un côté,?\s(?<a>[^\n]{3,200}?)[,.;]?\s(?:mais |et )?de l['’]autre(?: côté)?,?\s(?<b>[^.!?\n]{3,200})/diu,
  /(?:tiraillée?s?|partagée?s?|tension|compromis|dilemme|conflit)\sentre\s(?<a>[^.;!?\n]{2,120}?)\set\s(?<b>[^.;!?\n]{2,160})/diu,
  /(?<a>[^.;!?\n]{4,160}?),?\sau détriment (?:de la |de l['’]|des |du |de |d['’])(?<b>[^.;!?\n]{3,160})/diu,
  /\bpor un lado,?\s(?<a>[^\n]{3,200}?)[,.;]?\s(?:pero |y )?por (?:el )?otro(?: lado)?,?\s(?<b>[^.!?\n]{3,200})/diu,
  /(?:dividid[oa]s?|tensión|dilema|conflicto)\sentre\s(?<a>[^.;!?\n]{2,120}?)\s[ye]\s(?<b>[^.;!?\n]{2,160})/diu,
  /\bpor um lado,?\s(?<a>[^\n]{3,200}?)[,.;]?\s(?:mas |e )?por outro(?: lado)?,?\s(?<b>[^.!?\n]{3,200})/diu,
  /(?:dividid[oa]s?|tensão|dilema|conflito)\sentre\s(?<a>[^.;!?\n]{2,120}?)\se\s(?<b>[^.;!?\n]{2,160})/diu,
  /\bda un lato,?\s(?<a>[^\n]{3,200}?)[,.;]?\s(?:ma |e )?dall['’]altro(?: lato)?,?\s(?<b>[^.!?\n]{3,200})/diu,
  /(?:combattut[oaie]|divis[oaie]|tensione|dilemma|conflitto)\stra\s(?<a>[^.;!?\n]{2,120}?)\sed?\s(?<b>[^.;!?\n]{2,160})/diu,
  /\baan de ene kant,?\s(?<a>[^\n]{3,200}?)[,.;]?\s(?:maar |en )?aan de andere kant,?\s(?<b>[^.!?\n]{3,200})/diu,
  /(?:verscheurd|spanning|dilemma|conflict)\stussen\s(?<a>[^.;!?\n]{2,120}?)\sen\s(?<b>[^.;!?\n]{2,160})/diu,
  /å ena sidan,?\s(?<a>[^\n]{3,200}?)[,.;]?\s(?:men |och )?å andra sidan,?\s(?<b>[^.!?\n]{3,200})/diu,
  /(?:kluven|spänning(?:en)?|dilemma|konflikt(?:en)?)\smellan\s(?<a>[^.;!?\n]{2,120}?)\soch\s(?<b>[^.;!?\n]{2,160})/diu,
  /с одной стороны,?\s(?<a>[^\n]{3,200}?)[,.;]?\s(?:но |а |и )?с другой(?: стороны)?,?\s(?<b>[^.!?\n]{3,200})/diu,
  /(?:разрываюсь|разрываемся|противоречие|выбор|конфликт)\sмежду\s(?<a>[^.;!?\n]{2,120}?)\sи\s(?<b>[^.;!?\n]{2,160})/diu,
  /bir yandan,?\s(?<a>[^\n]{3,200}?)[,.;]?\s(?:ama |ve )?(?:diğer|öte|bir) yandan,?\s(?<b>[^.!?\n]{3,200})/diu,
];

/** A word without which none of `DILEMMAS` can match: most sentences are done with at one glance. */
export const DILEMMA_CUE =
  /between|one (?:hand|side)|both|(?:expense|cost) of|if (?:we|i)|yes to|wenn (?:wir|ich)|but (?:we|i)\b|yet|same time|part of (?:me|us)|the more|either we|zwischen|einerseits|einen seite|kosten|côté|entre|détriment|un lado|um lado|un lato|\stra\s|kant|tussen|ena sidan|mellan|одной стороны|между|yandan/iu;

/** "Should we … or …?": an open choice while nobody has answered. */
export const EITHER_OR: readonly RegExp[] = [
  /\b(?:should|do|shall|would|can) (?:we|i|you)(?: rather)?\s(?<a>[^.;!?\n]{3,140}?),?\sor\s(?:should we |do we |rather )?(?<b>(?!not\b|what\b|is\b|are\b|so\b|something\b)[^.;!?\n]{3,140})\?/diu,
  /\b(?:soll(?:en|ten)?|wollen|wollten|machen|nehmen|müssen) wir\s(?<a>[^.;!?\n]{3,140}?),?\soder\s(?:sollen wir |wollen wir |lieber |doch )?(?<b>(?!nicht\b|was\b|so\b)[^.;!?\n]{3,140})\?/diu,
  /\b(?:faut-il|doit-on|devons-nous|devrions-nous|est-ce qu['’]on (?:doit|devrait|peut))\s(?<a>[^.;!?\n]{3,140}?),?\sou\s(?:plutôt |bien )?(?<b>(?!pas\b|non\b)[^.;!?\n]{3,140})\s?\?/diu,
  /(?:deberíamos|debemos|vamos a|conviene)\s(?<a>[^.;!?\n]{3,140}?),?\so\s(?:más bien |mejor )?(?<b>(?!no\b)[^.;!?\n]{3,140})\?/diu,
  /(?:dobbiamo|dovremmo|conviene)\s(?<a>[^.;!?\n]{3,140}?),?\so\s(?:piuttosto )?(?<b>(?!no\b)[^.;!?\n]{3,140})\?/diu,
  /\b(?:moeten|zullen|gaan) we\s(?<a>[^.;!?\n]{3,140}?),?\sof\s(?:liever )?(?<b>(?!niet\b)[^.;!?\n]{3,140})\?/diu,
];

/** Somebody else's view, passed on: no side of the author's own. */
const REPORTED =
  /\b(?:he|she|they|someone|somebody|people|some|others|everyone|article|book|post|blog|report|survey|author|speaker|customers?|clients?|users?|managers?|management|boss|friend|colleague|wife|husband|partner) (?:\p{L}+ )?(?:said|says|say|thinks?|thought|believes?|claims?|claimed|wrote|writes|argues?|argued|told|reported|disagrees?|feels?|felt)\b|(?<!\b(?:i|we) )\b(?:argues|argued|claims|claimed|says|said|thinks|believes|writes|wrote) that\b|\b(?:meint|meinte|sagt|sagte|behauptet|behauptete|schreibt|schrieb)\b|\b(?:selon|según|secondo|volgens|enligt)\s|\baccording to\b|\bi (?:read|heard|was told)\b|\b(?:quote|quoting)\b/iu;

/** Past, denied or imagined: nothing that stands open now. */
const NOT_NOW =
  /\b(?:used to|no longer|not anymore|no (?:real )?(?:trade-?off|tension|conflict|dilemma)|(?:isn['’]?t|is not|wasn['’]?t|not) (?:a |really a |any )?(?:trade-?off|tension|conflict|dilemma|torn)|not that i|(?:don['’]?t|do not|can['’]?t|cannot|couldn['’]?t|won['’]?t|never|wouldn['’]?t) (?:really |actually |even )?(?:disagree|feel torn)|agree to disagree|back then|in the past|last year|if i disagree|when i disagree|where i disagree|thought i (?:would|might) disagree|until we (?:found|decided)|(?:we|i) (?:solved|resolved|settled)|(?:we|i) thought (?:we|i|it)|turned out)\b|(?:^|[^\p{L}])(?:früher|nicht mehr|gelöst|geklärt|autrefois|résolue?|vroeger|opgelost|niet meer|löste sig|en su día|resuelt[oa]|risolt[oa]|una volta|antigamente|resolvid[oa]|раньше|eskiden)(?![\p{L}])|^(?:avant|antes|prima|förut),?\s/iu;

const IRONY =
  /(?:^|\s)\/s(?:\s|$)|:(?:roll_eyes|face_with_rolling_eyes|upside_down_face|wink|smirk|stuck_out_tongue\w*|joy|rofl|laughing):|[🙄🙃😏😜😉😂🤣]|\b(?:oh sure|yeah right|as if|just kidding|kidding|jk|haha+|lol)\b|;-?\)/iu;

const AGREEMENT =
  /(?:^|[^\p{L}'’]|\b(?:also|fully|totally|completely|mostly|strongly) )(?<!n['’]?t )(?<!not )(?:i (?:fully |totally |completely |mostly |strongly |also |do |very much )?agree|agreed|\+1)(?![\p{L}])/iu;

/** Whether wording that looks like a position may stand for the author's own present one. */
export function isOwnPosition(sentence: string): boolean {
  return !REPORTED.test(sentence) && !NOT_NOW.test(sentence) && !/^\s*>/.test(sentence);
}

/** Marks of play: what is said is not meant. Each search for tensions asks, each week. */
export const isIronic = madeOnce(({ text }: Reply): boolean => IRONY.test(text));

/** "I agree", also when it goes on with "but". */
export function agrees(sentence: string): boolean {
  return AGREEMENT.test(sentence);
}
