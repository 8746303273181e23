import type { Desk } from '../desk/desk.ts'
import { useTongue } from '../desk/speak.ts'
import { SectionPicker } from '../directory/slip/SectionPicker.tsx'

/** Files what is chosen: under one of the library's sections, under a new one made on purpose, or under none. */
export function FileUnder(props: { readonly desk: Desk; readonly file: (section: string) => void }) {
  const { speak } = useTongue()
  const { desk, file } = props
  return (
    <div className="file-under">
      <SectionPicker
        desk={desk}
        label={speak('library:file-under')}
        value=""
        hint={speak('library:file-under')}
        none={speak('directory:no-section')}
        onPage={[]}
        isFixed={false}
        file={file}
      />
    </div>
  )
}
