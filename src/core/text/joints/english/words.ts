/**
 * Common English words, written down for this program: stems, irregular forms, and words that look as if two words had
 * been run together (newspaper, carpet). Endings and prefixes are added by `is-word.ts`. They tell one thing only:
 * whether a hyphen at a line end stands inside a word or between two.
 */
const GRAMMAR = `
a about above across after again against ago all almost alone along already also although always am among amid an and
another any anybody anyone anything anyway anywhere apart are around as aside at away back be became because become been
before beforehand behind being below beneath beside besides best better between beyond both but by came can cannot could
did do does doing done down during each either else elsewhere enough even ever every everybody everyone everything
everywhere except far few fewer for forever forth forward from full further gave get give given go goes going gone good
got had half has have having he hence her here hers herself him himself his hitherto how however i if in indeed inside
instead into is it its itself just keep kept knew know known last later least less lest let like likely little made make
many may maybe me meanwhile might mine more moreover most much must my myself near nearly neither never nevertheless next
no nobody none nonetheless nor not nothing notwithstanding now nowhere of off often on once one only onto or other
otherwise ought our ours ourselves out outside over own per perhaps quite rather really said same saw say seem seen self
several shall she should since so some somebody somehow someone something sometime sometimes somewhat somewhere soon still
such take taken than that the their theirs them themselves then there thereafter thereby therefore these they thing think
this those though thought through throughout thus till to together too took toward towards under underneath unless unlike
until up upon upward us very via was we well went were what whatever when whenever where whereas whereby wherever whether
which whichever while who whoever whole whom whose why will with within without would yes yet you your yours yourself
yourselves zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion first
second third fourth fifth sixth seventh eighth ninth tenth twelfth half quarter third double triple single dozen pair`

const TIME = `
january february march april may june july august september october november december monday tuesday wednesday thursday
friday saturday sunday spring summer autumn fall winter season day daily week weekly month monthly year yearly hour minute
second moment time today tonight tomorrow yesterday morning noon afternoon evening night midnight dawn dusk daybreak
daylight daytime nighttime weekend weekday weeknight fortnight decade century millennium era age period past present future
early late recent current former previous once annual anniversary holiday vacation date calendar deadline schedule interval
eve lifetime overnight meantime halftime overtime springtime summertime wartime peacetime lunchtime bedtime sunrise sunset`

const PEOPLE = `
people person man men woman women child children boy girl baby infant toddler teen teenager adult elder elderly senior
youth young old family parent mother father mom mum dad brother sister son daughter aunt uncle cousin nephew niece
grandfather grandmother grandparent grandchild grandchildren grandson granddaughter husband wife wives widow widower bride
groom couple friend neighbor neighbour neighborhood neighbourhood stranger guest host visitor resident citizen villager
settler immigrant migrant refugee tourist passenger traveler traveller commuter driver rider pedestrian customer client
consumer buyer seller shopper owner tenant landlord landowner homeowner shareholder stakeholder worker employee employer
boss manager director chief chair chairman chairwoman chairperson president vice secretary treasurer minister mayor
governor senator congressman congresswoman councilor councillor councilman councilwoman alderman lawmaker legislator
politician candidate voter delegate ambassador diplomat envoy spokesman spokeswoman spokesperson official officer clerk
inspector superintendent commissioner sergeant captain lieutenant colonel major general soldier sailor marine airman pilot
guard police policeman policewoman detective sheriff deputy fireman firefighter paramedic nurse doctor surgeon physician
dentist patient scientist researcher professor teacher tutor student pupil graduate scholar principal librarian historian
author writer novelist poet playwright artist painter sculptor musician singer composer conductor pianist violinist guitarist
dancer actor actress producer publisher editor reporter journalist columnist critic photographer correspondent lawyer attorney
solicitor barrister prosecutor judge juror jury witness defendant plaintiff victim suspect prisoner inmate thief thieves
engineer architect designer builder carpenter mason plumber electrician mechanic technician programmer farmer fisherman
fishermen shepherd gardener baker butcher cook chef waiter waitress barber tailor porter janitor cleaner caretaker foreman
foremen craftsman craftsmen salesman salesmen businessman businesswoman businessmen banker broker trader merchant accountant
analyst economist investor entrepreneur consultant adviser advisor expert specialist volunteer activist campaigner organizer
organiser leader member partner colleague rival opponent enemy ally hero champion winner loser player coach referee umpire
goalkeeper keeper striker defender midfielder forward batsman bowler pitcher catcher quarterback linebacker runner swimmer
boxer wrestler jockey athlete team crew staff crowd audience fan supporter public community society population nation tribe
queen king prince princess duke lord lady sir bishop priest pastor vicar reverend rabbi monk nun saint angel devil god
goddess gentleman gentlemen human being body head hair face eye ear nose mouth lip tooth teeth tongue throat neck shoulder
arm elbow hand wrist finger thumb chest heart lung stomach back hip leg knee ankle foot feet toe skin bone blood brain mind
soul spirit voice breath name surname nickname birth death life lives`

