import { RefusalPage } from '../app/RefusalPage.tsx'

export default function JoinPage({ secret }: { secret: string | null }) {
  return <RefusalPage reason={secret === null ? 'link_missing' : 'link_wrong'} />
}
