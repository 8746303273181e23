/** What is never read: code, and what stands for pictures, fields and hidden notes of other programs. */
const UNREAD =
  'script, style, head, template, noscript, svg, img, picture, video, audio, object, iframe, button, select'

const BLOCKS =
  'p, div, li, tr, h1, h2, h3, h4, h5, h6, blockquote, pre, section, article, header, footer, figure, figcaption, table, ul, ol, dl, dt, dd, hr'

/**
 * The words of a piece of HTML from any program, a line for each paragraph, list item and table row; cells are
 * parted by tabs. Nothing of it is loaded or run.
 */
export function textOfHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  let text = ''
  const read = (node: Node) => {
    if (node instanceof Text) {
      text += node.data.replace(/[ \t\r\n]+/g, ' ')
      return
    }
    if (!(node instanceof HTMLElement) || node.matches(UNREAD) || isHidden(node)) return
    if (node instanceof HTMLBRElement) {
      text += '\n'
      return
    }
    const block = node.matches(BLOCKS)
    if (block) text += '\n'
    for (const child of node.childNodes) read(child)
    if (node.matches('td, th')) text += '\t'
    if (block) text += '\n'
  }
  // A paragraph within a table's cell does not end the row.
  for (const block of body.querySelectorAll<HTMLElement>('td p, td div, th p, th div'))
    block.replaceWith(...block.childNodes, ' ')
  read(body)
  return text
}

/** Word hides what it needs for itself, and writes a list's bullets in letters of a sign font; numbers are text. */
function isHidden(element: HTMLElement): boolean {
  const style = element.getAttribute('style') ?? ''
  if (/display\s*:\s*none|mso-hide\s*:\s*all/i.test(style)) return true
  return /mso-list\s*:\s*ignore/i.test(style) && !/[\d一二三四五六七八九十]/.test(element.textContent)
}
