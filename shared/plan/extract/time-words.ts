/** Words of time in German and English: what the grammars of periods, durations and horizons look up. */
import { wordMap, wordSet } from './word-forms.ts'

export type MonthLanguage = 'de' | 'en' | 'both'

/** Month by name or abbreviation, with the language that the spelling belongs to. */
export const months = wordMap<{ month: number; language: MonthLanguage }>([
  [{ month: 1, language: 'de' }, 'Januar Jänner'],
  [{ month: 1, language: 'en' }, 'January'],
  [{ month: 1, language: 'both' }, 'Jan'],
  [{ month: 2, language: 'de' }, 'Februar Feber'],
  [{ month: 2, language: 'en' }, 'February'],
  [{ month: 2, language: 'both' }, 'Feb Febr'],
  [{ month: 3, language: 'de' }, 'März Mrz'],
  [{ month: 3, language: 'en' }, 'March Mar'],
  [{ month: 4, language: 'both' }, 'April Apr'],
  [{ month: 5, language: 'de' }, 'Mai'],
  [{ month: 5, language: 'en' }, 'May'],
  [{ month: 6, language: 'de' }, 'Juni'],
  [{ month: 6, language: 'en' }, 'June'],
  [{ month: 6, language: 'both' }, 'Jun'],
  [{ month: 7, language: 'de' }, 'Juli'],
  [{ month: 7, language: 'en' }, 'July'],
  [{ month: 7, language: 'both' }, 'Jul'],
  [{ month: 8, language: 'both' }, 'August Aug'],
  [{ month: 9, language: 'both' }, 'September Sept Sep'],
  [{ month: 10, language: 'de' }, 'Oktober Okt'],
  [{ month: 10, language: 'en' }, 'October Oct'],
  [{ month: 11, language: 'both' }, 'November Nov'],
  [{ month: 12, language: 'de' }, 'Dezember Dez'],
  [{ month: 12, language: 'en' }, 'December Dec'],
])

export type Unit = 'day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'half' | 'year' | 'decade'

export const units = wordMap<Unit>([
  ['day', 'Tag Tage Tagen Tages Kalendertage Kalendertagen day days'],
  ['week', 'Woche Wochen Kalenderwochen Wo week weeks wk wks'],
  ['fortnight', 'fortnight fortnights'],
  [
    'month',
    'Monat Monate Monaten Monats Kalendermonate Kalendermonaten Mon Mte month months mth mths mo mos',
  ],
  [
    'quarter',
    'Quartal Quartale Quartalen Quartals Vierteljahr Vierteljahre Vierteljahren Vierteljahres quarter quarters',
  ],
  ['half', 'Halbjahr Halbjahre Halbjahren Halbjahres Semester Semestern semesters'],
  ['year', 'Jahr Jahre Jahren Jahres Kalenderjahre Kalenderjahren year years yr yrs'],
  ['decade', 'Jahrzehnt Jahrzehnte Jahrzehnten Dekade Dekaden decade decades'],
])

/** "24-monatig", "zweijährig": stems before the endings -e, -en, -er, -es, -em. */
export const adjectiveUnits = wordMap<Unit>([
  ['day', 'tägig'],
  ['week', 'wöchig'],
  ['month', 'monatig'],
  ['year', 'jährig'],
])

/** "binnen Jahresfrist" and words that are a duration by themselves after "ein/halb". */
export const wholeDurations = wordMap([
  [1, 'Monatsfrist'],
  [12, 'Jahresfrist'],
  [6, 'Halbjahresfrist'],
  [9, 'Dreivierteljahr Dreivierteljahres Dreivierteljahrs'],
])

export type Edge = 'early' | 'mid' | 'late'

export const edges = wordMap<Edge>([
  ['early', 'Anfang anfangs early'],
  ['mid', 'Mitte mid middle midway'],
  ['late', 'Ende end late spät'],
])

/** "start of 2028": an edge only before "of" or "des"; else a start word. */
export const weakEarlyEdges = wordSet('Beginn beginning start')

export const edgeLinks = wordSet('of des der the in im von vom dem diesen dieses')

/** Edge and period in one word: "Jahresende 2027". */
export const edgedPeriods = wordMap<{ edge: Edge; unit: 'year' | 'half' | 'quarter' | 'month' }>([
  [{ edge: 'early', unit: 'year' }, 'Jahresanfang Jahresbeginn'],
  [{ edge: 'mid', unit: 'year' }, 'Jahresmitte midyear'],
  [{ edge: 'late', unit: 'year' }, 'Jahresende Jahresschluss Jahreswechsel yearend'],
  [{ edge: 'late', unit: 'half' }, 'Halbjahresende'],
  [{ edge: 'late', unit: 'quarter' }, 'Quartalsende'],
  [{ edge: 'early', unit: 'month' }, 'Monatsanfang Monatsbeginn'],
  [{ edge: 'mid', unit: 'month' }, 'Monatsmitte'],
  [{ edge: 'late', unit: 'month' }, 'Monatsende'],
])

export const relativeYears = wordMap([
  [0, 'dieses diesem diesen this laufenden laufendes laufendem current'],
  [
    1,
    'nächstes nächsten nächstem nächste kommendes kommenden kommendem next coming following folgenden folgendes',
  ],
  [2, 'übernächstes übernächsten übernächstem'],
])

