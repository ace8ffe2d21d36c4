/*
 * Says so where the browser is too old for the pages: they would stay white or unreadable there. Written so that any
 * browser can read it, and in the two languages of the interface at once, since nothing else can be loaded then.
 */
;((body, knowsColors, knowsLanguage) => {
  if (knowsColors && knowsLanguage) return
  body.textContent = ''
  function add(name, text) {
    body.appendChild(document.createElement(name)).textContent = text
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
