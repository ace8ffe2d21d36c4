/*
 * Says so where the browser is too old for the pages: they would stay white or unreadable there. Written so that any
 * browser can read it, and in the two languages of the interface at once, since nothing else can be loaded then.
 */
;((body, knowsColors, knowsLanguage) => {
  if (knowsColors && knowsLanguage) return
  body.textContent = ''
  body.style.maxWidth = '36em'
  body.style.margin = '0 auto'
  body.style.padding = '3em 1em'
  function add(name, text) {
    var element = body.appendChild(document.createElement(name))
    element.textContent = text
    element.style.margin = '0 0 1em'
  }
  add('h1', 'Zirkel')
  add(
    'p',
    'Dieser Browser ist zu alt für Zirkel. Bitte öffnen Sie den Link in Firefox, Chrome, Edge oder Safari der letzten zwei Jahre.'
  )
  add(
    'p',
    'This browser is too old for Zirkel. Please open the link in Firefox, Chrome, Edge or Safari of the last two years.'
  )
})(
  document.body,
  window.CSS && CSS.supports && CSS.supports('color', 'light-dark(red, red)'),
  window.Map && Map.groupBy && window.Promise && Promise.withResolvers
)
