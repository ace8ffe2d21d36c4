/** Whether a key was pressed where other keys hold: fields, dialogs and menus have keys of their own. */
export function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return target.closest(`input, textarea, select, [contenteditable], ${overlays}`) !== null
}

/** Something lies above the page, and takes the keys. */
export function isInOverlay(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(overlays) !== null
}

const overlays = '[role="dialog"], [role="alertdialog"], [role="menu"]'
