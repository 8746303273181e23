/** Telephones and addresses; a notice has them, too, so the line must speak for the paper or stand beside furniture. */

const ADDRESS =
  /[\w.-]+@[\w.-]+\.\w{2,}|(?:https?:\/\/)?(?:www\.)?(?:[a-z0-9-]+\.){1,4}[a-z]{2,10}(?:\/[\w./-]*)?/gi
const TELEPHONE =
  /[（(]?\d{2,5}[)）]?[-—\s]?\d{3,4}[-\s]?\d{3,4}(?:\s?\d{3,4})?|\d{3,4}-\d{5}(?!\d)|1-8\d\d-\d{3}-\d{4}|\b\d{3}-\d{4}\b|(?<=[线線话話：:]\s?)\d{5,12}/g
const PLACE_OF_OFFICE = /(?:社址|地址|邮编|郵編|郵遞區號|邮政编码|郵政編碼)\s*[：:]/g
/** @mercatorsport, 官方微博 @… */
const HANDLE = /(?:^|\s)@[\w\u4e00-\u9fff]{3,20}(?=\s|$)/g
/** Words of a paper's own office. */
const OFFICE =
  /本报|本報|本版|本刊|报社|報社|读者|讀者|投稿|来稿|來稿|供稿邮箱|通联|通聯|报料|報料|爆料|新闻线索|新聞線索|新闻网|新聞網|专线|專線|热线(?=[：:／/\s]*\d)|熱線(?=[：:／/\s]*\d)|(?:新闻|新聞|广告|廣告|发行|發行|订报|訂報|訂閱|订阅|監督|监督|編輯部|编辑部|採訪部|总编室)(?:热线|熱線|电话|電話|信箱)|社址|邮编|公众号|官方微博|客户端|傳真|傳眞|體育邮箱|邮箱|信箱|E-?mail|网址|網址|\b(?:tips?|newsroom|news ?desk|night desk|scores?|subscri\w+|classifieds?|advertis\w+|circulation|reader|home delivery|delivery|place a notice|notices?|letters to|letters should|editorial|customer service|contact us|follow us|corrections)\b/i

export interface Contacts {
  /** Telephones, addresses of the net and of the post. */
  readonly count: number
  readonly ofOffice: boolean
  /** It begins with such a word: 新闻线索请拨 … */
  readonly opensWithOffice: boolean
  /** Nothing else stands in the line but the words Tel, Fax, 电话. */
  readonly alone: boolean
  readonly hosts: readonly string[]
}

export function contactsIn(text: string): Contacts {
  const addresses = text.match(ADDRESS) ?? []
  const withoutAddresses = text.replace(ADDRESS, ' ')
  const telephones = withoutAddresses.match(TELEPHONE) ?? []
  const offices = text.match(PLACE_OF_OFFICE) ?? []
  const handles = withoutAddresses.match(HANDLE) ?? []
  const rest = withoutAddresses
    .replace(TELEPHONE, ' ')
    .replace(HANDLE, ' ')
    .replace(
      /\b(?:Tel|Telephone|Phone|Fax|E-?mail|Web)\b\.?:?|[电電]话|[电電]話|热线|熱線|传真|傳真|电子信箱|邮箱|网址|網址/gi,
      ' ',
    )
    .replace(/[\s：:|•·,，、/()（）-]+/g, '')
  const hosts = addresses.map((address) => address.toLowerCase().replace(/^.*@|https?:\/\//g, ''))
  return {
    count: addresses.length + telephones.length + offices.length + handles.length,
    ofOffice: OFFICE.test(text),
    opensWithOffice: text.search(OFFICE) >= 0 && text.search(OFFICE) <= 4,
    alone: rest === '',
    hosts,
  }
}