const PLACES = `
place area region district zone ward county province state country nation city town village hamlet suburb borough capital
downtown uptown midtown hometown street road avenue lane alley highway motorway freeway expressway railway railroad tramway
subway runway waterway driveway doorway gateway hallway pathway stairway corridor path trail track bridge tunnel crossing
crossroads corner square plaza circle park garden yard backyard courtyard shipyard churchyard graveyard vineyard farm
farmland farmhouse field meadow pasture orchard forest woodland wood bush jungle desert mountain hill hillside valley canyon
cliff cave rock stone pebble boulder sand beach coast coastal coastline shore shoreline seashore island peninsula bay harbor
harbour port dock pier wharf quay lighthouse sea seaside seawall ocean lake lakeside pond pool river riverside riverbank
stream creek brook canal channel ditch marsh swamp wetland waterfront waterfall reservoir dam levee flood floodplain
floodwater tide wave north south east west northern southern eastern western northeast northwest southeast southwest
northward southward eastward westward northbound southbound eastbound westbound world worldwide nationwide statewide
citywide countrywide countywide overseas abroad homeland mainland outskirts headquarters site location spot point border
boundary frontier neighbourly local regional national international global rural urban foreign domestic home house household
building skyscraper tower block apartment flat cottage cabin hut castle palace mansion villa hotel hostel motel inn pub bar
cafe restaurant kitchen bedroom bathroom ballroom classroom courtroom boardroom newsroom showroom storeroom basement attic
cellar floor roof rooftop ceiling wall window door doorstep stairs staircase elevator lift balcony porch terrace fence gate
church cathedral chapel temple mosque synagogue monastery convent school preschool schoolhouse college university academy
institute campus library museum gallery theater theatre cinema stadium arena gymnasium hospital clinic pharmacy prison jail
court courthouse station airport terminal garage warehouse workshop factory plant mill mine quarry brewery bakery
store shop bookshop bookstore drugstore supermarket market marketplace mall bank office bureau embassy post postbox hall
townhouse playhouse greenhouse clubhouse powerhouse storehouse playground fairground campground battleground underground
background foreground england britain british english france french germany german italy italian spain spanish russia russian
china chinese japan japanese india indian america american canada canadian australia australian africa african europe
european asia asian ireland irish scotland scottish wales welsh london paris york washington boston chicago texas california
carolina virginia florida georgia oregon ohio michigan mexico mexican manchester birmingham liverpool edinburgh glasgow
oxford cambridge bristol christian christmas catholic protestant jewish muslim islam roman greek latin victorian`

