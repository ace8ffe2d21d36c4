/** Notes of an innovation circle: long texts of six types; actions are written in labelled lines. */
import { maybeText, maybeTexts, maybeTextsByKey, oneOf } from '../card-fields.ts'
import { defineKind } from '../define-kind.ts'

export const noteTypes = ['idea', 'question', 'risk', 'decision', 'indicator', 'action'] as const

export const circleNotes = defineKind({
  id: 'circle_notes',
  version: 1,
  layout: 'notes',
  scope: 'circle',
  step: 'circles',
  cardKind: 'note',
  titles: { en: 'Innovation circle', de: 'Innovationszirkel' },
  textKey: 'body',
  fields: {
    noteType: oneOf(noteTypes),
    /** Ids of the links that an action rests on. */
    basedOn: maybeTexts,
    /** Id of the note that an indicator or risk belongs to. */
    refersTo: maybeText,
    /** Titles by language code. */
    translations: maybeTextsByKey,
  },
  zoneField: 'noteType',
  zones: [
    {
      id: 'idea',
      letter: 'I',
      label: { en: 'Ideas', de: 'Ideen' },
      hint: { en: 'what could be done', de: 'was man tun könnte' },
    },
    {
      id: 'question',
      letter: '?',
      label: { en: 'Questions', de: 'Fragen' },
      hint: { en: 'what is still open', de: 'was noch offen ist' },
    },
    {
      id: 'risk',
      letter: '!',
      label: { en: 'Risks', de: 'Projektrisiken' },
      hint: { en: 'what could go wrong', de: 'was schiefgehen kann' },
    },
    {
      id: 'decision',
      letter: 'D',
      label: { en: 'Decisions', de: 'Entscheidungen' },
      hint: { en: 'what was agreed', de: 'was vereinbart ist' },
    },
    {
      id: 'indicator',
      letter: 'K',
      label: { en: 'Indicators', de: 'Indikatoren' },
      hint: { en: 'how success is measured', de: 'woran man Erfolg misst' },
    },
    {
      id: 'action',
      letter: 'A',
      label: { en: 'Actions', de: 'Maßnahmen' },
      hint: { en: 'who does what by when', de: 'wer was bis wann tut' },
    },
  ],
  columnLabels: {
    noteType: { en: 'Type', de: 'Art' },
    basedOn: { en: 'Rests on', de: 'Beruht auf' },
    refersTo: { en: 'Belongs to', de: 'Gehört zu' },
  },
})
