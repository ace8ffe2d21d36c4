/** Another board of the step, or its figures, out of a list: on phones, and where there are too many for tabs. */
import { navigate } from '../app/navigation.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { useWorkshop } from '../react/workshop-context.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { boardName } from './board-name.ts'
import type { BoardPlace } from './use-board-place.ts'
import { type Place, placePath } from './workshop-path.ts'

/** No board has this id. */
const matrixValue = '~matrix'

/** Nothing to choose where there is only one board and it has no figures. */
export function BoardChoice({ place, boardPlace }: { place: Place; boardPlace: BoardPlace }) {
  const t = useText()
  const language = useLanguage()
  const { info } = useWorkshop()
  const { boards, board } = boardPlace
  const options = boards.map(one => ({ value: one.id, label: boardName(one, language) }))
  if (boards.some(({ type }) => type === 'competences'))
    options.push({ value: matrixValue, label: t('workshop.matrix') })
  if (options.length < 2) return null
  return (
    <SelectField
      label={t('workshop.boardChoice')}
      labelHidden
      value={place.matrix ? matrixValue : board.id}
      options={options}
      onChange={part =>
        navigate(
          placePath(
            info.id,
            part === matrixValue ? { step: place.step, matrix: true } : { step: place.step, part },
          ),
        )
      }
    />
  )
}
