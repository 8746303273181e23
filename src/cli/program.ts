import { Argument, Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { OCR_LANGUAGES, type OcrLanguage } from '#core/source/scanned-page'
import { LANGUAGES, type Language } from '#shared/settings'
import { succeed } from '#shared/result'
import { USUAL_STYLE } from '#core/fixes/house-style'
import { RULES } from '#core/fixes/rules/index'
import { createSpeaker, sayFailure } from '#shared/language/index'
import type { PageRange } from '#files/pdf/read-pdf'
import { clean, CLEAN_FORMATS, type CleanRequest, type Streams } from './clean.ts'
import { readHouseStyle } from './house-style.ts'
import { addLibraryCommands } from './library/commands.ts'
import { library } from './library/library.ts'
import { ocr } from './ocr/ocr.ts'
import { sentences } from './sentences.ts'

/** What commander makes of the words behind `galley clean`. */
interface CleanChoices extends Pick<CleanRequest, 'format'> {
  readonly out?: string
  readonly without: readonly string[]
  readonly houseStyle?: string
  readonly password?: string
  readonly pages?: PageRange
}

/** … and behind `galley ocr`. */
interface OcrChoices {
  readonly language?: OcrLanguage
  readonly page?: number
  readonly json?: boolean
}

function pageNumber(written: string): number {
  if (!/^[1-9]\d{0,5}$/.test(written)) throw new InvalidArgumentError(`'${written}'`)
  return Number(written)
}

/** Done, some page failed, wrong usage. */
export type ExitCode = 0 | 1 | 2

/** Runs the `galley` command with its words (without node and script) and gives its exit code. */
export async function galley(
  argv: readonly string[],
  language: Language,
  streams: Streams,
): Promise<ExitCode> {
  const say = sentences[language]
  let code: ExitCode = 0
  let help = ''

  const program = new Command('galley').description(say.about)
  const own = (command: Command) =>
    command
      .exitOverride()
      .helpOption('-h, --help', say.help)
      .configureHelp({ styleTitle: (title) => say.titles[title] ?? title })
      .configureOutput({
        writeOut: (text) => (help += text),
        // Help that nobody asked for, because no command was named.
        writeErr: (text) => streams.complain(text),
        // Said below, in the language that was asked for.
        outputError: () => undefined,
      })

  own(program).helpCommand('help [command]', say.helpCommand)
  own(program.command('clean'))
    .description(say.clean)
    .addArgument(new Argument('<file...>', say.files))
    .addOption(new Option('--format <format>', say.format).choices(CLEAN_FORMATS).default('json'))
    .addOption(new Option('--out <folder>', say.out))
    .addOption(
      new Option('--without <rule>', say.without)
        .argParser((rule, before: readonly string[]) => [...before, rule])
        .default([], say.noRule),
    )
    .addOption(new Option('--house-style <file>', say.houseStyle))
    .addOption(new Option('--pages <range>', say.pages).argParser(pageRange))
    .addOption(new Option('--password <password>', say.password))
    .addOption(new Option('--language <language>', say.language).choices(LANGUAGES))
    .addHelpText('after', say.examples)
    .action(async (files: readonly string[], chosen: CleanChoices) => {
      const { format, without } = chosen
      const out = chosen.out ?? null
      const refuse = (sentence: string) => {
        streams.complain(`galley: ${sentence}\n`)
        code = 2
      }
      if (out === null && files.length > 1) return refuse(say.severalNeedOut)
      const unknown = without.find((id) => !RULES.some((rule) => rule.id === id))
      if (unknown !== undefined) {
        const ids = RULES.map(({ id }) => id).join(', ')
        return refuse(say.noSuchRule.replace('%s', unknown).replace('%r', ids))
      }
      const style =
        chosen.houseStyle === undefined ? succeed(USUAL_STYLE) : await readHouseStyle(chosen.houseStyle)
      if (!style.ok) return refuse(sayFailure(createSpeaker(language), style.error))
      const pdf = { password: chosen.password, pages: chosen.pages }
      const options = { without, style: style.value }
      code = await clean({ files, format, out, language, options, pdf }, streams)
    })

  own(program.command('ocr'))
    .description(say.ocr)
    .addArgument(new Argument('<scan>', say.scan))
    .addOption(new Option('--language <language>', say.ocrLanguage).choices(OCR_LANGUAGES))
    .addOption(new Option('--page <number>', say.ocrPage).argParser(pageNumber))
    .addOption(new Option('--json', say.ocrJson))
    .action(async (file: string, chosen: OcrChoices) => {
      const { json = false } = chosen
      const command = { file, language: chosen.language ?? null, page: chosen.page ?? null, json }
      code = await ocr({ ...command, speaks: language }, streams)
    })

  addLibraryCommands(program, language, pageNumber, own, async (deed, folder) => {
    const request = { deed, library: folder, language, now: () => new Date() }
    code = await library(request, streams)
  })

  try {
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) {
      await streams.print(help)
      return 0
    }
    if (error.code !== 'commander.help') {
      streams.complain(`galley: ${usageSentence(error, language)} ${say.seeHelp}\n`)
    }
    return 2
  }
  return code
}

/** `3` or `3-8`, 1-based. */
function pageRange(words: string): PageRange {
  const [, from, to = from] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(words) ?? []
  const range = { from: Number(from), to: Number(to) }
  if (range.from >= 1 && range.to >= range.from) return range
  throw new InvalidArgumentError('')
}

/** Commander speaks English and names what was wrong in quotation marks. */
function usageSentence(error: CommanderError, language: Language): string {
  const english = error.message.replace(/^error: /, '')
  const sentence = sentences[language].usage[error.code]
  const wrong = /'([^']+)'/.exec(english)?.[1] ?? ''
  return sentence ? sentence.replace('%s', wrong) : english
}
