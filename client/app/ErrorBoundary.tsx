/** Catches what should never happen in a page below: says so, keeps the rest of the app alive, offers a reload. */
import { Component, type ReactNode } from 'react'
import { RefusalPage } from './RefusalPage.tsx'

interface State {
  failed: boolean
}

export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? <RefusalPage reason="broken" /> : this.props.children
  }
}
