import { isAssentTo } from './assents.js';
import { saysNothing } from './nothing-to-say.js';
import { tokensOf } from './tokens.js';

const FILLER = new Set(
  `n/a|na|none|nope|no|yes|yep|yeah|ok|okay|k|same|same here|ditto|idem|this|me too|same as above|see above|agreed|agree|i agree
  |+1|-1|1|0|no comment|no comments|nothing|nothing really|nothing to add|nothing new|nothing comes to mind|not really|not sure|idk|i don't know|dunno
  |no idea|don't know|dont know|thanks|thank you|thx|ty|lol|haha|hi|hello|hey|hi all|good morning|test|testing|tbd|todo|nil|null|skip|pass|cool|nice|great
  |sounds good|makes sense|good question|good point|well said|what they said|no opinion|no strong opinion|as above|exactly|exactly this|indeed|right|true
  |ja|nein|keine|nichts|dito|danke|genau|stimmt|gleich|ebenso|keine ahnung|weiß nicht|gute frage|passt
  |oui|non|rien|merci|pareil|idem pour moi|d'accord|je ne sais pas|moi aussi|aucune idée
  |sí|si|nada|gracias|igual|lo mismo|de acuerdo|no sé|yo también|sim|não|obrigado|obrigada|igualmente|eu também|concordo|não sei
  |sì|niente|grazie|lo stesso|anche io|d'accordo|non so|nee|niets|bedankt|hetzelfde|ik ook|mee eens|weet niet
  |nej|inget|tack|samma|jag också|håller med|vet inte|да|нет|ничего|спасибо|то же|я тоже|согласен|согласна|не знаю
  |evet|hayır|yok|teşekkürler|aynı|ben de|katılıyorum|bilmiyorum
  |はい|いいえ|なし|同じ|同じく|特になし|ありがとう|ありがとうございます|同意|是|没有|无|同上|谢谢|同意|不知道|네|아니요|없음|같음|동의|감사합니다|모름`
    .split('|')
    .map((entry) => entry.replace(/\s+/g, ' ').trim())
    .filter((entry) => entry !== ''),
);

const FILLER_WORDS_MAX = 5;
const NOTHING_WORDS_MAX = 12;

const OPENERS = /^(?:oh|well|hmm+|mm+|ah|haha|yes|yeah|so|and|just|very|totally|definitely)\s+/;

/** What stands for a message that was nothing but files or a shared message (`slack/plain-text.ts` writes it). */
const SHARED_ONLY = /^\s*\[(?:files?(?:: [^\]]*)?|shared message)\]\s*$/;

/** Whether a text, with its noise masked, says nothing of its own: "+1", "n/a", "same as Ada", only an emoji, link, mention, command, code block or file. */
export function isFiller(text: string, masked: string): boolean {
  if (SHARED_ONLY.test(text)) return true;
  if (!/[\p{L}\p{N}]/u.test(masked)) return true;
  const words = tokensOf(masked.slice(0, 200)).length;
  if (words > NOTHING_WORDS_MAX) return false;
  const written = masked
    .normalize('NFKC')
    .replaceAll('’', "'")
    .replace(/[^\p{L}\p{N}\p{M}'/+&\s-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (isAssentTo(written)) return true;
  const plain = written.toLowerCase().replaceAll('&', ' ').replace(/\s+/g, ' ').trim();
  if (saysNothing(plain)) return true;
  if (words > FILLER_WORDS_MAX) return false;
  return (
    FILLER.has(plain) || FILLER.has(plain.replace(OPENERS, '')) || /^[+-]?[\d\s]*$/.test(plain)
  );
}
