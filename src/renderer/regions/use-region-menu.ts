import { useRef, useState, type MouseEvent } from 'react'
import type { Region } from '#core/source/region'
import { rememberFocus } from '../desk/focus.ts'
import type { RegionMenuAsked } from './RegionMenu.tsx'

/** Where the menu of a region is asked for: at the pointer, or by keys below what has the keyboard. */
export function useRegionMenu() {
  const [asked, setAsked] = useState<RegionMenuAsked | null>(null)
  const giveBack = useRef(() => {})
  return {
    asked,
    ask: (region: Region, at: MouseEvent | HTMLElement): void => {
      giveBack.current = rememberFocus()
      if (at instanceof HTMLElement) {
        setAsked({ region, ...footOf(at) })
        return
      }
      at.preventDefault()
      at.stopPropagation()
      const { nativeEvent } = at
      const byKeys = !(nativeEvent instanceof PointerEvent) || nativeEvent.pointerType === ''
      if (byKeys && at.currentTarget instanceof HTMLElement) setAsked({ region, ...footOf(at.currentTarget) })
      else setAsked({ region, x: at.clientX, y: at.clientY })
    },
    /** The keyboard goes back to where it was; what was chosen is done when the menu has let go of it. */
    close: (then: () => void): void => {
      setAsked(null)
      setTimeout(() => {
        giveBack.current()
        then()
      }, 0)
    },
  }
}

/** In pixels: a region may reach over the whole pane, and its menu is to stand near its number. */
const HIGHEST = 28

function footOf(element: HTMLElement): { readonly x: number; readonly y: number } {
  const { left, top, height } = element.getBoundingClientRect()
  return { x: left, y: top + Math.min(height, HIGHEST) }
}
