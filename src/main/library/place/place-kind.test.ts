import { describe, expect, it } from 'vitest'
import { gatherFacts } from './gather-facts.ts'
import { mountsOfMount, mountsOfMountinfo } from './mounts.ts'
import type { PlaceFacts } from './place-facts.ts'
import { placeKind } from './place-kind.ts'

const bare = { synced: [], mounts: [], removable: [], driveType: null, marks: [] }
const mac: PlaceFacts = { ...bare, platform: 'darwin', path: '', home: '/Users/lin' }
const windows: PlaceFacts = { ...bare, platform: 'win32', path: '', home: 'C:\\Users\\lin' }
const linux: PlaceFacts = { ...bare, platform: 'linux', path: '', home: '/home/lin' }

const MOUNT = `/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse)
/dev/disk4s1 on /Volumes/U 盘 (1) (exfat, local, nodev, nosuid, noowners)
//lin@bianji/稿件 on /Volumes/稿件 (smbfs, nodev, nosuid, mounted by lin)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)`

const MOUNTINFO = `22 1 8:2 / / rw,relatime shared:1 - ext4 /dev/sda2 rw
36 22 0:31 / /mnt/news\\040room rw,relatime shared:9 master:2 - cifs //server/share rw,vers=3.0
37 22 0:32 / /home/lin/remote rw - fuse.sshfs lin@host:/ rw
40 22 8:17 / /media/lin/STICK rw - vfat /dev/sdb1 rw
41 36 8:2 / /mnt/news\\040room/over rw - ext4 /dev/sda3 rw`

describe('the disk of a folder', () => {
  it.each([
    ['/Users/lin/Library/Application Support/Galley/library', 'local'],
    ['/Users/lin/Library/Mobile Documents/com~apple~CloudDocs/稿库', 'iCloud Drive'],
    ['/Users/lin/Library/CloudStorage/OneDrive-河湾日报/稿库', 'OneDrive'],
    ['/Users/lin/Library/CloudStorage/GoogleDrive-lin@example.com/My Drive', 'Google Drive'],
    ['/Users/lin/Library/CloudStorage/Dropbox/稿库', 'Dropbox'],
    ['/Users/lin/Dropbox (河湾日报)/稿库', 'Dropbox'],
    ['/Users/lin/Nutstore Files/我的坚果云/稿库', '坚果云'],
    ['/Users/lin/百度网盘同步空间', '百度网盘'],
    ['/Users/lin/稿件/Box', 'local'],
    ['/Users/lin/Box/稿件', 'Box'],
    ['/Volumes/稿件/库', 'network'],
    ['/Volumes/U 盘 (1)/库', 'removable'],
    ['/Volumes/别的', 'local'],
  ])('macOS: %s is %s', (path, kind) => {
    const facts = { ...mac, path, mounts: mountsOfMount(MOUNT), removable: ['/dev/disk4s1'] }
    expect(said(facts)).toBe(kind)
  })

  it.each([
    ['C:\\Users\\lin\\AppData\\Roaming\\Galley\\library', 3, 'local'],
    ['\\\\?\\C:\\稿库', 3, 'local'],
    ['\\\\bianji\\gongxiang\\稿库', null, 'network'],
    ['\\\\?\\UNC\\bianji\\gongxiang', null, 'network'],
    ['Z:\\稿库', 4, 'network'],
    ['E:\\稿库', 2, 'removable'],
    ['D:\\稿库', null, 'local'],
    ['C:\\Users\\lin\\OneDrive - 河湾日报\\稿库', 3, 'OneDrive'],
    ['C:\\users\\LIN\\工作\\稿库', 3, 'OneDrive'],
    ['C:\\Users\\lin\\iCloudDrive\\稿库', 3, 'iCloud Drive'],
    ['D:\\我的坚果云\\稿库', 3, '坚果云'],
    ['D:\\BaiduSyncdisk\\稿库', 3, '百度网盘'],
    ['G:\\我的云端硬盘\\稿库', 3, 'Google Drive'],
  ])('Windows: %s on a drive of type %s is %s', (path, driveType, kind) => {
    const synced = [{ service: 'OneDrive' as const, folder: 'C:\\Users\\lin\\工作' }]
    expect(said({ ...windows, path, driveType, synced })).toBe(kind)
  })

  it.each([
    ['/home/lin/.config/Galley/library', 'local'],
    ['/mnt/news room/稿库', 'network'],
    ['/mnt/news room/over/稿库', 'local'],
    ['/mnt/news roommate', 'local'],
    ['/home/lin/remote/稿库', 'network'],
    ['/media/lin/STICK/稿库', 'removable'],
    ['/home/lin/Dropbox/稿库', 'Dropbox'],
    ['/home/lin/Nextcloud/稿库', 'Nextcloud'],
  ])('Linux: %s is %s', (path, kind) => {
    expect(said({ ...linux, path, mounts: mountsOfMountinfo(MOUNTINFO), removable: ['/dev/sdb1'] })).toBe(
      kind,
    )
  })

  it.each([
    [['.dropbox'], 'Dropbox'],
    [['.stfolder'], 'Syncthing'],
    [['.git', '.DS_Store'], 'local'],
  ])('with %j beside it is %s', (marks, kind) => {
    expect(said({ ...linux, path: '/data/稿库', marks })).toBe(kind)
  })

  it('of this test is asked of the system without a throw, also where nothing is yet', async () => {
    const facts = await gatherFacts('/nowhere/at/all')
    expect(facts.path).toContain('nowhere')
    expect(['local', 'network', 'removable', 'synced']).toContain(placeKind(facts).kind)
  })
})

function said(facts: PlaceFacts): string {
  const kind = placeKind(facts)
  return kind.kind === 'synced' ? kind.service : kind.kind
}
