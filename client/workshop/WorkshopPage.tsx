/** Placeholder of the workshop's frame. */
export interface WorkshopPageProps {
  workshopId: string
  /** What follows `/w/<id>` in the address, split at slashes. */
  path: readonly string[]
}

export default function WorkshopPage({ workshopId }: WorkshopPageProps) {
  return <p>{workshopId}</p>
}
