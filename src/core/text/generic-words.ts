import type { StemmedLanguage } from './languages.js';

/** Stop words that the lists of the `stopword` package leave out. */
export const MORE_STOP_WORDS: Readonly<Record<StemmedLanguage, string>> = {
  en: `able am aren't can't cannot couldn't didn't doesn't doing don't down during else ever every few
    further gonna gotta hadn't hasn't haven't having he'd he'll he's hers hey hi i'd i'll i'm i've isn't
    it'd it'll it's its itself let let's may maybe mightn't mine mustn't myself no nor not ok okay off oh
    once onto ours ourselves own per perhaps please quite rather really she she'd she'll she's shouldn't
    so somewhat sure thank thanks that's theirs themselves there's they'd they'll they're they've though
    us until upon via wasn't we'd we'll we're we've weren't what's whatever when whenever where's wherever
    whether who's whom whose why will within without won't wouldn't yeah yep yes yet you'd you'll you're
    you've your yours yourself dont cant doesnt didnt isnt wont im ive thats its'
    anyone anything anybody someone something somebody everyone everything everybody nothing nobody none
    again against already although always among around away back because below besides between
    either instead just least less likely lot lots many might mostly neither often one ones two
    also any etc eg ie vs thing things stuff way ways bit kind sort actually basically literally simply
    especially probably definitely certainly obviously honestly usually sometimes almost enough even far however
    whole else lately really very just kinda sorta pretty soon later today tomorrow yesterday day days`,
  de: `ja nein nicht kein keine keinen keiner mal halt eben doch schon noch immer wieder sehr ganz etwas
    nichts alles man einfach vielleicht eigentlich wirklich gerade dann denn dass daß wenn weil würde wäre
    könnte müssen muss kann können habe hat hatte haben sein sind war waren wird werden uns unser unsere
    euch ihr sie mir mich dich dir zum zur vom beim im ins ans ding dinge sachen sache heute gestern morgen`,
  fr: `oui non pas plus très trop bien tout tous toute toutes c'est ça cela qu'il qu'on qu'elle j'ai j'étais
    n'est d'une d'un l'on être avoir fait faire peut peu aussi encore toujours jamais rien quelque chose
    choses vraiment juste alors donc mais comme quand si où dont hier aujourd'hui demain beaucoup`,
  es: `sí no muy más menos bien todo todos toda todas algo nada ser estar haber hacer hay esto eso esta este
    también siempre nunca solo sólo porque cuando donde como pero así cosa cosas mucho mucha muchos muchas
    ahora hoy ayer mañana aquí allí realmente tan tanto cada otro otra nos nuestro nuestra les`,
  pt: `sim não muito mais menos bem tudo todos toda todas algo nada ser estar ter haver fazer há isto isso
    também sempre nunca só porque quando onde como mas assim coisa coisas muita muitos muitas agora hoje
    ontem amanhã aqui ali realmente tão tanto cada outro outra nosso nossa nós pra`,
  it: `sì no non molto più meno bene tutto tutti tutta tutte qualcosa niente nulla essere avere fare c'è
    anche sempre mai solo perché quando dove come ma così cosa cose molta molti molte ora oggi ieri domani
    qui lì davvero tanto ogni altro altra nostro nostra noi`,
  nl: `ja nee niet geen heel erg meer minder goed alles iets niets zijn hebben doen worden kan kunnen moet
    moeten ook altijd nooit alleen omdat wanneer waar hoe maar zo ding dingen veel nu vandaag gisteren
    morgen hier daar echt elke ander andere ons onze wij we jullie mij`,
  sv: `ja nej inte ingen inget mycket mer mindre bra allt något inget vara ha göra bli kan kunna måste också
    alltid aldrig bara eftersom när var hur men så sak saker nu idag igår imorgon här där verkligen varje
    annan annat vår våra vi oss er`,
  ru: `да нет не очень больше меньше хорошо всё все всего что-то ничего быть есть был была было были будет
    делать также всегда никогда только потому когда где как но так вещь вещи много сейчас сегодня вчера
    завтра здесь там действительно каждый другой наш наша наши нас нам это этот эта эти мне меня мы вы они`,
  tr: `evet hayır değil çok daha az iyi her şey bir hiçbir olmak var yok yapmak da de her zaman asla sadece
    çünkü ne zaman nerede nasıl ama böyle şeyler şimdi bugün dün yarın burada orada gerçekten başka bizim
    biz siz ben sen o bu şu ve ile için gibi kadar mi mı mu mü`,
};

