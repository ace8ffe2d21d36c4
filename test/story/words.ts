/** The words that the cast looks for on the screen, in their language; without them they would know no more than we. */
import type { Part } from './cast.ts'

const en = {
  alias: 'Name or alias',
  join: 'Join',
  understood: 'Understood',
  newCard: 'New card',
  myRegion: 'My region',
  boards: { competence: 'Competences and knowledge', swot: 'SWOT grid', expectation: 'Expectations' },
  steps: {
    competence: 'Competences',
    swot: 'SWOT',
    expectation: 'Competences',
    map: 'Synergy map',
    circles: 'Circles and plan',
  },
  zones: {
    S: 'Strengths',
    W: 'Weaknesses',
    O: 'Opportunities',
    T: 'Threats',
    industry: 'Industry knowledge',
    technological: 'Technological knowledge',
    design: 'Design knowledge',
    network: 'Network knowledge',
  },
  noteTypes: {
    idea: 'Idea',
    question: 'Question',
    risk: 'Risk',
    decision: 'Decision',
    indicator: 'Indicator',
    action: 'Action',
  },
  groups: {
    research: 'Research',
    business: 'Companies',
    policy: 'Politics',
    public: 'Public bodies',
    cluster: 'Clusters, networks',
  },
  more: 'More',
  chooseGroup: 'Choose a group …',
  topicAsked: 'Topic: ',
  otherTopics: / topic …/,
  moveTo: 'Move to …',
  oneLarge: 'One region large',
  allRegions: 'All regions',
  showMore: /^Show \d+ more$/,
  accept: 'Accept',
  park: 'Park',
  reason: /^Reason/,
  close: 'Close',
  saved: /^Saved/,
  offline: /^Offline/,
  belongsTo: 'Belongs to the action',
  shared: { S: 'shared strength', W: 'shared weakness', O: 'shared opportunity', T: 'shared risk' },
}

export type Words = typeof en

const de: Words = {
  alias: 'Name oder Kürzel',
  join: 'Teilnehmen',
  understood: 'Verstanden',
  newCard: 'Neue Karte',
  myRegion: 'Meine Region',
  boards: { competence: 'Kompetenzen und Wissen', swot: 'SWOT-Raster', expectation: 'Erwartungen' },
  steps: {
    competence: 'Kompetenzen',
    swot: 'SWOT',
    expectation: 'Kompetenzen',
    map: 'Synergienetz',
    circles: 'Zirkel und Plan',
  },
  zones: {
    S: 'Stärken',
    W: 'Schwächen',
    O: 'Chancen',
    T: 'Risiken',
    industry: 'Branchenwissen',
    technological: 'Technologisches Wissen',
    design: 'Gestaltungswissen',
    network: 'Netzwerkwissen',
  },
  noteTypes: {
    idea: 'Idee',
    question: 'Frage',
    risk: 'Projektrisiko',
    decision: 'Entscheidung',
    indicator: 'Indikator',
    action: 'Maßnahme',
  },
  groups: {
    research: 'Forschung',
    business: 'Unternehmen',
    policy: 'Politik',
    public: 'Öffentliche Hand',
    cluster: 'Cluster, Netzwerke',
  },
  more: 'Mehr',
  chooseGroup: 'Gruppe wählen …',
  topicAsked: 'Thema: ',
  otherTopics: /Thema (wählen )?…/,
  moveTo: 'Verschieben nach …',
  oneLarge: 'Eine Region groß',
  allRegions: 'Alle Regionen',
  showMore: /^\d+ weitere zeigen$/,
  accept: 'Annehmen',
  park: 'Parken',
  reason: /^Begründung/,
  close: 'Schließen',
  saved: /^Gespeichert/,
  offline: /^Offline/,
  belongsTo: 'Gehört zur Maßnahme',
  shared: {
    S: 'gemeinsame Stärke',
    W: 'gemeinsame Schwäche',
    O: 'gemeinsame Chance',
    T: 'gemeinsames Risiko',
  },
}

export function wordsOf({ locale }: Pick<Part, 'locale'>): Words {
  return locale === 'de-DE' ? de : en
}

export function languageOf({ locale }: Pick<Part, 'locale'>): 'de' | 'en' {
  return locale === 'de-DE' ? 'de' : 'en'
}
