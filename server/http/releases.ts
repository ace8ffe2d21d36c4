/** Drafts: a region's coordination releases and withdraws, moderators see counts and reveal. */
import { draftCounts } from '../../shared/protocol/draft-counts.ts'
import { releaseAnswer, releaseCards as releaseRequest } from '../../shared/protocol/release.ts'
import { reveal, revealAnswer } from '../../shared/protocol/reveal.ts'
import { createCountDrafts } from '../workshop/count-drafts.ts'
import { releaseCards, revealCards } from '../workshop/release-cards.ts'
import { answers, workshopParams } from './answers.ts'
import type { Routes } from './parts.ts'
import { orRefuse } from './refusal.ts'
import { whoAsksAs } from './who-asks.ts'

export const releaseRoutes: Routes = (app, parts) => {
  const countDrafts = createCountDrafts(parts)

  app.post(
    '/workshops/:id/releases',
    {
      schema: {
        summary: 'Release cards of the own region, let them stand, withdraw or choose them',
        params: workshopParams,
        body: releaseRequest,
        response: answers(200, releaseAnswer),
      },
    },
    async request => {
      const identity = await whoAsksAs(['region_lead'], parts, request, request.params.id)
      return orRefuse(await releaseCards(parts, identity, request.body))
    },
  )

  app.post(
    '/workshops/:id/reveals',
    {
      schema: {
        summary: 'Show at once what all regions have chosen on a board',
        params: workshopParams,
        body: reveal,
        response: answers(200, revealAnswer),
      },
    },
    async request => {
      const identity = await whoAsksAs(['moderator'], parts, request, request.params.id)
      return orRefuse(await revealCards(parts, identity, request.body.boardId))
    },
  )

  app.get(
    '/workshops/:id/drafts',
    {
      schema: {
        summary: 'How many cards each region keeps to itself',
        params: workshopParams,
        response: answers(200, draftCounts),
      },
    },
    async request => {
      const { workshopId } = await whoAsksAs(['moderator'], parts, request, request.params.id)
      return countDrafts(workshopId)
    },
  )
}
