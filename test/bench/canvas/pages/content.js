/**
 * What all three boards show: cards in a grid with the same words, connectors between neighbours, pointers on circles.
 * The number of cards comes from the address (`?cards=2000`).
 */
export const cardCount = Number(new URLSearchParams(location.search).get('cards') ?? 2_000)
export const connectorCount = 1_000
export const cursorCount = 100
export const cursorEveryMs = 1_000 / 15
export const size = { width: 200, height: 120 }

const columns = Math.ceil(Math.sqrt(cardCount * 1.2))
const step = { x: 260, y: 180 }
const texts = [
  'Three electric mobility projects with city, grid operators and research',
  'Shared data standards are researched and tried here',
  'Little experience with mobile applications in retail',
  'Environmental zones call for low-emission vehicles in delivery',
  'Funders want quick results',
]
const fills = ['#e7f5ea', '#f7f0dc', '#e2effa', '#fae7e2', '#ffffff']

export const cards = Array.from({ length: cardCount }, (_, index) => ({
  id: `c${index}`,
  x: (index % columns) * step.x,
  y: Math.floor(index / columns) * step.y,
  text: `${texts[index % texts.length]} (${index})`,
  fill: fills[(index * 7) % fills.length],
}))

/** Every other card leads to the one right below and beside it. */
export const connectors = Array.from({ length: connectorCount }, (_, index) => {
  const from = (index * 2) % cardCount
  return { id: `e${index}`, from, to: (from + columns + 1) % cardCount }
})

/** Where pointer `index` is at a time in ms. */
export function cursorAt(index, now) {
  const turn = now / 900 + index
  return {
    x: Math.round(900 + (index % 10) * 160 + Math.cos(turn) * 150),
    y: Math.round(500 + Math.floor(index / 10) * 90 + Math.sin(turn * 1.3) * 120),
  }
}

/** Tells the driver that the board can be used: what was drawn has been on the screen. */
export function tellReady() {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      window.readyMs = performance.now()
    }),
  )
}
