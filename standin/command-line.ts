/** What an Electron executable reads from its command line. */
export interface CommandLine {
  /** Folder or file of the app, as typed: the first argument that is neither an option nor its value. */
  readonly app: string
  /** Modules that `-r` or `--require` ask for before the app starts, in order. */
  readonly requires: readonly string[]
}

export function parseCommandLine(args: readonly string[]): CommandLine {
  const requires: string[] = []
  let app: string | undefined
  for (let at = 0; at < args.length; at++) {
    const argument = args[at] ?? ''
    if (argument === '-r' || argument === '--require') {
      const module = args[++at]
      if (module !== undefined) requires.push(module)
    } else if (!argument.startsWith('-')) app ??= argument
  }
  return { app: app ?? '.', requires }
}

/** The value of `--name=value` (or '' for a bare `--name`); undefined when it was not given. */
export function switchValue(args: readonly string[], name: string): string | undefined {
  const given = args.find((argument) => argument === `--${name}` || argument.startsWith(`--${name}=`))
  return given?.slice(name.length + 3)
}
