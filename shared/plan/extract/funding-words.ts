/** Words that name a source of funding, rule E5; the head of a German compound decides. */
import type { FundingSource } from './note-reading.ts'
import { wordMap } from './word-forms.ts'

export const fundingWords = wordMap<FundingSource>([
  [
    'membership',
    'Mitgliedsbeitrag Mitgliedsbeiträge Mitgliedsbeiträgen Mitgliederbeiträge Mitgliedschaft Mitgliedschaften Mitglieder Mitgliedern Mitgliedsgebühren Mitgliedsgebühr membership memberships members member subscription subscriptions',
  ],
  [
    'public',
    'öffentlich öffentliche öffentlicher öffentlichen öffentliches Förderung Förderungen Fördermittel Fördermitteln Fördergelder Förderprogramm Förderprogramme Förderprojekt Förderprojekte Zuschuss Zuschüsse Zuschüssen Zuwendung Zuwendungen Subvention Subventionen Steuermittel Haushalt Haushaltsmittel Haushaltsmitteln Bund Bundes Land Landes Länder Ländern Bundesmittel Landesmittel Stadt Städte Kommune Kommunen Gemeinde Gemeinden Landkreis Kanton Staat Ministerium Ministerien EU EFRE ESF ELER Interreg Horizont Europa LEADER JTF GRW BMBF BMWK BMDV BMWE ZIM public grant grants subsidy subsidies state states federal government governmental municipal municipality city county ministry ERDF EAFRD Horizon tax taxes Innosuisse TÜBİTAK KOSGEB',
  ],
  [
    'services',
    'Dienstleistung Dienstleistungen Dienstleistungserlöse Dienste Leistungsentgelte Teilnahmegebühr Teilnahmegebühren Teilnehmergebühren Teilnahmebeiträge Teilnehmerbeiträge Tagungsgebühren Kursgebühren Gebühr Gebühren Nutzungsgebühren Nutzungsentgelte Entgelt Entgelte Eintritt Eintrittsgelder Verkauf Verkaufserlöse Beratung Beratungserlöse Umsatzerlöse service services fee fees ticket tickets sales consulting',
  ],
  [
    'projects',
    'Projekt Projekte Projekten Projektmittel Projektmitteln Projekterlöse Projektbudget Projektgelder Auftragsforschung project projects',
  ],
  [
    'equity',
    'Eigenmittel Eigenmitteln Eigenkapital Eigenanteil Eigenanteile Eigenbeitrag Eigenbeiträge Eigenleistung Eigenleistungen Eigenfinanzierung Beteiligungskapital Wagniskapital Risikokapital Investor Investoren Investorinnen Gesellschafter Gesellschaftermittel equity investor investors shareholder shareholders venture',
  ],
])

/** Heads of German compounds: "Landesförderung", "Beratungsdienstleistungen". */
export const fundingHeads = wordMap<FundingSource>([
  ['membership', 'mitgliedsbeitrag mitgliedsbeiträge'],
  [
    'public',
    'förderung fördermittel förderprogramm zuschuss zuschüsse haushalt haushaltsmittel bundesmittel landesmittel steuermittel subventionen ministerium',
  ],
  ['services', 'dienstleistung dienstleistungen gebühr gebühren entgelt entgelte'],
  ['projects', 'projekt projekte projekten projektmittel'],
  ['equity', 'eigenmittel eigenanteil kapital'],
])

/** Several words with a meaning of their own; longest first. */
export const fundingPhrases: [phrase: string, source: FundingSource | null][] = [
  ['membership fees', 'membership'],
  ['membership fee', 'membership'],
  ['member fees', 'membership'],
  ["members' fees", 'membership'],
  ['membership contributions', 'membership'],
  ['own funds', 'equity'],
  ['own resources', 'equity'],
  ['own contribution', 'equity'],
  ['own contributions', 'equity'],
  ['own capital', 'equity'],
  ['eigene mittel', 'equity'],
  ['eigenen mitteln', 'equity'],
  ['venture capital', 'equity'],
  ['private equity', 'equity'],
]
