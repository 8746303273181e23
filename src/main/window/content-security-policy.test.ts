import { describe, expect, it } from 'vitest'
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts'

describe('the content security policy', () => {
  const rules = new Map(CONTENT_SECURITY_POLICY.split('; ').map((rule) => [rule.split(' ')[0], rule]))

  it('allows nothing that it does not name', () => {
    expect(rules.get('default-src')).toBe("default-src 'none'")
  })

  it('allows scripts from the bundle only: none inline, none evaluated', () => {
    expect(rules.get('script-src')).toBe("script-src 'self'")
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-eval|https?:|\*/)
  })

  it('allows style sheets from the bundle, and the one style element whose text is known', () => {
    // The hash is what Chromium itself names when it blocks react-aria's element.
    expect(rules.get('style-src')).toBe(
      "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
    )
  })
})
