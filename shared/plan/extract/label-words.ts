/** The labels of rule E1 by field, as people write them; parts of one label are divided by blanks. */
import { spellings } from './word-forms.ts'

export type Field =
  | 'action'
  | 'theme'
  | 'owner'
  | 'participants'
  | 'horizon'
  | 'cost'
  | 'funding'
  | 'indicator'
  | 'outcome'
  | 'risk'
  | 'milestone'

const labels: Record<Field, string[]> = {
  action: [
    'Aktion, Maßnahme, Aktivität, Aktionen, Maßnahmen, Aktivitäten',
    'action, measure, activity, todo, to do, actions, measures, activities, todos',
  ],
  theme: ['Thema, Handlungsfeld, Themen, Handlungsfelder', 'theme, topic, field of action, themes, topics'],
  owner: [
    'Verantwortlich, Verantwortliche, Verantwortlicher, Verantwortlichen, Verantwortlichkeit, Verantwortlichkeiten, Verantwortung',
    'Verantw, Zuständig, Zuständige, Zuständiger, Zuständigkeit, Zust, Federführung, Federführend, Leitung, Träger, Trägerin, Trägerschaft',
    'Ansprechpartner, Ansprechpartnerin, Ansprechpartnerinnen, Ansprechperson, Hauptverantwortlich, Hauptverantwortliche',
    'owner, owners, action owner, responsible, resp, responsible person, responsible partner, responsible party, responsible organisation',
    'responsible organization, responsible body, responsibility, person responsible, lead, lead partner, lead organisation, lead organization',
    'leader, in charge, person in charge, accountable',
  ],
  participants: [
    'Beteiligte, Beteiligt, Beteiligten, Beteiligter, Mitwirkende, Mitwirkend, Partner, Partnerinnen, Partnerinnen und Partner',
    'Beteiligte Partner, weitere Beteiligte, weitere Partner, Projektpartner, Kooperationspartner',
    'participants, participant, partners, involved, partners involved, involved partners, players, players involved, other partners',
    'project partners, participating, stakeholders involved',
  ],
  horizon: [
    'Zeithorizont, Zeitraum, Laufzeit, Dauer, Termin, Termine, Frist, Zeitplan, Zeitrahmen, bis wann, Fällig, Fälligkeit, Projektlaufzeit',
    'timeframe, time frame, time horizon, horizon, timescale, time scale, duration, deadline, due, due date, when, timeline, time line',
  ],
  cost: [
    'Kosten, Budget, Aufwand, Gesamtkosten, Kostenrahmen, Gesamtbudget, geschätzte Kosten, Projektkosten',
    'cost, costs, budget, total cost, total costs, total budget, estimated cost, estimated costs, estimated budget',
  ],
  funding: [
    'Finanzierung, Finanzierungsquelle, Finanzierungsquellen, Förderung, Fördermittel, Finanziert durch, Finanzierung durch',
    'funding, funding source, funding sources, source of funding, sources of funding, financing, funded by, financed by',
  ],
  indicator: [
    'Indikator, Indikatoren, Kennzahl, Kennzahlen, Messgröße, Messgrößen, KPI, KPIs, Erfolgsindikator',
    'indicator, indicators, success indicator',
  ],
  outcome: [
    'Ergebnis, Ergebnisse, Ziel, Ziele, Wirkung, Wirkungen',
    'result, results, outcome, outcomes, objective, objectives, goal, goals',
  ],
  risk: ['Risiko, Risiken', 'risk, risks'],
  milestone: ['Meilenstein, Meilensteine', 'milestone, milestones'],
}

function readLabels(): Map<string, Field> {
  const map = new Map<string, Field>()
  for (const [field, lists] of Object.entries(labels) as [Field, string[]][]) {
    const texts = lists.join(', ').split(', ')
    for (const text of texts) for (const key of spellings(text)) map.set(key, field)
  }
  return map
}

/** Field by the compare-key of a label, its words divided by one blank. */
export const fieldsByLabel = readLabels()

/** Labels that are a deadline word themselves: "Frist: Q3 2027" is due at the end of the quarter. */
export const deadlineLabels = new Set(
  ['Frist', 'bis wann', 'Fällig', 'Fälligkeit', 'deadline', 'due', 'due date'].flatMap(spellings),
)

/** Fields of which a note has one value. */
export const singleFields: ReadonlySet<Field> = new Set<Field>([
  'action',
  'theme',
  'owner',
  'horizon',
  'cost',
  'funding',
  'outcome',
])