const NATURE = `
nature natural animal bird eagle hawk owl crow gull seagull duck goose geese swan chicken hen turkey dog puppy cat kitten
horse pony cow cattle calf calves bull sheep lamb goat pig rabbit hare fox wolf wolves bear deer mouse mice rat squirrel
snake frog toad turtle tortoise fish salmon trout tuna shellfish oyster crab lobster shrimp whale dolphin shark seal insect
bee honeybee bumblebee butterfly moth spider worm plant tree oak pine maple willow leaf leaves branch root trunk bark seed
seedling flower sunflower rose lily tulip daisy orchid grass herb weed moss crop wheat corn rice barley oat bean pea potato
tomato carrot onion cabbage lettuce pumpkin mushroom fruit apple pineapple orange lemon pear peach plum cherry grape
strawberry blueberry raspberry blackberry cranberry berry berries nut walnut chestnut peanut sugar salt pepper honey milk
buttermilk butter cheese cream egg bread cake pancake cupcake pie pastry meat beef pork ham bacon sausage soup sauce salad
sandwich breakfast lunch luncheon dinner supper meal snack food drink water tea coffee juice beer wine whiskey weather
climate sky cloud sun sunlight sunshine sunny moon moonlight star starlight planet earth earthquake land landscape landslide
soil dirt mud dust air wind windy rain rainy rainfall rainstorm rainbow storm stormy thunder thunderstorm lightning snow
snowy snowfall snowstorm hail frost ice icy fog mist hurricane tornado typhoon drought heat heatwave cold cool warm hot
temperature degree fire wildfire bonfire fireplace firewood flame smoke ash ember light dark darkness shadow energy power
electric electricity oil gas gasoline petrol diesel coal charcoal fuel solar nuclear carbon oxygen hydrogen metal iron steel
copper silver gold golden aluminum aluminium lead tin glass plastic rubber leather wool cotton silk linen paper cardboard
wooden brick concrete cement chemical acid material substance environment species wildlife habitat harvest`

const THINGS = `
thing object item article piece part portion section segment bit lot number figure amount sum total rate ratio percent
percentage average level degree size length width height weight depth distance speed inch foot yard mile meter metre kilometer
kilometre gallon liter litre pound ounce ton tonne acre shape form line circle square row column list table chart map picture
image photo photograph painting portrait poster card postcard letter note notebook book handbook textbook cookbook booklet
guidebook page magazine newspaper newsletter journal diary report document file record archive catalog catalogue poem poetry
novel story tale fiction chapter verse song tune music musical opera concert orchestra symphony choir band guitar piano
keyboard violin trumpet drum bell film movie video television radio broadcast program programme episode series screen stage
play drama comedy tragedy show performance exhibition festival ceremony parade fair event game sport football soccer baseball
basketball volleyball netball handball softball rugby cricket tennis golf hockey swimming boxing racing match tournament
championship league cup trophy medal prize award score goal point ball bat racket net toy doll puzzle tool hammer nail screw
needle thread rope string wire cable chain lock key knife knives fork spoon plate bowl cup bottle glass jar box basket bag
handbag backpack suitcase briefcase wallet purse pocket umbrella clock watch lamp candle mirror chair armchair wheelchair
table desk shelf shelves bookshelf cupboard wardrobe drawer sofa couch bed blanket pillow curtain carpet rug towel soap brush
toothbrush comb clothes clothing dress shirt skirt trousers pants jacket coat raincoat overcoat sweater hat cap scarf glove
shoe boot sock belt button jewelry jewellery ring necklace bracelet uniform machine machinery engine motor wheel brake pump
pipe pipeline tank valve battery computer laptop desktop software hardware internet online website webpage network data
database phone telephone smartphone mobile camera printer robot device equipment instrument vehicle car truck lorry van bus
minibus taxi cab train tram bicycle bike motorcycle motorbike aircraft airplane aeroplane plane airline jet helicopter rocket
satellite spacecraft spaceship ship warship steamship boat sailboat lifeboat rowboat ferry yacht canoe vessel cargo freight
container package parcel mail postage stamp flag sign signal symbol mark landmark trademark benchmark bookmark weapon gun
handgun shotgun gunfire rifle pistol bullet bomb bombshell missile sword shield trap medicine drug pill vaccine tablet
bandage cigarette tobacco tent camp campfire ladder staircase bucket barrel`

