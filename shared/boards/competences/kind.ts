/**
 * Competence board of a region: what it knows, by four types of knowledge. A card is written first and typed later. It
 * may be something that the region can give to others, something that it looks for, or both.
 */
import { maybeFlag, oneOf } from '../card-fields.ts'
import { defineKind } from '../define-kind.ts'

export const knowledgeTypes = ['industry', 'technological', 'design', 'network'] as const
export type KnowledgeType = (typeof knowledgeTypes)[number]

export const competences = defineKind({
  id: 'competences',
  version: 2,
  layout: 'zones',
  scope: 'region',
  step: 'competences',
  cardKind: 'competence',
  titles: { en: 'Competences and knowledge', de: 'Kompetenzen und Wissen' },
  fields: { knowledgeType: oneOf(knowledgeTypes), gives: maybeFlag, seeks: maybeFlag },
  zoneField: 'knowledgeType',
  zones: [
    {
      id: 'industry',
      letter: 'I',
      label: { en: 'Industry knowledge', de: 'Branchenwissen' },
      hint: { en: 'markets, customers, trades', de: 'Märkte, Kunden, Gewerke' },
    },
    {
      id: 'technological',
      letter: 'T',
      label: { en: 'Technological knowledge', de: 'Technologisches Wissen' },
      hint: { en: 'methods, systems, research', de: 'Verfahren, Systeme, Forschung' },
    },
    {
      id: 'design',
      letter: 'G',
      label: { en: 'Design knowledge', de: 'Gestaltungswissen' },
      hint: { en: 'products, services, use', de: 'Produkte, Dienste, Nutzung' },
    },
    {
      id: 'network',
      letter: 'N',
      label: { en: 'Network knowledge', de: 'Netzwerkwissen' },
      hint: { en: 'who knows and works with whom', de: 'wer wen kennt und mit wem arbeitet' },
    },
  ],
  marks: [
    {
      field: 'gives',
      label: { en: 'Offered', de: 'Angebot' },
      options: [{ value: true, letter: '→', label: { en: 'We can give', de: 'Wir geben' } }],
    },
    {
      field: 'seeks',
      label: { en: 'Looked for', de: 'Gesuch' },
      options: [{ value: true, letter: '←', label: { en: 'We look for', de: 'Wir suchen' } }],
    },
  ],
  columnLabels: { knowledgeType: { en: 'Type of knowledge', de: 'Wissensart' } },
})
