/**
 * The countries to choose from, in the reader's language and order: Europe and its neighbours of research programmes.
 * A region of elsewhere is named without a country.
 */
const codes =
  'AL AM AT AZ BA BE BG BR BY CA CH CN CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IL IN IS IT JP KR LI LT LU LV MA MC MD ME MK MT NL NO PL PT RO RS SE SI SK TN TR UA US XK'.split(
    ' ',
  )

export function listCountries(language: string): { code: string; name: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'region' })
  return codes
    .map(code => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, language))
}

/** The languages that a workshop's cards may be in; the interface speaks some of them. */
export const workshopLanguages = ['de', 'en', 'fr', 'tr', 'cs', 'fi', 'ko'] as const

/** The name that a reader of `language` knows it by. */
export function languageName(code: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code
}