const AFFAIRS = `
affair business company corporation firm industry industrial trade commerce commercial market marketing economy economic
economics finance financial bank banking money cash coin currency dollar pound euro cent penny price cost fee fare charge
bill tax income salary wage pay payment payroll paycheck pension budget debt loan mortgage credit interest profit loss
revenue sale sales wholesale retail stock share bond fund funding grant donation charity investment insurance contract
agreement deal bargain auction advertisement advertising brand product production project plan planning policy strategy
program campaign election ballot poll vote referendum government governmental parliament congress senate council committee
commission agency department ministry board cabinet administration authority authorities law legal illegal legislation act
rule regulation constitution amendment bill treaty right rights freedom liberty justice democracy democratic democrat
republic republican conservative liberal labor labour party coalition opposition politics political debate speech statement
announcement conference meeting session hearing summit negotiation talk discussion decision resolution proposal petition
protest demonstration strike riot revolution war warfare battle fight conflict peace army navy military force defense defence
attack assault invasion security safety danger dangerous risk threat crisis disaster catastrophe emergency accident incident
crash collision explosion injury wound damage destruction rescue relief aid help support service system structure
infrastructure transport transportation traffic construction development housing shelter education training lesson lecture
course class grade degree diploma exam examination test research study science scientific technology technical technique
theory method experiment discovery invention innovation medicine medical health healthy disease illness infection virus
epidemic pandemic fever cancer diabetes asthma surgery treatment therapy cure diet exercise crime criminal murder robbery
burglary theft fraud arrest trial verdict sentence guilty innocent evidence investigation inquiry enquiry complaint appeal
lawsuit settlement penalty punishment fine bail parole history historic historical heritage tradition traditional culture
cultural custom religion religious faith belief church service prayer worship language word vocabulary phrase sentence
grammar meaning message information knowledge idea opinion view viewpoint attitude question answer problem solution matter
issue topic subject case cause reason result effect purpose aim target goal objective opportunity chance choice option
alternative possibility condition situation circumstance state status position role duty responsibility task job work
workplace workforce workshop worktop career profession occupation employment unemployment experience skill ability talent
effort attempt success successful failure mistake error fault trouble difficulty difficult challenge victory defeat triumph
achievement advantage disadvantage benefit value worth quality quantity standard quality trend growth increase decrease rise
decline change difference comparison relation relationship connection link contact association organization organisation
union club group team network movement process progress procedure operation action activity function feature
characteristic element component factor aspect detail example instance sample model pattern design style fashion kind sort
type variety range collection selection set series sequence order arrangement front frontline headline deadline guideline
outline pipeline timeline skyline airline hotline sideline byline baseline outcome income output input outlook outbreak
outfit outlet outrage outset outsider breakthrough breakdown breakup crackdown lockdown shutdown slowdown countdown
showdown takeover turnover turnout turnaround setback feedback comeback drawback fallback payback flashback fallout layoff
layout lineup makeup startup setup backup checkup cleanup pickup roundup buildup followup warmup lookout checkout cutback
kickoff playoff runoff standoff trade tradeoff spinoff takeoff turnoff handout shootout workout buyout bailout blackout
workload download upload upgrade update uplift upset uproar upside downside inside outside wayside roadside bedside
countryside roadblock roadway roadwork teamwork network framework homework housework artwork fieldwork paperwork patchwork
groundwork fireworks handwriting handwritten handmade handshake handful firsthand longhand shorthand hardship friendship
leadership membership ownership partnership scholarship citizenship workmanship sportsmanship craftsmanship fellowship
relationship championship warship airship childhood adulthood likelihood livelihood brotherhood motherhood parenthood
kingdom wisdom boredom stardom freedom keyword password crossword buzzword wellness wellbeing weekday payday birthday doomsday
workday schoolday everyday broadway broadband bandwidth landmark landfill seafood seafront seaport airport passport transport
carpool carport cardigan cartoon carton careful cargo carrot capital captain candid button cotton kitten mitten pattern
matter manner mankind manage manor manual mandate mantle manager target margin market forget forgive forbid format formal
former fortune forty fortress foremost forest forecast season reason person parson parlor parlour pardon partial particular
participate partake party parcel beware become belong belief behalf behave behold bestow betray cancel candle castle cattle
cannon canoe canvas carve carriage notice notable notify nobody noble office often offer official officially outer outing
honor honour honest humor humour rumor rumour tumor tumour labour behavior behaviour favor favour flavor flavour color colour
loudspeaker teaspoon tablespoon teapot stopwatch stopover masterpiece centerpiece centrepiece mouthpiece timepiece gear
childlike lifelike warlike ladylike godlike dreamlike businesslike unlike likewise crown sacrifice
camel kernel diamond laurel scissors lodge ferret dividend literacy terrier shave
bridegroom footpath commonplace whitewash uppermost bloodstain newcomer snapshot boilerplate lifecycle surcharge
goodwill goodbye headache toothache heartbeat heartbreak heartland fingerprint footprint blueprint footnote footstep
footage footwear eyebrow eyelid eyesight eyewitness earring earphone headphone headset headway headlight spotlight
limelight highlight searchlight flashlight twilight candlelight streetlight skylight lighthouse lightweight heavyweight
paperback hardback hardcover drawback horseback horseman cowboy cowshed sheepdog bulldog bullfight bluebird blackbird
blackmail blacksmith blackboard whiteboard clipboard surfboard skateboard snowboard scoreboard noticeboard cupboard
overboard starboard snowman postman milkman doorman workman statesman sportsman sportswear swimsuit spacesuit jumpsuit
pinpoint checkpoint standpoint viewpoint waypoint endpoint cornerstone milestone limestone sandstone gemstone gravestone
wheelbarrow windmill sawmill treadmill windscreen windshield sunscreen sunglasses sunburn suntan sunbathe moonlit
firearm fireproof waterproof foolproof bulletproof soundproof watertight airtight lifelong lifeline lifeguard lifespan
childbirth childcare healthcare aftermath afterthought afterlife aftershock aircrew airfield airspace airborne airlift
seabed seabird seashell seaweed stopgap stairwell stronghold household threshold foothold stakeholder placeholder
shareholding freehold leasehold landlady landfall mudslide rockslide crossbar crossfire crosswalk sidewalk boardwalk
catwalk sleepwalk moonwalk jaywalk pathfinder password gatekeeper bookkeeper innkeeper beekeeper peacekeeper timekeeper
shopkeeper housekeeper greengrocer ironmonger fishmonger watchdog watchman watchtower teammate classmate roommate
housemate flatmate schoolmate shipmate playmate inmate checkmate stalemate
vapor vapour savior saviour rigor rigour vigor vigour endeavor endeavour armor armour clamor glamour harbour`

