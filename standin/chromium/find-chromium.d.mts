export function findChromium(
  env?: Readonly<Record<string, string | undefined>>,
  platform?: string,
  exists?: (file: string) => boolean,
): string | undefined
