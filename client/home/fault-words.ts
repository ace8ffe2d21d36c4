/** What should have stood at a place of a workshop file, in the reader's language; English where we have no words. */
import type { FileRule } from '../../shared/model/parse-workshop-file.ts'
import type { ApiError } from '../api/request.ts'
import type { Translate } from '../i18n/active-language.ts'
import type { MessageId } from '../i18n/catalogs.ts'

type Fault = ApiError['details'][number]

const words: Readonly<Record<Exclude<FileRule, 'other'>, MessageId>> = {
  object: 'home.fault_object',
  format: 'home.fault_format',
  version: 'home.fault_version',
  texts: 'home.fault_texts',
  text: 'home.fault_text',
  number: 'home.fault_number',
  boolean: 'home.fault_boolean',
  list: 'home.fault_list',
  oneOf: 'home.fault_oneOf',
  date: 'home.fault_date',
  id: 'home.fault_id',
  most: 'home.fault_most',
  once: 'home.fault_once',
  control: 'home.fault_control',
  board: 'home.fault_board',
  length: 'home.fault_length',
  regionOfDraft: 'home.fault_regionOfDraft',
  regionOfBoard: 'home.fault_regionOfBoard',
  circleOfBoard: 'home.fault_circleOfBoard',
  depth: 'home.fault_depth',
  picture: 'home.fault_picture',
  pictureSize: 'home.fault_pictureSize',
}

export function faultWords({ rule, values, expected }: Fault, t: Translate): { text: string; lang?: string } {
  const id = rule !== undefined && Object.hasOwn(words, rule) ? words[rule as keyof typeof words] : undefined
  return id ? { text: t(id, values) } : { text: expected, lang: 'en' }
}
