import type { StemmedLanguage } from './languages.js';

/** English articles, and whose something is. */
export const ARTICLES_EN =
  'the a an my our your their his her its this that these those each every no any some';

/** Articles, possessives and prepositions: what stands before the name of something. */
export const BEFORE_A_NAME: Readonly<Record<StemmedLanguage, string>> = {
  en: `${ARTICLES_EN} of for about with without in on at during between from after before by into per than`,
  de: `der die das den dem des ein eine einen einem einer mein meine unser unsere kein keine im am zum zur vom beim
    bei mit ohne für über von nach vor jede jeder jedes dieser diese dieses`,
  fr: `le la les l' un une des du de d' mon ma mes notre nos votre vos leur leurs ce cette ces au aux en avec sans pour sur
    pendant chaque aucun aucune dans`,
  es: `el la los las un una unos unas del de mi mis nuestro nuestra nuestros nuestras su sus este esta estos estas al en
    con sin para sobre por cada`,
  pt: `o a os as um uma do da dos das de meu minha nosso nossa seu sua este esta esse essa ao no na nos nas em com sem
    para sobre por cada`,
  it: `il lo la i gli le l' un uno una del della dei delle dello di mio mia nostro nostra suo sua questo questa al alla in
    nel nella con senza per su sul sulla ogni`,
  nl: `de het een mijn ons onze jullie hun deze dit die dat elke geen van voor over met zonder in op bij na tijdens`,
  sv: `den det de en ett min mitt mina vår vårt våra er deras denna detta dessa varje ingen av för om med utan i på vid
    efter under`,
  ru: `в на о об с со без для про из к по при после перед за у наш наша наше наши мой моя мои этот эта эти каждый`,
  tr: `bir bu şu o her bizim benim sizin onun hiç`,
};