const VERBS = `
abandon absorb accept access accompany accomplish account accuse achieve acknowledge acquire add address adjust admire admit
adopt advance advertise advise affect afford agree aim allege allow alter amaze amount amuse announce annoy anticipate
apologize apologise appear applaud apply appoint appreciate approach approve argue arise arose arrange arrive ask assemble
assess assign assist associate assume assure attach attain attempt attend attract avoid award awake bake balance ban base
bear beat begin began begun believe belong bend bet bind bite blame blast bless blind blow blew boast boil borrow bother
bounce bound bow break broke broken breathe breed brew bring brought brush build built burn burst bury buy bought calculate
call calm capture care carry cast catch caught celebrate certify charge chase chat check cheer chew choose chose chosen claim
clap clarify classify clean clear clerk climb close cling coat collapse collect combine come comfort command comment commit
communicate compare compel compensate compete compile complain complete comply compose comprise conceal concede conceive
concentrate concern conclude condemn conduct confess confide confirm conform confront confuse congratulate connect conquer
consent conserve consider consist constitute construct consult consume contain contemplate contend content contest continue
contract contradict contrast contribute control convene convert convey convict convince cook cooperate coordinate cope copy
correct correspond count cover crack craft crash crawl create creep cross crush cry cultivate curb cure cut dance dare deal
decide declare decorate dedicate defeat defend define delay deliver demand demolish demonstrate deny depart depend depict
deploy deposit derive descend describe deserve desire destroy detach detect determine develop devote differ dig diminish dine
direct disagree disappear disappoint discharge disclose discourage discover discuss dismiss display dispose dispute distinct
distinguish distort distract distribute disturb dive divide divorce donate doubt drag drain draw drawn drew dream dress drift
drill drink drank drunk drive drove driven drop drown dry dump dwell earn ease eat ate eaten echo edit educate elect eliminate
embark embarrass embrace emerge emit emphasize emphasise employ enable encounter encourage end endorse endure enforce engage
enhance enjoy enlarge enlist enrich enroll enrol ensure enter entertain entitle equip erect escape establish estimate evacuate
evaluate evolve examine exceed excel exchange excite exclude excuse execute exempt exercise exert exhaust exhibit exist expand
expect expel expire explain explode exploit explore export expose express extend extract face fade fail faint fall fell fallen
fasten fear feature feed fed feel felt fetch fight fought fill find found finish fit fix flash flee fled float flood flow
flourish fly flew flown focus fold follow forge forgot forgotten forgave forgiven formulate foster found frame free freeze
froze frozen frighten fulfil fulfill function gain gather gaze generate glance glow govern grab grasp greet grew grow grown
grip grind guarantee guard guess guide halt hand handle hang hung happen harm hate haul heal hear heard heat held help hesitate
hide hidden hid highlight hinder hint hire hit hold hope hover hug hunt hurry hurt identify ignite ignore illustrate imagine
imply impose import impress imprison improve include incorporate increase incur indicate induce influence inform inhabit
inherit initiate inject injure inquire insert insist inspect inspire install instruct insult insure integrate intend intensify
interact interfere interpret interrupt intervene interview introduce invade invent invest investigate invite involve isolate
issue jail join joke judge jump justify kick kill kiss kneel knit knock lack land laugh launch lay laid lead led lean leap
learn learned learnt leave left lend lent lie lay lain lift limit linger link listen live load locate lodge long look loose
lose lost love lower maintain manage manufacture march mark marry mean meant measure meet met melt mend mention merge miss mix
modify monitor motivate mount mourn move multiply murmur narrow neglect negotiate nod nominate notice notify obey object oblige
observe obtain occupy occur offend offer omit open operate oppose opt order organize organise originate overcome overhear
overlook override overrule oversee overtake overthrow overturn overwhelm owe pack paint park participate pass pause pay paid
penetrate perceive perform permit persist persuade phone pick pile place plan plant play plead please pledge plunge point
polish portray pose possess postpone pour practice practise praise pray preach precede predict prefer prepare prescribe
present preserve preside press presume pretend prevail prevent print proceed proclaim produce profess promise promote prompt
pronounce propose prosecute prosper protect prove proven provide provoke publish pull punish purchase pursue push put qualify
question quit quote race raise raised rally range rank reach react read realize realise rebuild rebuilt recall receive reckon
recognize recognise recommend reconcile record recover recruit recycle reduce refer reflect reform refuse regard register
regret regulate reinforce reject relate relax release relieve rely remain remark remember remind remove render renew renovate
rent repair repeat replace reply report represent reproduce request require rescue resemble reserve reside resign resist
resolve resort respect respond rest restore restrain restrict result resume retain retire retreat retrieve return reveal
reverse review revise revive reward ride rode ridden ring rang rung rise rose risen roar roast rob roll rotate rub ruin rule
run ran rush sail satisfy save scan scatter schedule scrap scratch scream seal search seat secure see seek sought seize select
sell sold send sent separate serve settle sew shake shook shaken shape share sharpen shed shift shine shone ship shock shoot
shot shout shove shovel show shown shrink shrug shut sigh sign signal signify simplify sing sang sung sink sank sunk sit sat
ski skip slam sleep slept slice slide slid slip slow smash smell smile smoke snap snatch sneak soar solve sort sound spare
spark speak spoke spoken specify spell spend spent spill spin split spoil sponsor spot spread spring sprang sprung squeeze
stand stood standing stare start startle state stay steal stole stolen steer stem step stick stuck stimulate stir stop store
strain stress stretch strike struck strip strive strove struggle stumble submit substitute succeed suffer suggest suit summon
supply support suppose surge surprise surrender surround survey survive suspect suspend sustain swallow swear swore sworn
sweep swept swell swim swam swum swing swung switch tackle talk tap taste teach taught tear tore torn tell told tempt tend
terminate testify thank threaten thrive throw threw thrown tie toss touch tour trace track train transfer transform transit
translate transmit travel treat tremble trigger trim trip trouble trust try turn twist undergo underline understand
understood undertake underwent unfold unite unveil uphold urge use utter vanish vary venture visit wait wake woke walk wander
want warn wash waste wave weaken wear wore worn weave wove woven weep wept weigh welcome whisper win won wipe wish withdraw
withdrew withdrawn withhold withstand wonder work worry wound wrap wreck write wrote written yell yield gallop hammer`

