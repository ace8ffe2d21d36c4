/** The module of each page: a chunk of its own, so that nobody waits for pages that they do not see. */
export const pageModules = {
  home: () => import('../home/HomePage.tsx'),
  new: () => import('../home/NewWorkshopPage.tsx'),
  join: () => import('../join/JoinPage.tsx'),
  styleguide: () => import('../styleguide/StyleguidePage.tsx'),
  workshop: () => import('../workshop/WorkshopPage.tsx'),
}
