/**
 * What people write when they disagree with somebody, in the ten languages: by saying so, or by turning down what was
 * proposed. Explicit wording only; the tone of a text says next to nothing about who stands where (methods.md 4.1).
 */

/** First-person disagreement with what somebody said. */
export const DISAGREEMENTS: readonly RegExp[] = [
  /\bi (?:(?:strongly|totally|completely|really|fully|firmly|have to|must|would|respectfully|also|actually|tend to|kind of|sort of|partly) ){0,3}disagree\b/iu,
  /\bi (?:don['’]?t|do not|can['’]?t|cannot|wouldn['’]?t|would not|am not sure i) (?:really |fully |quite |entirely |at all )?agree\b/iu,
  /\b(?:i['’]?m|i am) not sure i agree\b/iu,
  /\bi (?:actually |really )?see (?:it|this|that|things) (?:very |quite |a bit |a little |rather |somewhat |completely |totally )?different(?:ly)?\b/iu,
  /\bi (?:don['’]?t|do not) see (?:it|this|that) (?:that way|like that|the same way|as you do)\b/iu,
  /^(?:well,? |actually,? |hmm,? |no,? )?(?:for me|to me|in my experience|my experience is|i (?:think|find|feel|would say)|i['’]d say)[^.!?\n]{0,40}\bopposite\b/iu,
  /^(?:well,? |actually,? |hmm,? |no,? )?(?:quite|just|exactly|rather) the (?:opposite|contrary|reverse)\b/iu,
  /^(?:well,? |hmm,? |no,? )?on the contrary\b/iu,
  /\bthe opposite is true for me\b/iu,
  /\b(?:that['’]?s|that is|this is) not (?:my experience|how i see (?:it|this)|what i see|how it (?:is|feels|works) for me|true for me)\b/iu,
  /^(?:sorry,? |well,? |hmm,? |no,? )?i (?:really )?(?:don['’]?t|do not) think (?:so|that['’]?s (?:right|true|fair)|that is (?:right|true|fair))\b/iu,
  /\bi(?:['’]d| would| want to| have to|['’]ll| will)? (?:like to )?push back\b/iu,
  /^(?:no|nope|sorry),? i(?:['’]d| would) rather\b/iu,
  /^-1(?![\d:%])|(?<!\bto)(?:^|\s)(?:huge |big |strong )?-1 (?:to|on|for|from)\s(?!\d)/u,
  /^(?:i )?object (?:to|on)\b/iu,
  /\b(?:ich sehe (?:das|es) (?:etwas |ganz |völlig |komplett |eher )?anders|sehe ich (?:etwas |ganz |völlig )?anders|(?:da|dem) (?:stimme|muss) ich (?:nicht zu|widersprechen)|ich stimme (?:dem|dir|euch|da)? ?nicht zu|ich bin (?:da )?(?:nicht einverstanden|anderer meinung)|ich widerspreche)\b/iu,
  /^(?:nein,? )?im gegenteil\b/iu,
  /(?:je ne suis|je suis|suis) (?:vraiment |absolument )?pas (?:du tout |tout à fait |vraiment )?d['’]accord|je vois (?:les choses|ça|cela) (?:autrement|différemment)|^au contraire\b/iu,
  /\bno estoy (?:nada |del todo |muy )?de acuerdo\b|\byo lo veo (?:de otra (?:manera|forma)|diferente|distinto|al revés)|\bdiscrepo\b|^(?:todo lo|al) contrario\b/iu,
  /\b(?:eu )?(?:não concordo|discordo)\b|\bvejo (?:isso )?de (?:outra forma|outro modo|forma diferente)|^pelo contrário\b/iu,
  /\bnon sono (?:per niente |del tutto |molto )?d['’]accordo\b|\bla vedo (?:diversamente|in modo diverso|al contrario)|^al contrario\b/iu,
  /\b(?:ik ben het|ben ik het) (?:er |daar |hier )?(?:helemaal )?niet (?:mee )?(?:helemaal )?eens\b|\bik zie (?:het|dat|dit) (?:heel |wat |toch )?anders\b|^integendeel\b/iu,
  /\bjag håller (?:verkligen )?inte (?:riktigt |alls )?med\b|\bjag ser (?:det |på det |på saken )?(?:helt )?annorlunda\b|^tvärtom\b/iu,
  /(?:^|\s)я (?:совсем |совершенно |категорически )?не соглас(?:ен|на)(?![\p{L}])|вижу это (?:совсем )?иначе|^наоборот(?![\p{L}])/iu,
  /(?:^|\s)(?:buna |sana |size |hiç )?katılmıyorum(?![\p{L}])|aynı fikirde değilim|^tam tersi(?:ne)?(?![\p{L}])/iu,
  /(?:私は|僕は)?(?:そうは思いません|同意できません|反対です|賛成できません)/u,
  /^(?:(?:well|hm+|actually|sorry|honestly|and|but|no)[,.]? )?(?:(?:i['’]?m|i am) )?not (?:so |too |quite |really |entirely )?(?:sure|convinced|certain|persuaded)(?: (?:about|by|of) (?:that|this|it)\b)|^(?:(?:i['’]?m|i am) )?not convinced[.,:;]/iu,
  /\bi(?:['’]d| would| must| have to| want to)? (?:question|challenge|dispute|doubt|contest) (?:that|this|it)\b/iu,
  /\b(?:i['’]?m|i am|i['’]d be|i would be) (?:rather |strongly |still |clearly )?(?:against (?!the clock)|opposed to)/iu,
  /\bi (?:(?:have to|must|want to|would) )?(?:strongly )?(?:object|oppose)\b/iu,
  /^(?:(?:a |an )?(?:strong|hard|clear|firm|big) no\b|(?:it['’]s )?a no from me\b|counter-?point\b|other way (?:a)?round for me)/iu,
  /^(?:(?:well|hm+|actually|sorry|no)[,.]? )?(?:for|to|with) (?:me|us),? (?:it|that|this)(?: is|['’]s)? (?:exactly |just |rather )?the (?:other way (?:a)?round|opposite|reverse)\b/iu,
  /^(?:(?:well|hm+|actually|sorry|no)[,.]? )?i (?:really )?(?:don['’]?t|do not) (?:think|believe) (?:it|that|this|they) (?:is|was|are|were|does|did|has|will|would)\b/iu,
  /(?:^|[^\p{L}])(?:ich bin (?:eher |klar |strikt |ganz )?dagegen|(?:da|dagegen) bin ich (?:nicht dabei|dagegen|raus)|bin dagegen|ich halte (?:das|es|davon) für (?:falsch|keine|einen fehler|zu )|halte ich für (?:falsch|keine|einen fehler)|finde ich (?:gar |überhaupt )?nicht(?:[.,!]|$)|(?:das )?glaube ich (?:gar |so )?nicht(?:[.,!]|$)|das stimmt (?:so )?nicht|das überzeugt mich nicht|bei mir ist es (?:genau )?(?:umgekehrt|andersherum))/iu,
  /(?:^|[^\p{L}])(?:je suis (?:plutôt |clairement )?contre|je ne (?:le )?(?:crois|pense) pas(?:[.,!]|$)|je ne suis pas (?:convaincue?|sûre?) (?:de|que|du)|pour moi,? c['’]est (?:l['’]inverse|le contraire)|je ne (?:le )?vois pas (?:ça |cela )?(?:comme|ainsi))/iu,
  /(?:^|[^\p{L}])(?:estoy en contra|no (?:lo )?creo(?:[.,!]|$)|no lo veo (?:así|igual)|no me convence|para mí es al revés)/iu,
  /(?:^|[^\p{L}])(?:sou contra|não (?:acho|creio)(?:[.,!]|$)|não vejo (?:assim|desse jeito)|não me convence|para mim é o contrário)/iu,
  /(?:^|[^\p{L}])(?:sono contrari[oa]|non (?:lo )?credo(?:[.,!]|$)|non la (?:vedo|penso) così|non mi convince|per me è il contrario)/iu,
  /(?:^|[^\p{L}])(?:daar denk ik anders over|ik denk daar anders over|ik ben (?:er )?(?:op )?tegen|dat vind ik niet(?:[.,!]|$)|bij mij is het andersom)/iu,
  /(?:^|[^\p{L}])(?:jag är emot|det tycker jag inte(?:[.,!]|$)|jag tror inte det|för mig är det tvärtom)/iu,
  /(?:^|[^\p{L}])(?:я против(?![\p{L}])|мне так не кажется|я так не думаю|у меня наоборот)/iu,
  /(?:^|[^\p{L}])(?:buna karşıyım|ben karşıyım|öyle düşünmüyorum|benim için tam tersi)/iu,
];

/**
 * A word without which none of `DISAGREEMENTS` can match, tried before them: they are many, in ten languages, and most
 * sentences hold none.
 */
const DISAGREEMENT_CUE =
  /agree|different|see (?:it|this|that) |contr|opposite|reverse|s not |think|believe|push back|rather|-1|object|oppos|sure|convinced|certain|persuaded|question|challenge|dispute|doubt|contest|against|(?:strong|hard|clear|firm|big|a) no\b|counter|other way|anders|widersprech|stimm|muss ich|einverstanden|anderer meinung|gegen|bin ich|halte|finde ich|glaube ich|überzeugt|bei mir|accord|autrement|différemment|je ne|pour moi|acuerdo|yo lo veo|discrepo|creo|lo veo|convence|para m|concordo|discordo|vejo|não |la vedo|credo|non (?:la|mi)|per me|eens|ik zie|denk|tegen|vind|bij mij|jag håller|jag ser|tvärtom|jag är emot|tycker|jag tror|för mig|соглас|иначе|наоборот|против|не кажется|не думаю|у меня|katılmıyorum|fikirde|tam tersi|karşıyım|düşünmüyorum|benim için|ません|反対/iu;

/** Whether a sentence says in the first person that its author disagrees. */
export function disagrees(sentence: string): boolean {
  return DISAGREEMENT_CUE.test(sentence) && DISAGREEMENTS.some((pattern) => pattern.test(sentence));
}

/** Something put forward that others may take or leave. */
export const PROPOSAL =
  /\b(?:should(?:n['’]t)?|let['’]?s|let us|i(?:['’]d| would) (?!not)|i (?:say|suggest|propose|want us)|we (?:could|need|must|have to|can)|why don['’]?t we|how about|would (?:be|make|help|save|solve|calm|bring|give))\b|\b(?:wir (?:sollten|müssen|könnten|brauchen|können)|sollten? |lasst uns|ich (?:würde|schlage|fände))|\b(?:il faut|il faudrait|on (?:devrait|pourrait|doit)|je propose)\b|\b(?:deberíamos|tenemos que|propongo|habría que|hay que)\b|\b(?:devíamos|devia|temos que|proponho)\b|\b(?:dovremmo|dobbiamo|propongo|bisogna)\b|\b(?:we moeten|we zouden|laten we|ik stel voor)\b|\b(?:vi borde|vi måste|låt oss)\b|(?:надо|нужно|давайте|лучше|следует)|(?:yapmalıyız|meliyiz|malıyız|gerek)/iu;

const OPENING = String.raw`^(?:(?:well|hm+|oh|sorry|honestly|actually|but|really|hmm|naja|also|ach)[,.?!]* )?`;

/** Turns a proposal down, or puts another in its place, in the first words of an answer to it. */
export const REFUSALS: readonly RegExp[] = [
  new RegExp(
    String.raw`${OPENING}(?:please (?:don['’]?t|do not|no)\b|no[,.] (?!problem|worries|idea|thanks|opinion|objection|not yet|but thank)|i(?:['’]d| would) (?:much )?rather\b|i (?:would(?:n['’]?t| not)|won['’]?t|will not) (?:do|want|go|support|like|call|give|say|put|take|recommend|join)\b|i (?:don['’]?t|do not) want (?:to|us|it|that)\b|i(?:['’]d| would)? prefer\b|better not\b|leave (?:it|that|them)\b|(?:that|it|this) would (?:only |just |also |never |not )?(?:lose|cost|break|kill|hurt|ruin|exclude|harm|destroy|shut|punish|burden|overload|solve nothing|mean that nobody)\b|(?:in my (?:view|eyes|opinion),? |for (?:me|us),? |i (?:think|find) )?(?:that|it|this)(?: is|['’]s) (?:much |far |a bit |a little )?(?:too|not a good|not right|not fair|wrong|unfair|the wrong)\b)`,
    'iu',
  ),
  /^(?:naja, |ach, |also )?(?:nein[,.] |bitte nicht|lieber (?:nicht|\p{L}+en\b)|ich (?:würde|will|möchte) (?:lieber|das nicht|nicht)|das (?:ist|wäre) (?:mir )?(?:zu |nicht (?:gut|fair|gerecht)|falsch|keine gute)|besser nicht)/iu,
  /^(?:non[,.] |plutôt (?:pas|\p{L}+er\b)|je (?:préfère|préférerais|ne veux pas|ne voudrais pas)|c['’]est trop|surtout pas|mieux vaut)/iu,
  /^(?:no[,.] |prefiero|preferiría|mejor (?:no|\p{L}+)|no (?:quiero|me parece)|eso (?:es|sería) (?:demasiado|injusto)|por favor,? no)/iu,
  /^(?:não[,.] |prefiro|preferia|melhor não|não (?:quero|me parece)|por favor,? não)/iu,
  /^(?:no[,.] |preferisco|preferirei|meglio (?:no|di no)|non (?:voglio|mi pare|mi sembra)|per favore,? no)/iu,
  /^(?:nee[,.] |liever (?:niet|\p{L}+)|ik (?:wil|zou) (?:liever|niet|dat niet)|dat is te |beter (?:van )?niet)/iu,
  /^(?:nej[,.] |hellre (?:inte|\p{L}+)|jag (?:vill|skulle) (?:inte|hellre)|det är för |helst inte)/iu,
  /^(?:нет[,.] |лучше (?:не|\p{L}+)|я (?:бы )?не (?:хочу|хотел)|это слишком|не надо)/iu,
  /^(?:hayır[,.] |lütfen (?:yapmayalım|hayır)|istemiyorum|ben (?:istemem|tercih))/iu,
];

/** Words that deny what follows them, or, in Turkish, what stands before. */
export const NEGATORS: ReadonlySet<string> = new Set(
  "not don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't cannot couldn't shouldn't hasn't haven't no nobody never nothing neither nicht kein keine keinen keiner keinem nie niemand nichts pas jamais rien aucun aucune no nunca nadie nada ningún não nunca ninguém non mai nessuno niente niet geen nooit niemand inte ingen inga aldrig не нет никто никогда değil yok".split(
    ' ',
  ),
);
