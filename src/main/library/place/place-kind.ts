import type { PlaceKind, SyncService } from '#shared/keeping'
import type { Mount, PlaceFacts } from './place-facts.ts'

/**
 * What the disk of a folder is. A share that a program keeps in step counts as kept in step: the advice is the same,
 * and more to the point.
 */
export function placeKind(facts: PlaceFacts): PlaceKind {
  const service = syncService(facts)
  if (service) return { kind: 'synced', service }
  if (isNetwork(facts)) return { kind: 'network' }
  return isRemovable(facts) ? { kind: 'removable' } : { kind: 'local' }
}

/**
 * Names of folders that programs keep in step, wherever they stand in a path. `here`: only at the top of the user's
 * folder or of a drive, because anybody may call a folder so.
 */
const FOLDERS: readonly { readonly service: SyncService; readonly name: RegExp; readonly here: boolean }[] = [
  { service: 'iCloud Drive', name: /^(com~apple~clouddocs|iclouddrive|icloud drive)$/i, here: false },
  { service: 'OneDrive', name: /^onedrive( -.+|-.+)?$/i, here: false },
  { service: 'Dropbox', name: /^dropbox( \(.+\)|-.+)?$/i, here: false },
  { service: 'Google Drive', name: /^(googledrive-.+|google drive|drivefs)$/i, here: false },
  { service: 'Google Drive', name: /^(my drive|我的云端硬盘|shared drives|共享云端硬盘)$/i, here: true },
  { service: 'Box', name: /^(box|box sync|box-box)$/i, here: true },
  { service: '坚果云', name: /^(nutstore( files)?|我的坚果云|坚果云|nutstore-.+)$/i, here: false },
  {
    service: '百度网盘',
    name: /^(baidusyncdisk|baidunetdiskworkspace|百度网盘同步空间|百度云同步盘)$/i,
    here: false,
  },
  { service: 'Nextcloud', name: /^(nextcloud|owncloud)$/i, here: true },
]

/** What programs leave in folders that they keep in step. */
const MARKS: readonly { readonly service: SyncService; readonly name: RegExp }[] = [
  { service: 'Dropbox', name: /^\.dropbox(\.cache)?$/i },
  { service: 'Syncthing', name: /^\.(stfolder|stversions)$/i },
  { service: '坚果云', name: /^\.(nutstore|jianguoyun).*$/i },
  { service: 'Nextcloud', name: /^\.(owncloudsync|nextcloudsync|sync_[0-9a-f]+)\..*$/i },
  { service: 'Google Drive', name: /^\.tmp\.driveupload$/i },
]

function syncService(facts: PlaceFacts): SyncService | null {
  const said = facts.synced.find(({ folder }) => isWithin(facts, facts.path, folder))
  if (said) return said.service
  const parts = partsOf(facts, facts.path)
  const top = isWithin(facts, facts.path, facts.home) ? partsOf(facts, facts.home).length : 1
  for (const { service, name, here } of FOLDERS) {
    if (parts.some((part, at) => name.test(part) && (!here || at <= top))) return service
  }
  return MARKS.find(({ name }) => facts.marks.some((mark) => name.test(mark)))?.service ?? null
}

const NETWORK_TYPES =
  /^(nfs\d?|cifs|smb\d?|smbfs|afpfs|webdav|davfs2?|ftp|ncpfs|9p|afs|ceph|glusterfs|lustre|fuse\.(sshfs|rclone|gvfsd-fuse|davfs2?|smbnetfs|s3fs|glusterfs|curlftpfs))$/i

function isNetwork(facts: PlaceFacts): boolean {
  const { platform, path, driveType } = facts
  if (platform === 'win32') {
    // \\server\share and \\?\UNC\server\share, but not \\?\C:\ and \\.\ which are this computer.
    if (/^\\\\\?\\UNC\\/i.test(path) || /^\\\\(?![?.]\\)[^\\]/.test(path)) return true
    return driveType === 4
  }
  return NETWORK_TYPES.test(mountOf(facts)?.type ?? '')
}

function isRemovable(facts: PlaceFacts): boolean {
  if (facts.platform === 'win32') return facts.driveType === 2
  const mount = mountOf(facts)
  return mount !== null && facts.removable.includes(mount.from)
}

/** The mount that a folder is on: the one that reaches deepest. */
function mountOf(facts: PlaceFacts): Mount | null {
  const on = facts.mounts.filter(({ at }) => isWithin(facts, facts.path, at))
  return on.reduce<Mount | null>(
    // The last one counts where one is mounted over another.
    (best, mount) => (best === null || mount.at.length >= best.at.length ? mount : best),
    null,
  )
}

const partsOf = ({ platform }: PlaceFacts, path: string): readonly string[] =>
  path.split(platform === 'win32' ? /[\\/]+/ : '/').filter((part) => part !== '' && part !== '?')

function isWithin(facts: PlaceFacts, path: string, folder: string): boolean {
  const fold = (part: string): string => (facts.platform === 'linux' ? part : part.toLowerCase())
  const [inner, outer] = [partsOf(facts, path).map(fold), partsOf(facts, folder).map(fold)]
  return outer.every((part, at) => inner[at] === part)
}
