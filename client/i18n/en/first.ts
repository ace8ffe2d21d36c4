/** The words that everybody needs, from the link to the first card. */
import cards from './cards.ts'
import common from './common.ts'
import errors from './errors.ts'
import join from './join.ts'
import keys from './keys.ts'
import swot from './swot.ts'
import workshop from './workshop.ts'

export default { cards, common, errors, join, keys, swot, workshop }
