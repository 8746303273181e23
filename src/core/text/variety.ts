/** Characters that a page of one kind of Chinese is full of and the other does not have, pair by pair. */
const SIMPLIFIED = '这们国说来时会个为发对学过还后动经业问开关区长间东车'
const TRADITIONAL = '這們國說來時會個為發對學過還後動經業問開關區長間東車'

const count = (text: string, characters: string): number => {
  let found = 0
  for (const character of text) if (characters.includes(character)) found++
  return found
}

/** True when a text is in Traditional Chinese. A text with none of the telling characters is taken as simplified. */
export function isTraditional(text: string): boolean {
  const traditional = count(text, TRADITIONAL)
  return traditional > 0 && traditional > count(text, SIMPLIFIED)
}
