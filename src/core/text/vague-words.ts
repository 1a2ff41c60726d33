/**
 * English words that say little when they stand as the name of a theme, beyond the stop and generic words of
 * `generic-words.ts`. They keep their full weight when texts are compared; only naming leaves them aside. The other
 * languages have their common verbs and adjectives among the generic words.
 */

/** Forms of common verbs, and adverbs: neither names anything, and no phrase that names something begins or ends so. */
export const VAGUE_ACTS = `accept accepts accomplish achieve acting admit advance advances advancing advise advising advocate afford align allows alter amaze annoy anticipate apologise
  apologize appears applies appoint appreciate argue arrive arises arise asks assign assume assuming attach attend attends attending
  avoid avoiding aware await balancing bear beat become begins believes belong better blame blocking borrow bounce breaks broke
  broken breaking brings bringing broaden calm calls carry carries carrying catch caught causing celebrate chase checking choose
  chose choosing chosen clarify clean clear click close closing closes coming comes come communicate compare compete competing
  complaining complete completing compose concerning conclude confirm conform confuse confusing connect consider consist construct
  consult consume contain contains contribute contributing contributes convert convince cope correct counting covering creates
  creating criticise criticize cutting dealing dealt decide decides deciding declare dedicate define defines defining degrade delete
  deliver delivering demonstrate demonstrating depend depends deploy deploying deprecate derive describe designate destroy detect
  determine develop developing differ disappear discourage discover dislike dislikes dismiss distinguish distribute do does done
  doing drawn drew driving driven earn eat edit educate eliminate emphasise emphasize employ empower enable enables encourage
  encouraging ends engage engaging enhance enjoys ensure ensures ensuring enter envision equip establish evaluate evolve examine
  exceed excel exclude excuse execute exist existing exists expand expects expecting explain explains explaining explore expose
  express extend extends facing facilitate fails failing fall falls fell fallen fetch fighting fill filling finalise finalize finds
  finish finishes finishing fits fixing flatten focuses focusing follows forbid force forgave forgive forgiven foster fought frame
  frustrate frustrating fulfill gather gathering generate gives goes govern grab graduate grateful greet grows handles hang
  happening happens harm hates heard helping hesitate hinder hire hit hits holding holds hopes hoping identify ignore illustrate
  imagine implement implements implementing impress improve improves improving includes increasing indicate inform inherit initiate
  insist inspire install instruct integrate intend intends interact interacting interfere interpret interrupt introduce introducing
  invest investigate invite inviting isolate joins joining justify keeping keeps kill knows lacks lacking leads leading lean leaning
  leant learns leaves leaving lend lets letting leverage linking listen listening lives living locate loses losing loving lower
  maintain maintaining makes manages managing meets mentioning mentions misses missing misunderstand moderate modify motivate moves
  moving narrow navigate needing negotiate nominate normalise normalize notify obtain occur open opens operate oppose opt organise
  organises organize organizes orient overcome overlook oversee overseeing overwhelm owe owns owning participate participating
  passes passing paste paying perform persist persuade picking picks piles playing please pointing populate postpone pray predict
  prefer prefers prepare preparing preserve pretend prevent prevents prioritise prioritize proceed produces prohibit promising
  promote promoting propose proposes proposing prove proves provides publish publishing pulling pushes pushing puts putting qualify
  raises raising ran reaching react reads ready realise realize rebuild receive receives receiving recognise recognize recommend
  recommends recover recruit redirect reduce reduces reducing refactor refer referring refers refine reflect refreshing reject
  relate relates relating relax releasing rely relies remain remaining remains remember remind remove removes removing rename
  repeating replace replaces reporting represent representing represents require requires requiring researching resolve resolving
  respond restrict resume retain retire returning reuse reveal revert reviewing revise rework rolling runs save saving saw says
  scribe scribing searching seeing seek seeking seeks sees sell sends sending separate serves serving sets setting settle sharing
  shines shoot shout showing shows shut signing simplify sleeping slow solve solves solving sold sounds speaking speaks specify
  spends splitting standing stare starts stating stays sticking stops stopping strengthen strive struggling submit submitting
  succeed suffer suggest suggesting suggests summarise summarize supporting surrender survive swap switching tackle takes talks
  teach teaches teaching tear tells tempt tend tends thank thinks threaten throws threw tied touches touching translate tries
  turning turns typing understands undo unify unite updating uses utilise utilize validate vary verify verifying waits wake wakes
  woke woken walking wanting wants warn watching wears wearing weigh wins winning wishes withdraw wonders works worry worries wraps
  writes afterwards altogether anywhere anyways anyhow asap beforehand beyond downright elsewhere everywhere forever further
  furthermore hence henceforth herein however likewise meanwhile moreover neither nevertheless nonetheless nowadays nowhere
  otherwise outright overall regardless seldom somehow someplace sometime somewhere thereby therefore thus tomorrow tonight versus
  worldwide anymore aside beside despite except including regarding per plus throughout toward towards underneath unlike whereas
  whilst whereby whichever whoever gonna wanna gotta lemme y'all yall ain't lol lmao imo imho btw fwiw afaik iirc rn tbh fyi aka wrt
  wondering nah yup yeah hmm hmmm haha whoa wow yay ugh oops ouch hello hey hi bye goodbye cheers congrats congratulations kudos
  nope yep thx ty pls plz ok okay alright yelling hasn hadn wasn weren doesn didn isn aren couldn wouldn shouldn don haven ve ll re`;

