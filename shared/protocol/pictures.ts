/**
 * `POST /api/workshops/:id/pictures?document=…`: the bytes of a picture, for a board that one may write on. The server
 * tells its kind by content, takes out what the camera noted, and says under which id it keeps it.
 */
import { z } from 'zod'

/** No SVG: it may hold scripts and addresses. */
export const pictureTypes = ['png', 'jpeg', 'webp', 'gif'] as const
export type PictureType = (typeof pictureTypes)[number]

/** Where it is to be shown: a document that one may write. */
export const pictureQuery = z.object({ document: z.string().max(200) })

export const pictureKept = z.object({
  id: z.string(),
  type: z.enum(pictureTypes),
  /** Pixels, as it is shown. */
  width: z.number().int(),
  height: z.number().int(),
  bytes: z.number().int(),
})
export type PictureKept = z.infer<typeof pictureKept>
