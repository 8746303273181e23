import type { Rule } from '../rule.ts'
import { eachMatch } from '../each-match.ts'

/** C0 and C1 controls but for tab, line feed, form feed and carriage return; the code points that are no characters. */
const CONTROLS = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]+/g

export const controlCharacter: Rule = {
  id: 'control-character',
  kind: 'character',
  stage: 'characters',
  about: 'Characters that control a machine and are never printed.',
  examples: [
    { before: '今天\u0000下雨', after: '今天下雨' },
    { before: '妇联\u001c组织\uffff', after: '妇联组织' },
    { before: 'a\tb', after: 'a\tb' },
    { before: '第一行\r\n第二行\f第二页', after: '第一行\r\n第二行\f第二页' },
  ],
  find: (scene) =>
    eachMatch(scene.text, CONTROLS, () => ({
      replacement: '',
      reasons: ['control-character'],
      confidence: 0.98,
    })),
}
