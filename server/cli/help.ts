/** What `zirkel --help` prints. */
export const helpText = `zirkel: what the workshop whiteboard does without its server

  zirkel plan FILE [--format json|md|csv] [--out FILE] [--lang en|de]
      Reads a workshop file ("-" is standard input) and prints the action plan.
      --lang is the language of headings in md and csv; by default the workshop's first.

  zirkel read-note --as horizon|people|money|indicator|funding [--plan-start YYYY-MM-DD]
      Reads a JSON array of texts on standard input, prints a JSON array of what was read out of each.
      Times count from the plan's start, by default 2027-03-01.

  zirkel replay DATA_DIR WORKSHOP_ID [DOCUMENT_ID]
      Plays the stored log of a document and prints what comes of it; without a document, lists them.
      Only reads; the server on that folder must be stopped.

Exit code 0: done. 2: the input cannot be used; one line on standard error says why.
`
