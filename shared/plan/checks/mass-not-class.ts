/** Pitfall 4: mass instead of class (check.C1–check.C5). */
import { findAlikeTitles } from './alike-titles.ts'
import { actionsCheck, type Check, everyAction, planCheck } from './check.ts'
import { plannedConversion } from './planned-conversion.ts'

/** 3.7: what people can carry: two actions a circle, and three in any case. */
const actionsPerCircle = 2
const alwaysFine = 3
const lowestPriority = 0.35
/** Seed 24 %, practice 4 to 9 %: more is a promise (3.7). */
const highestConversion = 0.25

export const massNotClass: Check[] = [
  planCheck('C1', 'warn', ({ actions, view }) => {
    const circles = new Set(view.file.circles?.map(circle => circle.id)).size
    return {
      ok: actions.length <= Math.max(alwaysFine, actionsPerCircle * circles),
      detail: `at most two actions per circle (have ${actions.length} for ${circles} circles)`,
    }
  }),
  everyAction(
    'C2',
    'warn',
    'no action below priority 0.35',
    action => action.score.priority < lowestPriority,
  ),
  everyAction(
    'C3',
    'warn',
    'every action rests on at least one link of the synergy map',
    ({ basedOn }, { links }) => !links.some(link => link.status === 'accepted' && basedOn.includes(link.id)),
  ),
  actionsCheck('C4', 'warn', 'no two titles say the same', plan => findAlikeTitles(plan.actions)),
  planCheck('C5', 'info', ({ actions }) => {
    const conversion = plannedConversion(actions)
    return {
      ok: conversion === null || conversion <= highestConversion,
      detail: `at most 25 % of the planned talks become projects (planned ${conversion === null ? 'none' : `${Math.floor(conversion * 100 + 0.5)} %`})`,
    }
  }),
]
