/**
 * The front page: what this is in two lines, and the three ways to a workshop of one's own. What comes of any of them
 * is the page of links. Nothing of it is remembered.
 */
import { useState } from 'react'
import type { WorkshopCreated } from '../../shared/protocol/join-links.ts'
import { createExample } from '../api/workshops.ts'
import { Link } from '../app/Link.tsx'
import { PageHeader } from '../app/PageHeader.tsx'
import { useDocumentTitle } from '../app/useDocumentTitle.ts'
import { useErrorText } from '../app/useErrorText.ts'
import { WorkshopSteps } from '../app/WorkshopSteps.tsx'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { ImportFile } from './ImportFile.tsx'
import { LinksPage } from './LinksPage.tsx'
import '../app/front-page.css'
import './home.css'

export default function HomePage() {
  const t = useText()
  const [made, setMade] = useState<WorkshopCreated | null>(null)
  useDocumentTitle(t('home.documentTitle'))
  if (made) return <LinksPage made={made} />
  return (
    <div className="front-page">
      <PageHeader />
      <main className="front home">
        <div className="home-title">
          <h1>{t('home.title')}</h1>
          <p className="front-lede">{t('home.lede')}</p>
          <WorkshopSteps />
        </div>
        <div className="home-ways">
          <section className="home-way">
            <Link className="button" data-kind="primary" data-size="l" href="/?new">
              {t('home.newWorkshop')}
            </Link>
            <p className="note">{t('home.newWorkshopText')}</p>
          </section>
          <OpenExample onMade={setMade} />
          <ImportFile onMade={setMade} />
          <p className="note home-invited">{t('home.joinHint')}</p>
        </div>
      </main>
    </div>
  )
}

function OpenExample({ onMade }: { onMade: (made: WorkshopCreated) => void }) {
  const t = useText()
  const errorText = useErrorText()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)

  async function open() {
    setBusy(true)
    const answer = await createExample()
    setBusy(false)
    if (answer.ok) onMade(answer.value)
    else setFault(errorText(answer.error))
  }

  return (
    <section className="home-way">
      <Button size="l" busy={busy} onClick={() => void open()}>
        {t('home.openExample')}
      </Button>
      <p className="note">{t('home.openExampleText')}</p>
      {fault && (
        <p className="field-error" role="alert">
          {fault}
        </p>
      )}
    </section>
  )
}
