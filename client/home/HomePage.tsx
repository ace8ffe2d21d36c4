import { PageHeader } from '../app/PageHeader.tsx'

export default function HomePage() {
  return <PageHeader />
}
