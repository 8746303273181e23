/** The editor called it off. What was half done has been taken away. */
export class Cancelled extends Error {}

/** How a long job says how far it is and hears that it is called off. */
export interface Watch {
  /** @param done between 0 and 1 @throws Cancelled when the editor does not want it any more */
  step(done: number): void
}

/** Nobody watches: for tests, and for what is quick. */
export const UNWATCHED: Watch = { step: () => undefined }

/** The watch of one part of a job, from one share of the whole to another. */
export const part = (watch: Watch, from: number, to: number): Watch => ({
  step: (done) => watch.step(from + done * (to - from)),
})
