/** Ways of saying that one has nothing to say, by language: what must stand, and what may stand around it. */
interface NothingSaid {
  readonly nothing: string;
  readonly around: string;
  readonly thanks: string;
}

const THINGS_EN =
  'comments?|feedback|suggestions?|remarks?|opinions?|thoughts?|input|answers?|ideas?';

const BY_LANGUAGE: readonly NothingSaid[] = [
  {
    nothing: `none|all good|it(?:'s| is) all good|all fine|nothing|nope|nah|n/?a|nil|not|no,? not|no (?:(?:other|further|additional|particular|specific|real|new|strong) )*(?:${THINGS_EN})|(?:i )?(?:have|had|got) (?:nothing|none|no (?:${THINGS_EN}))|(?:i )?(?:can'?t|cannot|can not) think of (?:anything|any)`,
    around: `atm|(?:at|for) (?:the|this|that) (?:moment|time|point|stage)|at present|right now|for now|as of now|now|at this point in time|currently|yet|so far|(?:this|that) (?:time|week|month|round)|today|from (?:me|my side|us|our side)|on my side|for me|for us|here|either|to add|to say|to report|to share|to mention|else|new|specific|special|particular|in particular|really|much|i can think of|that i can think of|comes to mind|that comes to mind|i(?:'m| am) aware of`,
    thanks: `(?:but )?(?:many )?(?:thanks|thank you|thx|sorry)(?: (?:all|everyone|a lot|so much|very much|anyway|though|for asking))*|all good|all fine`,
  },
  {
    nothing: `nichts|keine|kein kommentar|keine (?:anmerkungen?|kommentare?|vorschläge|ideen?|wünsche|meinung)|mir fällt (?:nichts|gerade nichts) ein|fällt mir (?:gerade |jetzt )?nichts ein|derzeit nicht|im moment nicht|aktuell nicht|diese woche nicht`,
    around: `derzeit|zurzeit|zur zeit|im moment|im augenblick|momentan|aktuell|gerade|bisher|diese woche|weiter|weiteres|neues|besonderes|zu ergänzen|hinzuzufügen|zu sagen|zu berichten|von mir|von meiner seite`,
    thanks: `(?:vielen )?danke?|sorry|alles gut`,
  },
  {
    nothing: `rien|aucun(?:e)?|aucun commentaire|aucune (?:remarque|suggestion|idée)|pas de (?:commentaires?|remarques?|suggestions?)|pas|rien ne me vient`,
    around: `pour le moment|pour l'instant|en ce moment|actuellement|cette semaine|à (?:ajouter|signaler|dire)|de (?:plus|spécial|particulier|nouveau)|de mon côté|à l'esprit`,
    thanks: `merci(?: beaucoup| à tous)?|désolée?`,
  },
  {
    nothing: `nada|ninguno|ninguna|ningún comentario|ninguna sugerencia|sin (?:comentarios|sugerencias|novedades)|no se me ocurre nada`,
    around: `por ahora|por el momento|de momento|ahora mismo|esta semana|que (?:añadir|agregar|decir)|más|nuevo|en particular|especial|por mi parte`,
    thanks: `(?:muchas )?gracias`,
  },
  {
    nothing: `nada|nenhum|nenhuma|nenhum comentário|nenhuma sugestão|sem (?:comentários|sugestões|novidades)`,
    around: `por agora|por enquanto|no momento|neste momento|esta semana|a (?:acrescentar|adicionar|dizer)|mais|de novo|em particular|de especial|da minha parte`,
    thanks: `(?:muito )?obrigad[oa]`,
  },
  {
    nothing: `niente|nulla|nessuno|nessuna|nessun commento|nessun suggerimento|non mi viene in mente (?:niente|nulla)`,
    around: `per ora|per adesso|al momento|in questo momento|questa settimana|da (?:aggiungere|dire|segnalare)|altro|di nuovo|di particolare|da parte mia`,
    thanks: `grazie(?: mille)?`,
  },
  {
    nothing: `niets|geen|geen (?:opmerkingen|commentaar|suggesties|ideeën)|ik kan niets bedenken`,
    around: `op dit moment|momenteel|voor nu|nu even|deze week|toe te voegen|te melden|bijzonders|nieuws|van mijn kant`,
    thanks: `(?:be)?dankt?(?: je| u)?(?: wel)?|dank je wel`,
  },
  {
    nothing: `inget|ingenting|inga|inga (?:kommentarer|förslag|synpunkter|idéer)|kommer inte på något`,
    around: `just nu|för tillfället|för närvarande|den här veckan|än|ännu|att (?:tillägga|säga|rapportera)|särskilt|speciellt|nytt|från mig`,
    thanks: `tack(?: så mycket)?`,
  },
  {
    nothing: `ничего|нечего|нет|нет (?:комментариев|предложений|замечаний|идей)|без комментариев|ничего в голову не приходит`,
    around: `пока|пока что|на данный момент|сейчас|на этой неделе|добавить|сказать|нового|особенного`,
    thanks: `спасибо`,
  },
  {
    nothing: `yok|hiçbir şey|yorum(?:um)? yok|önerim yok|fikrim yok|ekleyecek bir şey(?:im)? yok|ekleyeceğim bir şey yok|aklıma bir şey gelmiyor`,
    around: `şu an|şu anda|şimdilik|şu anlık|bu hafta|henüz`,
    thanks: `teşekkürler|sağ olun`,
  },
];

const WITHOUT_SPACES =
  /^(?:今のところ|現時点では?|今週は?)?(?:特に|何も|とくに)*(?:なし|無し|ない|ないです|ありません|ございません|思いつきません)(?:です)?$|^(?:暂时|目前|现在|本周|這週|这周)?(?:没有|沒有|没什么|無|无)(?:意见|建议|想法|补充|评论|什么)?(?:可说的?|要说的?|要补充的?)?(?:谢谢|謝謝)?$|^(?:지금은|현재는?|아직|이번 주는?)?\s*(?:특별히|딱히|별로|별다른)?\s*(?:의견이?|할 말이?|건의사항이?|코멘트가?)?\s*(?:없습니다|없어요|없음|없네요)(?:\s*감사합니다)?$/u;

const PATTERNS: readonly RegExp[] = BY_LANGUAGE.map(
  ({ nothing, around, thanks }) =>
    new RegExp(
      `^(?:(?:sorry|${thanks}) )?(?:(?:${around}) )*(?:${nothing})(?: (?:${around}))*(?: (?:${thanks}))*$`,
      'u',
    ),
);

/** A lone word of these says no to the question, or is the start of something: with more around it, it is nothing. */
const NOT_ALONE = new Set(['not', 'pas', 'keine', 'geen', 'inga', 'aucune', 'aucun']);

/**
 * Whether an answer only says that there is none: "None at the moment", "nichts zu ergänzen", "nada por ahora,
 * gracias". `plain` is in lower case without punctuation. "Nobody told us" and "nothing works" say something.
 */
export function saysNothing(plain: string): boolean {
  if (NOT_ALONE.has(plain)) return false;
  return WITHOUT_SPACES.test(plain) || PATTERNS.some((pattern) => pattern.test(plain));
}
