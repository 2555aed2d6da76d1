/** The English half of the grammar: see grammar.ts for what braces mean. */
import type { Grammar } from './grammar';

export const english: Grammar = {
  sentences: [
    '{P} told {group} on {J} that {clause}.',
    'According to {P}, {clause}, although {clause}.',
    '“{vow},” {P} {said} in {place}.',
    '“{vow},” {said} {P}, who {past} in {Y}. “{vow}.”',
    'The {body} in {L} {past} {thing} on {D}, {time} after {thing} had been {done}.',
    '{O} {past} {thing}, {said} {P}, its {office}.',
    'About {B} {people} {past} {thing} in {L} last {season}.',
    '{W} {people} out of {W} {past} {thing}, according to {document}.',
    'The cost of {thing} rose by {C} to {M} in {Y}.',
    '{O} did not {act} {thing}, and no {person} was asked to {act} {thing}.',
    'Nobody at {O} would {act} {thing} while {clause}.',
    '{P} has never {done} {thing}, {said} a {person} close to {O}.',
    'On {D}, {P} {past} {thing}; by {T}, {people} had {done} {thing}.',
    'The {adj} {body} will not {act} {thing} before {D}.',
    'In {L}, where {B} {people} live, {thing} was {done} without {thing}.',
    '{document} shows that {O} {past} {thing} for {M}.',
    'That is {C} more than in {Y}, when {people} {past} {thing}.',
    '{people} from {L} and {L} {past} {thing} together, {reason}.',
    '{P}, the {office} of {O}, {past} {thing} {reason}.',
    'Since {Y}, {O} has {done} {thing} in {N} districts around {L}.',
    'Asked about {thing}, {P} {said} that {clause}.',
    '{P} may {act} {thing} as early as {J}, but {clause}.',
    'The {adj} {person} declined to {act} {thing}, {reason}.',
    'It was only in {Y} that {O} {past} {thing} ({document} gives another date).',
    'There are now {W} {people} for every {N} {people} in the {adj} {body}.',
    'Between {D} and {D}, {O} {past} {thing} at least {W} times.',
    'A {person} of {O} {said} {time} later that {clause}, {reason}.',
    '{people} still {hope} that {clause}.',
    'Neither {O} nor {P} {past} {thing} in {Y}.',
    'If {clause}, {O} would have to {act} {thing} by {D}.',
    'The {adj} {body} {past} {thing}, then {thing}, and finally {thing}.',
    'Critics say {thing} is {adj}; supporters point to {thing} in {L}.',
    '{P} and {P} {past} {thing} at a meeting that lasted {N} hours.',
    'Not one of the {N} {people} had {done} {thing}, {document} says.',
    'In a letter of {W} pages, {P} {past} {thing} and promised {thing}.',
    'The {body}’s share of {thing} fell from {C} to {C} within {time}.',
    '{time} ago, {P} {past} {thing} in {L}, {reason}.',
    'Some {B} {people} were expected; only {N} {past} {thing}.',
    '{document}, seen by {O}, puts the price of {thing} at {M}.',
    'Whether {clause} remains {adj}, {said} {P}.',
    'For {people}, {thing} means {thing}: {clause}.',
    '{P} isn’t the first {person} to {act} {thing}.',
    '{O} hasn’t {done} {thing} since {Y}, {reason}.',
    'At {T} on {J}, {people} began to {act} {thing} outside the {body}.',
    'The {office} of {O}, {P}, can {act} {thing} without asking the {body}.',
    '“{vow}, and {vow},” {people} wrote to {P} on {D}.',
    'Built in {Y} for {M}, {place} was meant to {act} {thing}.',
    '{people} who {past} {thing} received {M} each.',
    'In the words of {P}, “{vow}.”',
    'What {O} calls {thing} is, for {P}, merely {thing}.',
    '{thing} had been {done} {W} times before {P} {past} it.',
    'More than {C} of {people} in {L} {hope} that {clause}.',
    'The agreement between {O} and {O} covers {thing}, {thing} and {thing}.',
    '{P} resigned as {office} on {D} {reason}.',
    'With {N} votes against {N}, the {body} {past} {thing}.',
    'Few expected that {O} could {act} {thing} so {adj} a {body}.',
    'Under {P}, {O} {past} {thing}; under {P}, it {past} {thing}.',
    'A {adj} {person} in {L} {said} that {people} were {done} {reason}.',
    '{document} of {D} mentions neither {thing} nor {thing}.',
    'That {season}, {people} in {L} lost {thing} and {M}.',
    'Last {J}, a {person} found {thing} behind {place}.',
    '{O}, founded in {Y} in {L}, employs {B} {people}.',
    'The {body} was told on {D} that {clause}, {P} {said}.',
    'As recently as {Y}, {people} could {act} {thing} for {M}.',
    'Both {P} and the {office} of {O} {past} {thing}.',
    '{P} spent {W} years at {O} before joining the {adj} {body}.',
    'None of this {past} {thing}, {document} concludes.',
    'Half of {people} {past} {thing}; the others {hope} that {clause}.',
    '{thing} will be {done} in {N} of the {N} districts of {L}.',
    'Instead of {thing}, {O} {past} {thing} worth {M}.',
    'The {adj} part, {P} {said}, is that {clause}.',
    'A spokesman for {O} could not say when {thing} would be {done}.',
    '{people} in {L} call it {thing}; the {body} calls it {thing}.',
    'Every {season}, some {N} {people} {act} {thing} near {place}.',
    '“{vow}?” asked {P}. “{vow}!”',
    'A {W}-day hearing at {place} ended on {D}: {clause}.',
    'To {act} {thing}, {people} need {thing}, {N} signatures and {time}.',
    'From {L} to {L}, {people} {past} {thing} this {season}.',
    'Then, on {J}, {O} {past} {thing} {reason}.',
    'The first {N} {people} will {act} {thing} from {D}.',
    'It took {people} {time} to {act} {thing}, and {W} more to {act} {thing}.',
    'Prices of {thing} doubled; wages at {O} rose by only {C}.',
    '{P} denied having {done} {thing}, {reason}.',
    'When {P} took over in {Y}, {clause}.',
  ],
  rules: {
    said: `
      said | explained | insisted | admitted | recalled | argued | warned | conceded | replied | noted`,
    time: `
      three weeks | several months | a fortnight | two days | nearly a year | an hour | half a decade
      | six months`,
    season: `
      spring | summer | autumn | winter | month | quarter | week | year`,
    adj: `
      regional | reluctant | municipal | former | independent | fragile | unpopular | expensive |
      provisional | secretive | elected | bankrupt | underfunded | historic | ambitious |
      controversial | quiet | rural | bilingual | overcrowded | forgotten | hasty | careful | doubtful
      | uncertain | federal | coastal | temporary | disputed | neighbouring`,
    body: `
      council | ministry | tribunal | commission | harbour authority | parliament | union | hospital
      board | school inspectorate | central bank | court of auditors | fire service | railway company
      | water board | electoral office | prosecution service | planning department | customs office |
      chamber of commerce | housing agency | library | weather service | police academy`,
    office: `
      chairwoman | director | treasurer | spokesman | secretary | chief engineer | deputy mayor |
      ombudsman | inspector | chief economist | prosecutor | archivist | rector | head of security |
      legal adviser | commissioner | press officer`,
    person: `
      nurse | fisherman | lawyer | retired teacher | clerk | witness | bus driver | historian |
      surveyor | translator | farmer | shopkeeper | student | magistrate | mechanic | whistle-blower |
      neighbour | accountant | geologist | gardener`,
    people: `
      residents | dockworkers | midwives | volunteers | pensioners | tenants | commuters |
      shareholders | protesters | tourists | schoolchildren | engineers | civil servants | subscribers
      | refugees | farmers | patients | veterans | landlords | musicians | small traders | night-shift
      workers | inspectors | taxpayers | apprentices | local journalists`,
    group: `
      reporters | a committee of inquiry | the assembled staff | lawmakers | a crowd of several
      hundred | the court | local radio | parents at the school gate | investors | a packed hall | the
      editors of a weekly | colleagues`,
    thing: `
      the closure of the ferry line | a reform of the pension scheme | the purchase of second-hand
      trams | an audit of the accounts | the disputed parking levy | repairs to the northern dyke | a
      ban on night flights | the merger of both clinics | free school meals | the sale of public
      woodland | a moratorium on new wells | the hiring of temporary staff | the minutes of the secret
      session | a subsidy for insulation | the demolition of the old grain silo | an appeal against
      the verdict | the rescue of stranded hikers | a software licence nobody used | the reopening of
      the border crossing | compensation for the flooded villages | the leaked spreadsheets | a
      contract with a private laboratory | the renovation of the concert hall | the vaccination
      campaign | a strike over unpaid overtime | the transfer of land registers | an inventory of
      asbestos | the new timetable | the emergency fund | the expulsion of squatters | a pilot scheme
      for electric barges | the replacement of lead pipes | the lending of rare manuscripts | the
      inquiry into the derailment | a tax on empty dwellings | the recall of faulty heaters | a census
      of street trees | the cancellation of the summer festival | the wage agreement | the loss of
      archived e-mails | a guarantee for small savers | the training of volunteer firefighters | the
      dredging of the estuary | a petition for safer crossings | the quota for cod`,
    act: `
      approve | postpone | condemn | finance | oversee | investigate | reject | defend | publish |
      challenge | suspend | negotiate | prepare | discuss | accept | witness | obstruct | celebrate |
      document | reconsider | explain | block`,
    past: `
      approved | postponed | condemned | financed | oversaw | investigated | rejected | defended |
      published | challenged | suspended | negotiated | prepared | discussed | accepted | witnessed |
      obstructed | celebrated | documented | demanded | criticised | announced | abandoned | welcomed
      | monitored | delayed | supported | uncovered`,
    done: `
      approved | postponed | condemned | financed | overseen | investigated | rejected | defended |
      published | challenged | suspended | negotiated | prepared | discussed | accepted | documented |
      promised | forgotten | verified | questioned`,
    hope: `
      hope | believe | doubt | fear | suspect | expect | claim | suppose`,
    clause: `
      {people} have not been {done} | {O} had {done} {thing} long before | the {adj} {body} is running
      out of money | nobody has {done} {thing} | {thing} cannot be {done} this {season} | the {body}
      was {adj} | {people} were never consulted | the figures in {document} are wrong | {thing} would
      cost {M} | {P} knew about {thing} | the {body} should {act} {thing} | there was no alternative
      to {thing} | most {people} will {act} {thing} | the minister didn’t {act} {thing} | {L} could be
      next | a {person} had warned the {body} | the {adj} rules apply only to {people} | trust has to
      be rebuilt slowly | the weather made it impossible to {act} {thing} | the {office} wasn’t
      informed | everything depends on {thing}`,
    reason: `
      citing {thing} | because of {thing} | for lack of {people} | to the surprise of {people} |
      without consulting {people} | as {document} had recommended | despite {thing} | in exchange for
      {thing} | at the request of {P} | against the advice of {O} | which {people} {past} | though
      {clause} | so that {people} can {act} {thing} | under pressure from {O}`,
    document: `
      an internal memo | the annual report | a confidential survey | the coroner’s statement | a draft
      bill | the tender file | a forty-page study | the land register | an expert opinion | the
      logbook | a parliamentary answer | the inspection record`,
    place: `
      the town hall | the old customs house | a school gymnasium | the fish market | the eastern
      terminal | the botanical garden | the county court | a converted barn | the lighthouse museum |
      the bus depot | the cathedral square | a rented office`,
    vow: `
      We will not {act} {thing} | I have never {done} {thing} | It is {adj} to {act} {thing} | Nobody
      asked {people} | We are going to {act} {thing} | There is no money left for {thing} | I can only
      {act} what {people} tell me | You don’t {act} {thing} with {people} | This was about {thing} |
      Our duty is to {people} | They must {act} {thing} now | I owe it to {people} | Without {thing}
      we are lost | My answer to {P} has not changed | {people} deserve {thing}`,
    heading: `
      A {adj} {body} | What {people} want | {thing} | No answer from {O} | {time} of waiting | The
      {body} and the {person} | {N} questions | How {people} live with it | {L}, again`,
    caption: `
      {P} in {L} on {DY}. Photo: {O} | The {body} of {L}, photographed in {Y}. | {people} outside
      {place}, {DY}. ({O})`,
    related: `
      Read also: {thing} | RELATED: {P} on {thing} | See also: {people} against {thing} | More on
      this: the {adj} {body} of {L}`,
    title: `
      {O} {past} {thing} | {people} in {L} fight {thing} | {P} and {thing} | {thing}: {N} {people}
      speak`,
    byline: `
      By {P}, {DY} | By {P} and {P} | By {P} with {O} · {DY} · {T}`,
  },
  boilerplate: [
    'We value your privacy. Accept all – Settings – Continue without accepting',
    'Home | Politics | World | Culture | Sports',
    'Share this article: Facebook · X · WhatsApp · E-mail',
    'You have read 3 of your 5 free articles this month. Subscribe for $1 a week.',
    'Sign up for our morning newsletter: the day in five minutes, no advertising.',
    'Advertisement',
    'Listen to this article (6 min)',
    'Most read\n1. What the storm left behind\n2. The dentist who collected maps\n3. Quiz: how well do you know the coast?',
    'Comments are closed. 14 people are discussing this.',
    'Follow us on Mastodon, Instagram and YouTube.',
    'Reporting by our correspondents; editing by the night desk.',
    'Photo gallery: twelve pictures of the week',
    '🍪 This site uses cookies. OK',
    'Subscribe now and never miss an investigation.',
  ],
  numberWords:
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'.split(
      ' ',
    ),
  months: 'January February March April May June July August September October November December'.split(' '),
  days: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '),
};