/** Adjectives and participles that say of what kind something is: they may begin a phrase and never end one. */
export const VAGUE_KINDS = `religious ill quarterly nightly hourly elderly abstract accessible active actual additional adequate advanced afraid aggressive alternative amazing ambitious ambiguous annual annoying apparent
  appropriate asleep attractive automatic available average awake awesome awful awkward basic beautiful bold bored boring brave brief bright brilliant
  broad bureaucratic busy calm capable careful casual central centralized cheap civil classic closed cold collaborative collective comfortable common
  compatible competitive complex complicated concrete confident confusing conscious considerable consistent constant continual continuous convenient
  cool correct costly crazy creative critical cross crowded crucial cultural curious curated daily dangerous dark dead decent dedicated deep definite
  deliberate delicate dense desperate detailed diagonal digital direct dirty disappointing distinct distributed diverse domestic double dramatic dry due
  dull dynamic eager economic educational effective efficient elegant embedded emotional endless engaging entire equal essential established ethical
  eventual evident exact excellent exciting exclusive expensive explicit extensive external extreme fair familiar famous fantastic fascinating favourite
  favorite final financial fixed flat flexible fluid focused foreign formal former fortunate fragile free frequent fresh friendly frustrating fun
  functional fundamental funny further general generic gentle genuine giant global good-enough gradual grand graphical grateful great half-asleep handy
  healthy heated heavy helpful hidden hot human ideal identical illegal immediate implicit impressive inconsistent incorrect independent individual
  inexpensive informal informational initial inner innovative insane instant integral intense intentional interactive interesting intermediate internal
  international intimate invisible involved kind lacking large latest lazy legal legitimate lengthy likely limited linear literal lively living local
  logical lone lonely long-term loose loud lovely lucky mad major manual massive mature maximum meaningful medium mental mere middle mild minimal
  minimum minor missing mobile moderate modern modest monthly moral multiple mutual narrow nasty national native natural neat necessary negative nervous
  neutral nice noisy nominal non nonprofit notable noticeable numerous objective obscure occasional odd offline ongoing online open optimal optional
  ordinary organic organised organized original other outer outgoing outstanding overall own painful parallel partial particular passionate passive
  patient peaceful perfect periodic permanent persistent physical plain pleasant pleased plenty polite political poor popular positive potential
  powerful practical precise predictable preferable preliminary premature preferred present pretty previous primary prior private proactive productive
  professional proper proposed proud public pure quick quiet random rapid rare raw ready real-world realistic reasonable redundant regular related
  relative relevant reliable reluctant remote repeated required responsible responsive rich rigid risky robust rough round rude rural sad safe satisfied
  scared secondary secret secure selective senior sensible sensitive separate serious severe shared sharp shiny short-term shy significant silent silly
  simplistic sincere skilled sleepy slight slim slow smart smooth so-called social soft solid sophisticated sorry spare spatial speculative spontaneous
  square stable standard standing static steady stiff straight straightforward strange strategic strict stricter strong stronger structural structured
  stupid subjective subsequent substantial substantive subtle successful sudden sufficient suitable super superior supportive surprising suspicious
  sustainable sweet swift symbolic tall technical temporary tense terrible thankful thick thin thorough tight timely tiny top total tough toxic
  traditional transparent tremendous tricky trivial true trustworthy typical ugly ultimate unable unaware unclear uncomfortable unexpected unfair
  unfortunate unhappy uniform unique universal unknown unlikely unnecessary unpleasant unstable unusual upcoming upset urban urgent usable useful
  useless usual vague valid valuable various vast verbal verbose viable virtual visible visual vital vocal voluntary vulnerable warm weak weary weird
  well-defined welcoming wet wide wild willing wise wonderful worldwide worthwhile worthy written yearly young`;

