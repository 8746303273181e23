/** A size as people say it, by powers of ten as disks are sold: 820 KB, 1.2 MB, 14 GB. */
export function sayBytes(bytes: number): string {
  for (const [unit, size] of [
    ['GB', 1e9],
    ['MB', 1e6],
  ] as const) {
    // What would be rounded up to the unit is said in it.
    if (bytes >= size * 0.9995) return `${rounded(bytes / size)} ${unit}`
  }
  return `${bytes === 0 ? 0 : Math.max(1, Math.round(bytes / 1000))} KB`
}

const rounded = (value: number): string => (value < 9.95 ? value.toFixed(1) : String(Math.round(value)))
