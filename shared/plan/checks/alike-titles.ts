/** check.C4: actions whose titles say the same in a language that both exist in (word overlap as in N3). */
import { keyWords } from '../normalise.ts'
import type { PlanAction } from '../plan.ts'

/** From this share of common words on, two titles say the same. */
const sameFrom = 0.8

/** In the order given. */
export function findAlikeTitles(actions: PlanAction[]): PlanAction[] {
  const titles = actions.flatMap(action =>
    Object.entries(action.titleByLang).map(([language, title]) => ({
      action,
      language,
      words: new Set(keyWords(title)),
    })),
  )
  const alike = new Set<PlanAction>()
  for (const sameLanguage of Map.groupBy(titles, title => title.language).values()) {
    sameLanguage.forEach((title, index) => {
      for (const other of sameLanguage.slice(index + 1)) {
        if (!sayTheSame(title.words, other.words)) continue
        alike.add(title.action)
        alike.add(other.action)
      }
    })
  }
  return actions.filter(action => alike.has(action))
}

function sayTheSame(a: Set<string>, b: Set<string>): boolean {
  const [smaller, larger] = a.size < b.size ? [a.size, b.size] : [b.size, a.size]
  if (smaller < sameFrom * larger || larger === 0) return false
  const common = a.intersection(b).size
  return common / (a.size + b.size - common) >= sameFrom
}
