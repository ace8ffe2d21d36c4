/**
 * Words that name a stakeholder group, rule E3. `words` stand alone; `heads` end a German compound and decide
 * what it is ("Forschungsministerium" is policy); `stems` begin one, asked last ("Forschungseinrichtung").
 */
import type { StakeholderGroup } from '../../model/stakeholder-groups.ts'
import { wordMap } from './word-forms.ts'

export const groupWords = wordMap<StakeholderGroup>([
  [
    'research',
    'Forschung Forscher Forscherinnen Forschende Forschenden Wissenschaft Wissenschaften Wissenschaftler Wissenschaftlerinnen Hochschule Hochschulen Universität Universitäten Uni Unis Fachhochschule Institut Institute Instituten FuE Labor Labore Akademie Akademien research researcher researchers science sciences scientist scientists academia academics university universities college colleges institute institutes laboratory laboratories lab labs',
  ],
  [
    'business',
    'Unternehmen Unternehmer Unternehmerinnen Betrieb Betriebe Betrieben Firma Firmen Wirtschaft Industrie Industrien KMU KMUs Mittelstand Handwerk Handwerker Handel Gewerbe Hersteller Anbieter Dienstleister Lieferanten Lieferant Zulieferer Betreiber Arbeitgeber Gründer Gründerinnen Gründungen Konzern Konzerne Privatwirtschaft Spediteure Speditionen Logistiker Energieversorger Netzbetreiber Kammer Kammern IHK HWK Startup Startups company companies business businesses enterprise enterprises firm firms industry industries SME SMEs startup startups manufacturer manufacturers supplier suppliers provider providers operator operators employer employers entrepreneur entrepreneurs retailer retailers corporation corporations corporates crafts commerce chamber chambers',
  ],
  [
    'policy',
    'Politik Politiker Politikerinnen Ministerium Ministerien Ministeriums Regierung Regierungen Parlament Parlamente Landtag Bundestag Stadtrat Stadträte Gemeinderat Gemeinderäte Kreistag Abgeordnete Abgeordneten Fraktion Fraktionen Partei Parteien policy policies politics politician politicians policymaker policymakers ministry ministries minister ministers government governments parliament parliaments councillor councillors',
  ],
  [
    'public',
    'Stadt Städte Städten Kommune Kommunen Kommunal kommunale kommunalen Gemeinde Gemeinden Landkreis Landkreise Kreis Kreise Behörde Behörden Amt Ämter Ämtern Verwaltung Verwaltungen Land Länder Ländern Bund Bundes Wirtschaftsförderung Wirtschaftsförderungen Stadtwerke Stadtplanung Stadtmarketing Stadtentwicklung öffentlich öffentliche öffentlicher öffentlichen öffentliches public city cities town towns municipality municipalities municipal county counties authority authorities administration administrations agency agencies council councils state states',
  ],
  [
    'cluster',
    'Cluster Clusters Clustern Netzwerk Netzwerke Netzwerken Verband Verbände Verbänden Vereinigung Vereinigungen Allianz Allianzen Clusterorganisation Clusterorganisationen Clustermanagement Clustermanagements network networks association associations alliance alliances',
  ],
  [
    'society',
    'Gesellschaft Zivilgesellschaft Bürger Bürgerinnen Bürgerschaft Bürgern Bevölkerung Einwohner Einwohnerinnen Anwohner Anwohnerinnen Anwohnende Verein Vereine Vereinen Initiativen Bürgerinitiative Ehrenamt Ehrenamtliche NGO NGOs NRO NROs Kirche Kirchen Gewerkschaft Gewerkschaften Öffentlichkeit Verbraucher Verbraucherinnen Stiftung Stiftungen society citizen citizens resident residents NPO NPOs charity charities union unions consumer consumers volunteer volunteers community communities foundation foundations',
  ],
  [
    'other',
    'Andere Anderen anderer Sonstige Sonstigen Sonstiges Weitere Weiteren Übrige other others further',
  ],
])

/** Longest first within a word: "wirtschaftsforderung" is public although "wirtschaft" is business. */
export const groupHeads = wordMap<StakeholderGroup>([
  [
    'research',
    'forschung forscher hochschule hochschulen universität universitäten institut institute instituten wissenschaft wissenschaften labor labore akademie akademien',
  ],
  [
    'business',
    'unternehmen unternehmer betrieb betriebe betrieben firma firmen industrie industrien wirtschaft handwerk handel gewerbe hersteller anbieter dienstleister lieferanten zulieferer betreiber konzern konzerne mittelstand versorger kammer kammern spediteure speditionen',
  ],
  [
    'policy',
    'ministerium ministeriums ministerien politik politiker politikerinnen regierung regierungen parlament parlamente landtag stadtrat gemeinderat kreistag kanzlei',
  ],
  [
    'public',
    'verwaltung verwaltungen behörde behörden kommune kommunen gemeinde gemeinden landkreis landkreise wirtschaftsförderung städte amt ämter ämtern',
  ],
  [
    'cluster',
    'cluster clusters clustern netzwerk netzwerke netzwerken verband verbände verbänden vereinigung vereinigungen allianz allianzen',
  ],
  [
    'society',
    'zivilgesellschaft bürger bürgerinnen bürgerschaft bürgerinitiative bürgerinitiativen verein vereine vereinen verbraucher gewerkschaft gewerkschaften stiftung stiftungen bürgervereinigung bürgerverband',
  ],
])

export const groupStems = wordMap<StakeholderGroup>([
  ['research', 'forschungs wissenschafts hochschul universitäts'],
  ['business', 'unternehmens industrie wirtschafts handwerks mittelstands'],
  ['public', 'kommunal verwaltungs'],
  ['policy', 'ministerial regierungs'],
  ['cluster', 'cluster netzwerk'],
  ['society', 'bürger'],
])

/** Several words that mean another group than each alone; an empty group means none. */
export const groupPhrases: [phrase: string, group: StakeholderGroup | null][] = [
  ['e - government', null],
  ['general public', 'society'],
  ['civil society', 'society'],
  ['city council', 'policy'],
  ['town council', 'policy'],
  ['policy makers', 'policy'],
  ['policy - makers', 'policy'],
  ['decision makers', 'policy'],
  ['political decision makers', 'policy'],
  ['private sector', 'business'],
  ['public research', 'research'],
  ['start - up', 'business'],
  ['start - ups', 'business'],
  ['trade union', 'society'],
  ['trade unions', 'society'],
  ['development agency', 'public'],
  ['business development agency', 'public'],
  ['business association', 'cluster'],
  ['business associations', 'cluster'],
  ['eu - kommission', 'policy'],
  ['european commission', 'policy'],
]
