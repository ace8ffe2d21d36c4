/** check.M5: a note names the means of verification in a line of its own: "Nachweis: Ladeprotokolle der Betreiber". */
import { compareKey } from '../normalise.ts'

const labels = [
  'Nachweis',
  'Nachweise',
  'Datenquelle',
  'Quelle',
  'Verification',
  'Means of verification',
  'Evidence',
  'Data source',
  'Source',
].map(compareKey)

export function namesVerification(text: string): boolean {
  return text.split(/[\n;|]/).some(part => {
    const [label = '', ...value] = part.split(/[:=]/)
    return value.join('').trim() !== '' && labels.includes(compareKey(label))
  })
}
