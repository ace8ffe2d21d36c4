import aside from './aside.ts'
import boards from './boards.ts'
import canvas from './canvas.ts'
import cards from './cards.ts'
import circles from './circles.ts'
import combo from './combo.ts'
import common from './common.ts'
import drafts from './drafts.ts'
import ending from './ending.ts'
import errors from './errors.ts'
import finder from './finder.ts'
import history from './history.ts'
import home from './home.ts'
import join from './join.ts'
import keys from './keys.ts'
import map from './map.ts'
import moderation from './moderation.ts'
import paste from './paste.ts'
import pictures from './pictures.ts'
import plan from './plan.ts'
import refusals from './refusals.ts'
import remarks from './remarks.ts'
import room from './room.ts'
import shortcuts from './shortcuts.ts'
import swot from './swot.ts'
import synergies from './synergies.ts'
import tows from './tows.ts'
import trouble from './trouble.ts'
import workshop from './workshop.ts'
import zones from './zones.ts'

export default {
  aside,
  boards,
  canvas,
  cards,
  circles,
  combo,
  common,
  drafts,
  ending,
  errors,
  finder,
  history,
  home,
  join,
  keys,
  map,
  moderation,
  paste,
  pictures,
  plan,
  room,
  refusals,
  remarks,
  shortcuts,
  swot,
  synergies,
  tows,
  trouble,
  workshop,
  zones,
}
