/** The words of the pages that most people never open, and nobody before the first card. */
import history from './history.ts'
import home from './home.ts'
import plan from './plan.ts'

export default { history, home, plan }
