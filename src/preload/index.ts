import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import { type Bridge } from '#shared/contract'
import { EVENT_NAMES } from '#shared/events'

const bridge: Bridge = {
  call: (name, argument) => ipcRenderer.invoke('call', name, argument),
  on(event, listener) {
    if (!EVENT_NAMES.some((name) => name === event)) throw new Error(`there is no event “${event}”`)
    const heard = (_: IpcRendererEvent, payload: unknown) => listener(payload)
    ipcRenderer.on(event, heard)
    return () => void ipcRenderer.off(event, heard)
  },
  pathOf: (file) => (file instanceof File ? webUtils.getPathForFile(file) : ''),
}

contextBridge.exposeInMainWorld('galley', bridge)