/** Nouns of how people meet and write, which would make every meeting a theme of itself. */
export const VAGUE_PROCEDURE = `january february march april june july august september october november december agenda agendas announcement announcements apology apologies aob attendee attendees chat comment comments convo conversation conversations discussion
  discussions feedback hello intro intros introduction introductions link links mail mails message messages minute minutes moderator note notes
  object objects concern concerns objection objections opinion opinions poll pov queue q present proposal proposals recap regrets reminder reminders remark remarks reply replies
  resolution response responses scribe scribes suggestion suggestions summary thread threads thought thoughts topic topics transcript transcription vote
  votes presence attendance thing things stuff bit bits lot lots way ways kind kinds sort sorts man guy guys folk folks lady ladies sir madam everyone
  everybody someone somebody anyone anybody nobody y'all`;

/** Nouns that say too little alone and name something with the word before them: "sandbox project", "mentoring program". */
export const VAGUE_ALONE = `project projects program programs programme programmes dev devs info information detail details aspect aspects area areas goal goals
  item items matter matters option options benefit benefits experience experiences other others unsure collaborate collaborating fit fits broader
  source sources space spaces base bases done cool kudos worth strong lack lacks lacking instance instances awesome false`;

/** Generic words that may end a phrase, since they name something with the word before them: "parts list", "phone call". */
export const PHRASE_ENDS = `list lists call calls request requests support work time times team teams group groups members people place places point points level levels line
  lines name names page pages part parts room rooms side sides type types area areas case cases change changes day days effort example examples hours
  idea ideas issue issues job jobs problem problems question questions reason reasons result results week weeks word words world numbers number morning
  afternoon evening night`;

/** Generic words that begin no name: they judge, count or order and do not tell what is meant. */
export const PHRASE_NO_STARTS = `good better best bad worse worst great nice fine okay happy sad glad sure right wrong true real full empty next last first second third past recent
  whole main certain various several enough extra finally quickly slowly suddenly recently currently different same similar important clear clearer
  useful helpful able possible impossible more most much many few couple dozen three four five six seven eight nine ten hundred thousand once twice get
  gets got getting give given giving gave go goes going went gone make makes making made take taking took taken come coming came see seen saw seeing
  look looking looked find finding found know knowing knew known think thinking thought feel feeling felt feels seem seems seemed want wanted wants
  wanting need needs needed try trying tried use used using keep keeping kept start started starting stop stopped stopping begin began end ended ending
  put let say said saying says tell told telling talk talking talked ask asked asking speak spoke mean means meant meaning hear heard hearing works
  worked working help helped helps happen happened happens happening become became turn turned leave left move moved bring brought show showed shown set
  run running ran called like liked likes love loved enjoy enjoyed hate prefer preferred hope hoped wish believe guess suppose remember remembered
  forget forgot learn learned understand understood changed add added allow allowed stay stayed wait waited waiting spend spent pay paid lose lost win
  won follow followed create created opened closed read reading write wrote writing notice noticed own current actual general common usual normal
  special specific particular personal maybe perhaps agree agreed honest honestly sorry thanks wonder surprised surprising interesting interested
  excited curious proud tired worried stuck rather quite pretty fairly completely totally absolutely entirely exactly nearly mostly generally always
  never often sometimes usually rarely again still already yet soon ago since together alone apart new old monday tuesday wednesday thursday friday
  saturday sunday january february march april june july august september october november december anyway also etc`;
