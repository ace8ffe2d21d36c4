/**
 * Catches what should never happen in a page or a part of it below: says so, keeps the rest alive, shows what had been
 * typed there so that it can be copied, offers a reload.
 */
import { Component, type ReactNode } from 'react'
import { RefusalNotice, RefusalPage } from './RefusalPage.tsx'
import { readTypedTexts } from './typed-texts.ts'

type State = { kind: 'well' } | { kind: 'broken'; typed: readonly string[] }

interface Props {
  children: ReactNode
  /** Inside a page that has its own head, which stays. */
  isPart?: boolean
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { kind: 'well' }

  /** The fields are still there: React takes the broken page away after this. */
  static getDerivedStateFromError(): State {
    return { kind: 'broken', typed: readTypedTexts() }
  }

  override render(): ReactNode {
    if (this.state.kind === 'well') return this.props.children
    const { typed } = this.state
    if (!this.props.isPart) return <RefusalPage reason="broken" typed={typed} />
    return (
      <main className="workshop-main" id="main">
        <RefusalNotice reason="broken" typed={typed} />
      </main>
    )
  }
}
