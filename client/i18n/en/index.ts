import cards from './cards.ts'
import common from './common.ts'
import errors from './errors.ts'
import history from './history.ts'
import home from './home.ts'
import join from './join.ts'
import plan from './plan.ts'
import swot from './swot.ts'
import workshop from './workshop.ts'

export default { cards, common, errors, history, home, join, plan, swot, workshop }
