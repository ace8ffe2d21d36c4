/** A whole step that is still on its way. It is not yet what the keyboard is put into: that waits for the step itself. */
import { Waiting } from './Waiting.tsx'

export function WaitingStep() {
  return (
    <main className="workshop-main">
      <Waiting />
    </main>
  )
}
