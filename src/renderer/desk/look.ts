import { useEffect } from 'react'
import type { Settings } from '#shared/settings'

/** Puts theme, contrast and text size on the page's root, where the tokens of `look/tokens.css` hang on them. */
export function useLook(settings: Settings | null): void {
  const theme = settings?.theme ?? 'system'
  const contrast = settings?.contrast ?? 'system'
  const textSize = settings?.textSize ?? 100
  useEffect(() => {
    const root = document.documentElement
    root.dataset['theme'] = theme
    root.style.setProperty('--text-size', String(textSize / 100))
    // The system's wish for more contrast may change while Galley runs.
    const more = matchMedia('(prefers-contrast: more)')
    const follow = () => {
      const high = contrast === 'high' || (contrast === 'system' && more.matches)
      root.dataset['contrast'] = high ? 'high' : 'usual'
    }
    follow()
    more.addEventListener('change', follow)
    return () => {
      more.removeEventListener('change', follow)
    }
  }, [theme, contrast, textSize])
}
