/** A small picture for the types of knowledge, beside their letter; nothing for zones that have none. */
import './zone-icon.css'

const paths: Readonly<Record<string, string>> = {
  // a works with its chimney
  industry: 'M2 14V7l4 2.5V7l4 2.5V2h3v12zM5 12v0M8 12v0M11 12v0',
  // a chip
  technological: 'M4 4h8v8H4zM6 1v3M10 1v3M6 12v3M10 12v3M1 6h3M1 10h3M12 6h3M12 10h3',
  // a pencil
  design: 'M2 14l1-4L11 2l3 3-8 8zM9 4l3 3',
  // three that know each other
  network:
    'M8 5.5v3M6.5 10L4 11.5M9.5 10l2.5 1.5M8 1.5a2 2 0 100 4 2 2 0 000-4zM3 10.5a2 2 0 100 4 2 2 0 000-4zM13 10.5a2 2 0 100 4 2 2 0 000-4z',
}

export function ZoneIcon({ zone }: { zone: string }) {
  const path = Object.hasOwn(paths, zone) ? paths[zone] : undefined
  if (path === undefined) return null
  return (
    <svg className="zone-icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  )
}