/** Words with content that name no topic by themselves; surface forms, stemmed when read. */
export const GENERIC_WORDS: Readonly<Record<StemmedLanguage, string>> = {
  en: `good better best bad worse worst great nice fine okay happy sad glad hard harder easy easier difficult
    simple big bigger small smaller large little huge long longer short new newer old high higher low lower
    fast faster slow slower early earlier late different same similar important clear clearer useful helpful
    able possible impossible right wrong true real full empty next last first second third past recent
    whole main certain various several enough extra certainly finally quickly slowly suddenly recently currently
    week weeks weekly month months monthly year years yearly hour hours minute minutes moment moments time times
    morning afternoon evening night monday tuesday wednesday thursday friday saturday sunday weekend
    people person persons folks guys everyone team teams group groups member members
    get gets got getting give given giving gave go goes going went gone make makes making made take taking took taken
    come coming came see seen saw seeing look looking looked find finding found know knowing knew known
    think thinking thought feel feeling felt feels seem seems seemed want wanted wants wanting need needs needed
    try trying tried use used using keep keeping kept start started starting stop stopped stopping begin began
    end ended ending put let say said saying says tell told telling talk talking talked ask asked asking speak spoke
    mean means meant meaning hear heard hearing work works worked working help helped helps happen happened happens
    happening become became turn turned leave left move moved bring brought show showed shown set run running ran
    call called like liked likes love loved enjoy enjoyed hate prefer preferred hope hoped wish care
    believe guess suppose remember remembered forget forgot forgotten learn learned learnt understand understood
    change changed changes add added allow allowed lets live lived stay stayed wait waited waiting spend spent
    pay paid buy lose lost win won grow grew follow followed create created open opened close closed
    read reading write wrote writing written spend notice noticed realise realize realised realized
    part parts place places point points side sides case cases fact facts example examples problem problems
    issue issues question questions answer answers reason reasons idea ideas way number numbers amount
    result results matter matters deal life world job jobs word words name line list kind type types level
    discuss discussed discussing mention mentioned anyway welcome present repeat repeated add added adding handle handled
    handling involve involved offer offered offering request requested collect collected positive negative apologies sorry
    reach reached provide provided providing include included including consider considered expect expected seem appear
    continue continued address addressed agree support supported manage managed join joined pick picked check checked
    difference differences opposite rest chance chances opportunity effort sense mind feeling feelings attention ages age
    stuff thing hand hands head eye eyes face home back room end top bottom middle half area
    couple few more most much many lot lots plenty piece pieces bunch dozen
    three four five six seven eight nine ten hundred thousand once twice
    quite rather pretty fairly completely totally absolutely entirely exactly nearly mostly generally
    always never often sometimes usually rarely again still already yet soon ago since anymore
    together alone apart inside outside forward behind ahead along across
    own current actual general common usual normal special specific particular personal
    sure maybe perhaps agree agreed disagree agreement honest honestly glad sorry thanks wonder wondering
    surprise surprised surprising interesting interested excited curious proud tired worried stuck
    show shows sit sat stand stood hold held build built send sent meet met miss missed
    single alike someone somebody anybody nobody`,
  de: `gut besser beste schlecht groß klein neu alt lang kurz schwer leicht einfach schnell langsam früh spät
    wichtig klar richtig falsch woche wochen monat monate jahr jahre stunde stunden minute minuten zeit mal
    leute mensch menschen team teams gruppe person machen gemacht macht gehen geht ging gegangen kommen kommt
    sehen gesehen finden gefunden wissen weiß denken gedacht glauben fühlen gefühl brauchen braucht wollen will
    möchte geben gibt gegeben nehmen sagen gesagt reden arbeiten arbeit helfen hilft lernen gelernt verstehen
    problem probleme frage fragen grund idee ideen teil beispiel seite ende anfang letzte letzten nächste
    erste zweite ganze viel viele mehr weniger oft manchmal selten zusammen allein freuen gefreut froh
    montag dienstag mittwoch donnerstag freitag tag tage morgen abend`,
  fr: `bon bonne meilleur mieux mauvais grand petit nouveau nouvelle vieux long court difficile facile simple
    rapide lent tôt tard important clair vrai faux semaine semaines mois année années an ans heure heures
    minute minutes temps fois gens personne personnes équipe équipes groupe aller va allé venir voir vu trouver
    trouvé savoir sais penser pense pensé sentir besoin vouloir veux donner prendre pris dire dit parler parlé
    travailler travail aider apprendre appris comprendre compris problème problèmes question questions raison
    idée idées partie exemple côté fin début dernier dernière prochain premier jour jours souvent parfois
    ensemble seul content lundi mardi mercredi jeudi vendredi moment`,
  es: `bueno buena mejor peor malo grande pequeño nuevo nueva viejo largo corto difícil fácil simple rápido lento
    temprano tarde importante claro verdad semana semanas mes meses año años hora horas minuto minutos tiempo
    vez veces gente persona personas equipo equipos grupo ir va fue venir ver visto encontrar encontrado saber
    sé pensar pienso creo sentir siento necesitar necesito querer quiero dar tomar decir dicho hablar trabajar
    trabajo ayudar aprender aprendí entender problema problemas pregunta preguntas razón idea ideas parte ejemplo
    lado final principio último última próximo primero día días menudo juntos solo lunes martes miércoles jueves
    viernes momento`,
  pt: `bom boa melhor pior mau grande pequeno novo nova velho longo curto difícil fácil simples rápido lento
    cedo tarde importante claro verdade semana semanas mês meses ano anos hora horas minuto minutos tempo vez
    vezes gente pessoa pessoas equipe equipa equipes grupo ir vai foi vir ver visto encontrar saber sei pensar
    penso acho sentir sinto precisar preciso querer quero dar tomar dizer disse falar trabalhar trabalho ajudar
    aprender aprendi entender problema problemas pergunta perguntas razão ideia ideias parte exemplo lado fim
    início último última próximo primeiro dia dias juntos segunda terça quarta quinta sexta momento`,
  it: `buono buona migliore meglio peggio cattivo grande piccolo nuovo nuova vecchio lungo corto difficile facile
    semplice veloce lento presto tardi importante chiaro vero settimana settimane mese mesi anno anni ora ore
    minuto minuti tempo volta volte gente persona persone squadra team gruppo andare va andato venire vedere visto
    trovare trovato sapere so pensare penso sentire sento bisogno volere voglio dare prendere dire detto parlare
    lavorare lavoro aiutare imparare imparato capire capito problema problemi domanda domande ragione idea idee
    parte esempio lato fine inizio ultimo ultima prossimo primo giorno giorni insieme lunedì martedì mercoledì
    giovedì venerdì momento`,
  nl: `goed beter beste slecht groot klein nieuw nieuwe oud lang kort moeilijk makkelijk eenvoudig snel langzaam
    vroeg laat belangrijk duidelijk waar week weken maand maanden jaar jaren uur uren minuut minuten tijd keer
    mensen persoon personen team teams groep gaan gaat ging komen komt zien gezien vinden gevonden weten weet
    denken denk dacht voelen voel nodig willen wil geven nemen zeggen gezegd praten werken werk helpen leren
    geleerd begrijpen probleem problemen vraag vragen reden idee ideeën deel voorbeeld kant einde begin laatste
    volgende eerste dag dagen vaak soms samen blij maandag dinsdag woensdag donderdag vrijdag moment`,
  sv: `god bättre bäst dålig stor liten ny nya gammal lång kort svår lätt enkel snabb långsam tidig sen viktig klar
    rätt fel vecka veckor månad månader år timme timmar minut minuter tid gång gånger människor person personer
    folk team lag grupp gå går gick komma kommer se sett hitta hittat veta vet tänka tror känna känns behöva
    behöver vilja vill ge ta säga sagt prata arbeta arbete jobb jobba hjälpa lära lärt förstå problem fråga frågor
    anledning idé idéer del exempel sida slut början sista nästa första dag dagar ofta ibland tillsammans glad
    måndag tisdag onsdag torsdag fredag`,
  ru: `хороший лучше лучший плохой большой маленький новый новая новое старый длинный короткий трудный сложный
    легкий простой быстро медленно рано поздно важный важно ясно правда неделя недели неделю месяц месяцы год года
    лет час часы минута минуты время раз люди человек команда команде группа идти пошел прийти видеть найти знать
    знаю думать думаю чувствовать чувствую нужно надо хотеть хочу дать взять сказать сказал говорить работать
    работа работу помогать помочь учиться понимать понял проблема проблемы вопрос вопросы причина идея часть пример
    сторона конец начало последний следующий первый день дни часто иногда вместе рад`,
  tr: `güzel kötü büyük küçük yeni eski uzun kısa zor kolay basit hızlı yavaş erken geç önemli açık doğru yanlış
    hafta haftalar ay aylar yıl yıllar saat dakika zaman kez kere insan insanlar kişi takım ekip grup gitmek gitti
    gelmek geldi görmek gördüm bulmak buldum bilmek biliyorum düşünmek düşünüyorum hissetmek ihtiyaç istemek
    istiyorum vermek almak söylemek dedi konuşmak çalışmak iş yardım öğrenmek öğrendim anlamak sorun sorunlar soru
    neden fikir parça örnek taraf son başlangıç önceki sonraki ilk gün günler bazen birlikte mutlu`,
};
