import { useEffect, useState } from 'react'

/** A value once it has not changed for some milliseconds; the first at once. */
export function useSettled<Value>(value: Value, rest: number): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    if (Object.is(settled, value)) return
    const timer = setTimeout(() => {
      setSettled(value)
    }, rest)
    return () => {
      clearTimeout(timer)
    }
  }, [value, settled, rest])
  return settled
}
