import { expect, it } from 'vitest'
import { reviewDates } from '../../../shared/plan/reviews.ts'

it('[plan.R1] months 1, 3, 6, then every six, and the due date last', () => {
  expect(reviewDates('2027-03-01', '2028-04-15')).toEqual([
    '2027-04-01',
    '2027-06-01',
    '2027-09-01',
    '2028-03-01',
    '2028-04-15',
  ])
})

it('[plan.R1] a review on the due date itself is the due date, once', () => {
  expect(reviewDates('2027-03-01', '2027-04-01')).toEqual(['2027-04-01'])
  expect(reviewDates('2027-03-01', '2027-04-02')).toEqual(['2027-04-01', '2027-04-02'])
})

it('[plan.R1] a month too short for the day gives its last day', () => {
  expect(reviewDates('2027-01-31', '2027-05-15')).toEqual(['2027-02-28', '2027-04-30', '2027-05-15'])
})

it('[plan.R1] no due date, no reviews; a due date before the start is still looked at', () => {
  expect(reviewDates('2027-03-01', null)).toEqual([])
  expect(reviewDates('2027-03-01', '2026-12-31')).toEqual(['2026-12-31'])
})

it('[plan.R2] beyond ten years only the due date follows', () => {
  const dates = reviewDates('2027-03-01', '9999-12-31')
  expect(dates).toHaveLength(23)
  expect(dates.slice(-2)).toEqual(['2037-03-01', '9999-12-31'])
  expect(reviewDates('9999-06-01', '9999-12-31')).toEqual([
    '9999-07-01',
    '9999-09-01',
    '9999-12-01',
    '9999-12-31',
  ])
})
