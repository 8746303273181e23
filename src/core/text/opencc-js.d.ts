/** The tables that `opencc-js` comes with: “character form”, parted by bars. The package declares its converters only. */
declare module 'opencc-js/dict/*' {
  const table: string
  export default table
}