const QUALITIES = `
able absolute abstract academic accurate active actual acute adequate afraid alive ambitious ample ancient angry anonymous
anxious apparent appropriate arbitrary artificial ashamed asleep attractive automatic available aware awful awkward bad bare
basic beautiful big bitter black blank bleak blond blue bold brave brief bright brilliant broad brown busy capable careful
careless casual cautious central certain cheap chronic civil civilian classic clear clever close cloudy clumsy coarse common
compact comparable comparative competent complex complicate comprehensive conscious considerable consistent constant
contemporary content contrary convenient conventional costly courageous crazy creative critical crucial crude cruel curious
cute damp dead deaf dear decent deep definite deliberate delicate delicious delight dense desirable desperate different
digital dim diplomatic direct dirty distant distinct diverse dramatic dry due dull dumb dynamic eager easy effective
efficient elaborate elegant eligible eminent emotion emotional empty enormous enthusiastic entire equal essential eternal
ethnic even evident evil exact excellent exceptional excess exclusive exotic expensive explicit extensive external extra
extraordinary extreme fair faithful false familiar famous fantastic fast fat fatal favorite favourite federal fierce final
fine firm fiscal flat flexible fluid foolish formal fortunate fragile frank frequent fresh friendly fundamental funny furious
generous gentle genuine giant glad gloomy glorious gorgeous gradual grand grateful gray grey great green grim gross handsome
handy happy hard harsh heavy helpful hollow holy honest hopeful hopeless horizontal horrible hostile huge humble hungry ideal
identical idle immediate immense imperial important impossible incredible independent individual inevitable infinite initial
inner intact intellectual intelligent intelligence intense intimate invisible jealous joint junior keen large lazy legitimate
light linear literal literary literature lively logical lone lonely long loud lovely low loyal lucky mad magic magnetic
magnificent main marginal marine married massive mature maximum medium mental mere middle mild minimum minor minority majority
miserable mobile moderate modern modest moral multiple mutual mysterious mystery naked narrow nasty neat necessary negative
nervous neutral new nice noble noisy normal notable novel numerous obscure obvious occasional odd open optimistic oral ordinary
organic original outdoor indoor outstanding overall pale parallel passive patient peculiar perfect permanent persistent
personal pink plain pleasant plenty polite poor popular positive possible potential powerful practical precious precise
pregnant premium presidential pretty primary prime primitive prior private probable productive prominent promising proper
proportion proud psychological pure purple quick quiet radical random rapid rare raw ready real realistic reasonable red
regular relative relevant reliable reluctant remarkable remote representative residential respective responsible rich
ridiculous rigid romantic rough round royal rude sacred sad safe satisfactory secret select selfish sensible sensitive
separate serious severe sexual shallow sharp sheer short shy sick significant silent silly similar simple sincere slight slim
small smart smooth sober social soft sole solid solitary sophisticated sore sorry sour spacious spare special specific
spectacular spiritual splendid spontaneous stable stale standard static steady steep stern sticky stiff straight
straightforward strange strategic strict striking strong stubborn stupid subsequent substantial subtle sudden sufficient
suitable superb superior supreme sure surplus suspicious sweet swift sympathetic tall tame technical temporary tender tense
terrible terrific thick thin tight tiny tired tough toxic tragic tremendous tropical true typical ugly ultimate unable uneasy
uniform unique universal upper urgent useful useless usual vacant vague vain valid valuable various vast verbal vertical
viable vice victorious vigorous violent virtual visible visual vital vivid voluntary vulnerable warm weak wealthy weird wet
white wicked wide widespread wild willing wise wonderful worse worst worthwhile worthy wrong wrongdoing yellow absence accent
access accord across acquaint adolescent adventure affection agenda agriculture agricultural alcohol album alarm alert
ambulance ancestor anger angle anxiety appetite aroma arrival aspect asset atmosphere atom attention author autonomy average
bachelor balance barrier basis beauty behavior belief bench benefit beverage bias biography biology boom boost bottom brain
breast breath breeze budget burden bureau cable campaign capacity category ceremony chamber chaos character charm chemistry
chronicle circuit circumstance civilization client collar colony combat comfort comment commodity communication companion
compensation competition complaint complex composition compound compromise concept concern concession conclusion confidence
congress conscience consensus consequence consideration constituency consumption contemporary contest context continent
contrast contribution controversy convention conversation conviction copy core corner corps correction corruption costume
counsel counter couple courage course courtesy craft crisis criterion criteria criticism curiosity cycle debris debut decade
deficit definition democracy density departure dependence depression description desire despair destiny determination device
dialogue dignity dilemma dimension diploma discipline discount discourse dismay disorder dispute distress district diversity
division domain dominant dose draft drama duration dynasty editorial efficiency ego elegance element elite emotion emphasis
empire encounter enterprise entertainment enthusiasm entity entrance entry environment envelope episode equality equation
essay essence estate ethics evaluation evolution exception excitement exclusion excuse expansion expectation expedition
expense explanation exploration export exposure expression extension extent extinct fabric facility faction faculty fantasy
fate fatigue festival fiction fleet flesh flight fluid folk folklore forum fossil foundation fraction fragment framework
friction frustration function fund furniture galaxy gang gap garage gender gene genius genre gesture ghost glimpse gossip
gravity grief guidance guilt habit hazard heaven hell hierarchy hint horizon horror hostage humanity hypothesis identity
ideology illusion imagination impact implement implication impression impulse incentive incidence inclusion independence
index indication infant inflation ingredient initiative insight instinct institution integrity intention interior
intervention invitation irony isolation jargon joy junction kit label laboratory landscape layer legacy legend leisure
length liability liberation license licence lifestyle limb limit loyalty luck luxury magnitude mainstream maintenance
mandate margin mass mathematics maximum mechanism membrane memoir memory memorial merchant mercy merit metaphor militia
mission mode molecule momentum monarchy monopoly monster monument mood morale mortality motion motive myth narrative
nerve nightmare nomination norm notion nuisance objection obligation observation obsession obstacle occasion offence offense
offspring opera operator opinion oppression orbit orientation origin outcome oxygen pace pain palm panel panic parade
paradise paradox paragraph participant passage passion patch patience patrol patron peak peer pension perception permission
perspective phase phenomenon philosophy physics pilgrim pitch plea pleasure plot poison policy pollution portfolio portion
portrait possession poverty prayer precedent precision predecessor preference prejudice premise presence prestige pressure
prevention pride principle priority privacy privilege profile prophet prospect protein protocol province provision psychology
pulse punch puppet purpose quest quota ranch rebel rebellion receipt reception recession recipe recipient recommendation
reconstruction recovery recreation redundancy reference reflection refuge regime rehearsal rejection relevance remedy rental
repertoire repetition reputation requirement reservation reserve residence resident resign resistance resource response
restoration restraint retirement revelation revenge rhetoric rhythm ritual romance routine salvation sanction satisfaction
scandal scenario scene scheme scope scrutiny sculpture secretary sector seminar sensation sense sensitivity sentiment
separation shortage sibling significance silence similarity slogan slot sociology solidarity sovereignty spectacle spectator
spectrum speculation sphere stability stake statistic statue statute stereotype stimulus stroke studio substance suburb
succession successor suicide summary supplement surface suspicion syllable symptom syndrome synthesis talent tariff teenage
temperament temple tendency tension tent territory terror terrorism terrorist testament testimony text texture theme
therapy thesis threshold timber tissue tone torture trace traffic trail trait transaction transition trap trauma treasure
treasury tribunal tribute trick troop tube tumble twin unity upheaval usage utility utterance vacancy vacuum valley variable
vector vegetable velocity venue version veteran victim violence vision vitamin volcano voltage volume vow voyage wagon
warrant warrior weakness wealth weapon welfare width wilderness willow wing wire workshop wreath yarn zeal`

/** All of them, in small letters. */
export const ENGLISH_WORDS: ReadonlySet<string> = new Set(
  [GRAMMAR, TIME, PEOPLE, PLACES, NATURE, THINGS, AFFAIRS, VERBS, QUALITIES]
    .join(' ')
    .split(/\s+/)
    .filter(Boolean),
)
