/**
 * What comes with text from other programs and is no text: characters without width, soft hyphens, marks of writing
 * direction, the places of pictures, control characters. The joiner (U+200D) stays: it makes one sign of several.
 */
const NO_TEXT =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffc]/g

/** Ends of lines and pages as programs write them; word processors end a line within a paragraph by U+000B. */
const ENDS = /\r\n?|[\n\u000b\f\u0085\u2028\u2029]/

/** Text of the clipboard as paragraphs: none is empty, none begins or ends with a blank; no text is an empty list. */
export const pastedParagraphs = (text: string): readonly string[] =>
  text
    .split(ENDS)
    .map((line) =>
      line
        .replace(NO_TEXT, '')
        // A tab parts the cells of a table's row; a blank that must not break is a blank.
        .replace(/[\t ]*\t[\t ]*/g, ' ')
        .replaceAll('\u00a0', ' ')
        .trim(),
    )
    .filter((line) => line !== '')
