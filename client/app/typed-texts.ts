/**
 * What stands in the page's fields at this moment: taken when a page breaks, before its fields are gone. Cards are
 * kept by the workshop's documents; this is for all else, and for what was too long for a card.
 */
export function readTypedTexts(root: ParentNode = document): string[] {
  const fields = root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'textarea, input:not([type]), input[type=text], input[type=search]',
  )
  return [...fields].map(field => field.value.trim()).filter(text => text !== '')
}
