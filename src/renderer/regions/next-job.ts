let last = 0

/** The number of a reading of a part of a sheet, by which it is told of and stopped. */
export const nextJob = (): number => ++last
