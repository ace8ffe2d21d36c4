/**
 * After making a workshop: every link by role and region, ready to be sent. What the workshop is called and who is in
 * it is asked with the moderator's link, which makes nobody join.
 */
import { useEffect, useState } from 'react'
import type { Invitation } from '../../shared/protocol/invitation.ts'
import type { WorkshopCreated } from '../../shared/protocol/join-links.ts'
import { invitations } from '../api/sessions.ts'
import { PageHeader } from '../app/PageHeader.tsx'
import { useDocumentTitle } from '../app/useDocumentTitle.ts'
import { localised } from '../i18n/localised.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { LinkTable } from './LinkTable.tsx'
import '../app/front-page.css'
import './links.css'

export function LinksPage({ made }: { made: WorkshopCreated }) {
  const t = useText()
  const language = useLanguage()
  const invitation = useInvitation(made.joinLinks.moderator)
  useDocumentTitle(`${t('home.madeTitle')} · Zirkel`)
  return (
    <div className="front-page">
      <PageHeader />
      <main className="front links">
        <div>
          <p className="label">{invitation && localised(invitation.title, language)}</p>
          <h1>{t('home.madeTitle')}</h1>
          <p className="front-lede">{t('home.madeText')}</p>
          <p className="links-open">
            <a className="button" data-kind="primary" data-size="l" href={made.joinLinks.moderator}>
              {t('home.openAsModerator')}
            </a>
          </p>
          {invitation?.notice && (
            <aside className="links-notice">
              <h2>{t('home.exampleNotice')}</h2>
              <p>{localised(invitation.notice, language)}</p>
            </aside>
          )}
        </div>
        <LinkTable joinLinks={made.joinLinks} regions={invitation?.regions ?? []} />
      </main>
    </div>
  )
}

/** Null until the server has answered; the links work without it. */
function useInvitation(moderatorLink: string): Invitation | null {
  const [invitation, setInvitation] = useState<Invitation | null>(null)
  useEffect(() => {
    const secret = moderatorLink.split('#')[1]
    if (secret === undefined) return
    void invitations.read(secret).then(answer => {
      if (answer.ok) setInvitation(answer.value)
    })
  }, [moderatorLink])
  return invitation
}
