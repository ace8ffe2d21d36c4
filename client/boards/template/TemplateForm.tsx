/** What a moderator's own board is made of: how it lies, for whom, its columns, and what its cards carry. */
import {
  maxFields,
  maxLabel,
  type Shape,
  shapes,
  type TemplateDescription,
  zonesOfShape,
} from '../../../shared/boards/template/description.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { type DraftFault, type DraftLine, nextKey, type TemplateDraft, withShape } from './template-draft.ts'

export interface TemplateFormProps {
  draft: TemplateDraft
  fault: DraftFault | undefined
  onDraft: (draft: TemplateDraft) => void
}

const shapeWords = {
  columns: 'zones.shapeColumns',
  quadrants: 'zones.shapeQuadrants',
  triangle: 'zones.shapeTriangle',
} as const satisfies Record<Shape, string>

export function TemplateForm({ draft, fault, onDraft }: TemplateFormProps) {
  const t = useText()
  const { least, most } = zonesOfShape[draft.shape]
  return (
    <>
      <div className="new-board-pair">
        <SelectField<Shape>
          label={t('zones.shape')}
          value={draft.shape}
          options={shapes.map(shape => ({ value: shape, label: t(shapeWords[shape]) }))}
          onChange={shape => onDraft(withShape(draft, shape))}
        />
        <SelectField<TemplateDescription['scope']>
          label={t('zones.scope')}
          value={draft.scope}
          options={[
            { value: 'shared', label: t('zones.scopeShared') },
            { value: 'region', label: t('zones.scopeRegion') },
          ]}
          onChange={scope => onDraft({ ...draft, scope })}
        />
      </div>
      <Lines
        legend={t('zones.columns')}
        lines={draft.zones}
        nameOf={n => t('zones.columnN', { n })}
        least={least}
        most={most}
        addWord={t('zones.addColumn')}
        error={
          fault === 'zones'
            ? t('zones.nameMissing')
            : fault === 'fewZones'
              ? t('zones.columnsWanted', { least, most })
              : null
        }
        onLines={zones => onDraft({ ...draft, zones })}
      />
      <Lines
        legend={t('zones.fields')}
        lines={draft.fields}
        nameOf={n => t('zones.fieldN', { n })}
        least={0}
        most={maxFields}
        addWord={t('zones.addField')}
        error={fault === 'fields' ? t('zones.nameMissing') : null}
        onLines={fields => onDraft({ ...draft, fields })}
      />
    </>
  )
}

interface LinesProps<From> {
  legend: string
  lines: readonly DraftLine<From>[]
  nameOf: (n: number) => string
  least: number
  most: number
  addWord: string
  error: string | null
  onLines: (lines: DraftLine<From>[]) => void
}

function Lines<From>({ legend, lines, nameOf, least, most, addWord, error, onLines }: LinesProps<From>) {
  const t = useText()
  return (
    <fieldset className="new-board-lines">
      <legend>{legend}</legend>
      {lines.map((line, index) => (
        <div key={line.key}>
          <TextField
            label={nameOf(index + 1)}
            labelHidden
            placeholder={nameOf(index + 1)}
            value={line.label}
            maxLength={maxLabel}
            error={error !== null && line.label.trim() === '' ? error : null}
            onChange={label =>
              onLines(lines.map(other => (other.key === line.key ? { ...other, label } : other)))
            }
          />
          <Button
            kind="bare"
            size="s"
            disabled={lines.length <= least}
            aria-label={t('zones.removeLine', { name: line.label || nameOf(index + 1) })}
            onClick={() => onLines(lines.filter(other => other.key !== line.key))}
          >
            {t('common.remove')}
          </Button>
        </div>
      ))}
      <Button
        size="s"
        disabled={lines.length >= most}
        onClick={() => onLines([...lines, { key: nextKey(lines), label: '' }])}
      >
        {addWord}
      </Button>
    </fieldset>
  )
}
