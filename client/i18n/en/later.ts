/** The words of the pages that most people never open, and nobody before the first card. */
import aside from './aside.ts'
import boards from './boards.ts'
import canvas from './canvas.ts'
import circles from './circles.ts'
import combo from './combo.ts'
import drafts from './drafts.ts'
import ending from './ending.ts'
import finder from './finder.ts'
import history from './history.ts'
import home from './home.ts'
import map from './map.ts'
import moderation from './moderation.ts'
import paste from './paste.ts'
import pictures from './pictures.ts'
import plan from './plan.ts'
import refusals from './refusals.ts'
import remarks from './remarks.ts'
import room from './room.ts'
import shortcuts from './shortcuts.ts'
import synergies from './synergies.ts'
import tows from './tows.ts'
import trouble from './trouble.ts'
import zones from './zones.ts'

export default {
  aside,
  boards,
  canvas,
  circles,
  combo,
  drafts,
  ending,
  finder,
  history,
  home,
  map,
  moderation,
  paste,
  pictures,
  plan,
  refusals,
  remarks,
  room,
  shortcuts,
  synergies,
  tows,
  trouble,
  zones,
}
