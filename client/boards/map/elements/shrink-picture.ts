/**
 * A photo made small enough for a board before it is sent: the side of a projector is 2,000 pixels, and a line of
 * 1 Mbit/s needs a minute for a photo as cameras write it. What is small already, and what moves, goes as it is.
 */

const maxSide = 2_000
const smallEnoughBytes = 600_000
const quality = 0.86

export async function shrinkPicture(file: Blob): Promise<Blob> {
  if (file.type === 'image/gif' || !file.type.startsWith('image/') || file.type.includes('svg')) return file
  const bitmap = await createImageBitmap(file).catch(() => undefined)
  // The server says what is wrong with it.
  if (!bitmap) return file
  const scale = Math.min(1, maxSide / Math.max(bitmap.width, bitmap.height))
  if (scale === 1 && file.size <= smallEnoughBytes) return file
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  // A PNG may have clear parts, which JPEG has not.
  const type = file.type === 'image/jpeg' ? 'image/jpeg' : 'image/webp'
  const smaller = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, type, quality))
  return smaller && smaller.size < file.size ? smaller : file
}
