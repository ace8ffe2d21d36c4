/**
 * Everything that screens are made of, in all its states, on one page: for those who build, and for the tests that
 * measure it in every theme. In English only. Nothing else links to it and nobody loads it who does not ask for it.
 */
import { useState } from 'react'
import { appearances, chooseAppearance, getAppearance } from '../app/appearance.ts'
import { PageHeader } from '../app/PageHeader.tsx'
import { useDocumentTitle } from '../app/useDocumentTitle.ts'
import { Button } from '../ui/Button.tsx'
import { ComponentParts } from './ComponentParts.tsx'
import { FindingParts } from './FindingParts.tsx'
import { FormParts } from './FormParts.tsx'
import { OverlayParts } from './OverlayParts.tsx'
import { PaperParts } from './PaperParts.tsx'
import { TokenParts } from './TokenParts.tsx'
import '../app/front-page.css'
import './styleguide.css'

export function StyleguidePage() {
  const [appearance, setAppearance] = useState(getAppearance())
  useDocumentTitle('Styleguide · Zirkel')
  return (
    <div className="front-page">
      <PageHeader />
      <main className="guide" lang="en">
        <h1>A whiteboard set like a page</h1>
        <p className="front-lede">
          The accent is the pen: what is yours, where you are, what you may do now. Size, weight and space
          make the order; boxes do not. A state is a word with a shape; colour comes third.
        </p>
        {/* biome-ignore lint/a11y/useSemanticElements: presses, no form fields */}
        <div className="guide-row" role="group" aria-label="Appearance">
          {appearances.map(name => (
            <Button
              key={name}
              size="s"
              aria-pressed={name === appearance}
              onClick={() => {
                chooseAppearance(name)
                setAppearance(name)
              }}
            >
              {name}
            </Button>
          ))}
        </div>
        <TokenParts />
        <PaperParts />
        <ComponentParts />
        <FormParts />
        <FindingParts />
        <OverlayParts />
      </main>
    </div>
  )
}
