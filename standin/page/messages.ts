/** What a window's page tells the host, each as one string through the binding `standInSend`. */
export type FromPage =
  /** The preload's world stands and can be sent to. */
  | { readonly kind: 'hello' }
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: unknown[] }
  | { readonly kind: 'send'; readonly channel: string; readonly args: unknown[] }
  /** Asks where the files in the page's `standInFiles` lie. */
  | { readonly kind: 'files'; readonly id: number; readonly count: number }
  /** A key combination that the page left unused, such as `control+shift+s`. */
  | { readonly kind: 'accelerator'; readonly keys: string }
  | { readonly kind: 'wanted-window'; readonly url: string; readonly frameName: string }
  | { readonly kind: 'window'; readonly change: 'focus' | 'blur' | 'resize' }
  | { readonly kind: 'preload-error'; readonly message: string; readonly stack: string }

/** What the host tells a page, through its function `standInReceive`. */
export type ToPage =
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string }
  | { readonly kind: 'message'; readonly channel: string; readonly args: readonly unknown[] }
  /** The key combinations of the application menu. */
  | { readonly kind: 'accelerators'; readonly keys: readonly string[] }
