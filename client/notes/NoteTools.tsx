/** The tools of a note, in words: heading, bold, lists, and the signs that call people and cards. */
import type { MessageId } from '../i18n/catalogs.ts'
import { useText } from '../i18n/useText.ts'
import { Toolbar } from '../ui/Toolbar.tsx'
import type { Search } from './reference-search.ts'
import type { BlockShape, CaretLooks } from './shape-block.ts'

type Shape = Exclude<BlockShape, 'paragraph'>

const shapes: readonly { shape: Shape; words: MessageId }[] = [
  { shape: 'heading', words: 'circles.heading' },
  { shape: 'bullet', words: 'circles.bulletList' },
  { shape: 'number', words: 'circles.numberList' },
  { shape: 'check', words: 'circles.checkList' },
]

const signs: readonly { sign: Search['sign']; words: MessageId }[] = [
  { sign: '@', words: 'circles.mention' },
  { sign: '#', words: 'circles.linkCard' },
]

export interface NoteToolsProps {
  looks: CaretLooks
  onShape: (shape: Shape) => void
  onBold: () => void
  onSign: (sign: Search['sign']) => void
}

export function NoteTools({ looks, onShape, onBold, onSign }: NoteToolsProps) {
  const t = useText()
  return (
    <Toolbar label={t('circles.tools')} className="note-tools">
      <Tool label={t('circles.bold')} pressed={looks.bold} onPress={onBold} />
      {shapes.map(({ shape, words }) => (
        <Tool key={shape} label={t(words)} pressed={looks.shape === shape} onPress={() => onShape(shape)} />
      ))}
      {signs.map(({ sign, words }) => (
        <Tool key={sign} label={`${sign} ${t(words)}`} onPress={() => onSign(sign)} />
      ))}
    </Toolbar>
  )
}

function Tool({ label, pressed, onPress }: { label: string; pressed?: boolean; onPress: () => void }) {
  return (
    <button
      type="button"
      className="note-tool"
      aria-pressed={pressed}
      // the caret stays where it is
      onPointerDown={event => event.preventDefault()}
      onClick={onPress}
    >
      {label}
    </button>
  )
}
