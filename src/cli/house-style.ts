import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { HouseStyle } from '#core/fixes/house-style'
import { failureOfReading } from '#files/read-page'
import { HOUSE_STYLE_SCHEMA } from '#shared/schema/settings'
import { fail, failure, succeed, type Result } from '#shared/result'

/** Reads a house style from a JSON file; what it does not name is as usual. */
export async function readHouseStyle(path: string): Promise<Result<HouseStyle>> {
  const name = basename(path)
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    return fail(failureOfReading(name, error))
  }
  const invalid = (problem: string) => fail(failure('house-style-invalid', { name, problem }))
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return invalid('JSON')
  }
  const style = HOUSE_STYLE_SCHEMA.safeParse(data)
  if (style.success) return succeed(style.data)
  const issue = style.error.issues.at(0)
  const field = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue?.path.join('.')
  return invalid(field || 'JSON')
}