export const yearWords = wordSet(
  'Jahr Jahres Jahre Kalenderjahr Kalenderjahres year FY GJ HJahr Geschäftsjahr Geschäftsjahres Haushaltsjahr Haushaltsjahres',
)
export const plainYearUnits = wordSet('Jahr Jahres Jahre Jahren year')
export const quarterWords = wordSet('Quartal Quartals Quartale quarter Quart Qrtl qtr')
export const halfYearWords = wordSet('Halbjahr Halbjahrs Halbjahres HJ Hj Jahreshälfte')
export const halfWords = wordSet('half Hälfte')
export const weekAbbreviations = wordSet('KW Kalenderwoche CW')
export const weekWords = wordSet('week wk Woche')

/** Words between a period and its year: "Q3 im Jahr 2027", "third quarter of 2027". */
export const yearLinks = wordSet('of in im des von vom the Jahr Jahres Jahre year')

export const deadlineWords = wordSet(
  'bis spätestens spätest by until till til deadline due latest Frist zum fällig through thru Stichtag',
  'innerhalb binnen within Abschluss abgeschlossen fertig Fertigstellung Endtermin later später',
)
/** "vor Juni 2027": its last day is the day before the period. */
export const beforeWords = wordSet('vor before')
/** Stand after the period and make a deadline of it: "Q3 2027 at the latest". */
export const lateDeadlineWords = wordSet('spätestens latest deadline Frist')

/** Between a word of time and its period. */
export const timeFillers = wordSet(
  'zum zur zu den dem der das die des im in am an the at on spätestens latest than later no einschließlich einschl inklusive inkl',
  'including incl ca circa etwa ungefähr rund about around approx approximately voraussichtlich möglichst vermutlich wohl',
  'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Mo Di Mi Do Fr Sa So',
  'Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun',
  'Laufe course of noch is ist it be with mit Wirkung vom von from als as',
)

export const startWords = wordSet(
  'ab beginnend beginning starting starts start startet Start Beginn beginnt begins from frühestens earliest seit since',
  'Projektstart Projektbeginn Anlauf commencing effective',
)
/** "nach Q2 2027": starts on the day after it. */
export const afterWords = wordSet('nach after')

export const rangeOpeners = wordSet('von vom from zwischen between')
export const rangeLinks = wordSet('bis to until till til through thru')
export const rangeAnds = wordSet('und and')
export const betweenWords = wordSet('zwischen between')

/** Make a duration of the article in "in einem Jahr", "within a year"; in prose every duration needs one. */
export const durationWords = wordSet(
  'in innerhalb binnen für über während within for over during after nach von of lasting dauert dauern Dauer duration Laufzeit',
  'takes lasts zu to nächsten next kommenden coming etwa ca rund about approximately',
)
/** Before a duration that is a rhythm or a rate and no time span of the action. */
export const rhythmWords = wordSet('alle aller every each je pro per vor alt jede jeder jedes')
/** Behind a duration that is an age or a past. */
export const notADuration = wordSet(
  'alt alte alter old Erfahrung experience ago Garantie warranty pro per je jünger älter Jubiläum Gewährleistung',
)

/** Say by themselves that a time is meant and not fixed. */
export const vagueWords = wordSet(
  'langfristig langfristige langfristiger mittelfristig mittelfristige mittelfristiger kurzfristig kurzfristige kurzfristiger',
  'asap baldmöglichst baldmöglich schnellstmöglich schnellstmöglichst bald demnächst zeitnah umgehend irgendwann vielleicht eventuell evtl',
  'sobald perspektivisch unbefristet absehbar baldigst soon eventually maybe perhaps someday sometime indefinitely tbd tba tbc',
)
/** Say so only where nothing else is said. */
export const weakVagueWords = wordSet(
  'sofort jetzt später dauerhaft fortlaufend laufend kontinuierlich permanent offen unklar unbekannt einige einigen paar mehrere mehreren mehrjährig',
  'so wie möglich mehrjährige Absprache Bedarf regelmäßig schnell rasch nach festgelegt klären geklärt nicht wird ab',
  'later possibly ongoing continuous continuously indefinite open several few immediately now unknown unclear undecided quickly soonest',
  'not yet decided defined determined be known regularly possible',
)
/** Two-word vagueness: "long term", "medium-term". */
export const vagueTermHeads = wordSet('long medium mid short near longer shorter')
export const vagueTerms = wordSet('term run')
/** A season, a feast or the holidays name no day. */
export const seasonWords = wordSet(
  'Sommer Sommers Herbst Winter Frühjahr Frühling Frühsommer Spätsommer Spätherbst Jahreszeit Ostern Pfingsten Weihnachten',
  'Ferien Sommerferien Herbstferien Winterferien Osterferien Weihnachtsferien Semesterferien Sommerpause Winterpause Urlaubszeit Fasching Karneval Advent Silvester',
  'summer autumn winter spring Easter Christmas holidays holiday Whitsun Pentecost Thanksgiving Ramadan Xmas vacation',
)

/** A line of these words around a period is still nothing but the period. */
export const horizonFillers = wordSet(
  'Zeitraum Laufzeit Dauer Zeithorizont Termin Frist Projektlaufzeit Umsetzung geplant geplante planned expected voraussichtlich ca circa',
  'etwa ungefähr rund about around approx approximately vermutlich wohl möglichst Start Beginn Ende in im am an der die das des dem den von vom',
  'the of on at for und and Jahr Jahre year duration timeframe deadline due total insgesamt gesamt maximal max höchstens mindestens min',
  'up to bis zu as ist is within innerhalb binnen über für over noch no later than lang long time Zeit only nur schon already bereits vielleicht maybe',
)
