import { describe, expect, it } from 'vitest'
import { readAs } from '../../../../shared/plan/extract/read-as.ts'
import { indexNames, readNote } from '../../../../shared/plan/extract/read-note.ts'

const planStart = '2027-03-01'

function people(text: string) {
  return readAs('people', text, planStart)
}

describe('owners', () => {
  it.each([
    ['Verantwortlich: CARS', 'CARS'],
    ['Zustaendig = TU Dortmund', 'TU Dortmund'],
    ['Responsible: @isst.', 'isst'],
    ['Verantwortlich: Dr. Anna Muster (ISST)', 'Dr. Anna Muster (ISST)'],
    ['Verantwortlich: die Stadt Dortmund', 'Stadt Dortmund'],
    ['Owner: Anna Meyer <anna@example.org>', 'Anna Meyer'],
    ['Träger: @wf-do übernimmt das', 'wf-do'],
  ])('[read.E2] %s', (text, owner) => {
    expect(people(text)).toMatchObject({ owner, ownerSource: 'label', participants: [] })
  })

  it('[read.E2] further names take part, and a flag says so', () => {
    const reading = readNote('Leitung: CARS & AUTO\nBeteiligte: KMU, AUTO', planStart)
    expect(reading.owner?.value.text).toBe('CARS')
    expect(reading.participants.map(({ value }) => value)).toEqual(['AUTO', 'KMU'])
    expect(reading.flags).toEqual(['multiple_owners'])
  })

  it.each([
    ['@ta-01 übernimmt das Coaching', 'ta-01'],
    ['Bitte bei @isst. melden, nicht bei @wilo', 'isst'],
    ['Aktion: Test mit @isst', 'isst'],
  ])('[read.E2.1] %s', (text, owner) => {
    expect(people(text)).toMatchObject({ owner, ownerSource: 'mention' })
  })

  it.each(['mail an a.b@isst.de', 'Kontakt: info@example.org', 'Beteiligte: @nokia, KMU', 'isst@ wilo'])(
    '[read.E2.1] no owner in %s',
    text => {
      expect(people(text)).toMatchObject({ owner: null, ownerSource: null })
    },
  )

  it('[read.E2.1] a mention may be a name that the workshop knows', () => {
    const { owner } = readNote('@Fraunhofer ISST macht das', planStart, indexNames(['Fraunhofer ISST']))
    expect(owner?.value.text).toBe('Fraunhofer ISST')
  })

  it.each([
    ['Verantwortlich: @Fraunhofer ISST', 'Fraunhofer ISST'],
    ['Verantwortlich: @Fraunhofer ISST übernimmt das', 'Fraunhofer ISST'],
    ['Responsible: @Fraunhofer ISST, @fh-do', 'Fraunhofer ISST'],
    ['Verantwortlich: @Fraunhofer IML', 'Fraunhofer'],
  ])('[read.E2.1] so may one behind a label: %s', (text, name) => {
    const { owner } = readNote(text, planStart, indexNames(['Fraunhofer ISST', 'fh-do']))
    expect(owner?.value).toEqual({ text: name, source: 'label' })
    expect(text.slice(owner?.span.from, owner?.span.to)).toBe(name)
  })

  it.each([
    'Wer ist verantwortlich? Noch offen.',
    'Who is responsible?',
    'Verantwortlich: wer?',
    'Verantwortlich: CARS?',
    'Verantwortlich: noch offen',
    'Owner: tbd',
    'Owner: n.n.',
    'Responsible: nobody yet',
    'Verantwortlich: info@example.org',
    'Verantwortlich:\nbis Q3 2027',
    'Verantwortlich:',
  ])('[read.E2.2] nobody in %j', text => {
    expect(people(text)).toMatchObject({ owner: null, ownerSource: null, participants: [] })
  })
})

describe('lists', () => {
  it.each([
    [
      'Unternehmen/Forschung + Politik; Bürger & Vereine',
      ['Unternehmen', 'Forschung', 'Politik', 'Bürger', 'Vereine'],
    ],
    ['KMU u. Forschung sowie Politik as well as NGOs', ['KMU', 'Forschung', 'Politik', 'NGOs']],
    [
      'Industrie- und Handelskammer, Software-, Netz- und Systemhäuser',
      ['Industrie- und Handelskammer', 'Software-, Netz- und Systemhäuser'],
    ],
    ['Stadt (Umwelt, Verkehr), KMU etc.', ['Stadt (Umwelt, Verkehr)', 'KMU']],
    ['\n- Forschung\n- Unternehmen', ['Forschung', 'Unternehmen']],
    ['KMU, kmu', ['KMU']],
  ])('[read.E3] %j', (list, participants) => {
    expect(people(`Beteiligte: ${list}`).participants).toEqual(participants)
  })

  it.each([
    ['kleine und mittlere Unternehmen', ['KMU']],
    ['Kleinen und mittelständischen Betrieben', ['KMU']],
    ['regionale kleine und mittlere Unternehmen', ['regionale KMU']],
    ['small & medium sized companies', ['SMEs']],
    ['Forschung und Entwicklung', ['R&D']],
    ['F&E, research and development', ['R&D']],
    ['F&E-Abteilungen', ['R&D-Abteilungen']],
  ])('[read.E3.1] %s', (list, participants) => {
    expect(people(`Beteiligte: ${list}`).participants).toEqual(participants)
  })

  it('[read.E3.1] names of the workshop are not cut', () => {
    const text = 'Verantwortlich: Cluster Chemie/Kunststoffe Mitteldeutschland'
    expect(
      readNote(text, planStart, indexNames(['Cluster Chemie/Kunststoffe Mitteldeutschland'])).owner?.value
        .text,
    ).toBe('Cluster Chemie/Kunststoffe Mitteldeutschland')
    expect(readNote(text, planStart).owner?.value.text).toBe('Cluster Chemie')
  })

  it.each([
    ['electricity, capacity', []],
    ['Finnland, Verbund', []],
    ['city of Bern, Land', ['public']],
    ['Industrieunternehmen, Stadtverwaltung, Landesministerium', ['business', 'policy', 'public']],
    ['Forschungsministerium', ['policy']],
    ['Forschungseinrichtungen', ['research']],
    ['Wirtschaftsförderung', ['public']],
    ['Wissenschaft', ['research']],
    ['Oeffentliche Hand', ['public']],
    ['the general public', ['society']],
    ['E-Government', []],
    ['Netzwerke, Bürgerinnen, others', ['cluster', 'society', 'other']],
    ['insgesamt', []],
  ])('[read.E3.2] %s', (list, groups) => {
    expect(people(`Participants: ${list}`).groups).toEqual(groups)
  })

  it('[read.E3.2] the owner names no group', () => {
    expect(people('Verantwortlich: Stadt Dortmund').groups).toEqual([])
  })
})
