import { describe, expect, it } from 'vitest'
import { JOINT_RULES, jointOf } from './index.ts'
import { vocabularyOf } from './vocabulary.ts'

const NO_PAGE: readonly string[] = []

describe.each(JOINT_RULES)('the joint $id', ({ examples }) => {
  it.each(examples.map((example) => [example.left, example.right, example] as const))(
    'of %j and %j reads as its example says',
    (left, right, { joined, script, page, doubtful }) => {
      const joint = jointOf(left, right, script, vocabularyOf(page ?? NO_PAGE))
      expect(left.slice(0, left.length - joint.dropped) + joint.inserted + right).toBe(joined)
      expect(joint.doubtful).toBe(doubtful ?? false)
    },
  )
})
