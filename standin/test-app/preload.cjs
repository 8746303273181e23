const { contextBridge, ipcRenderer, webUtils } = require('electron')

contextBridge.exposeInMainWorld('fixture', {
  echo: (value) => ipcRenderer.invoke('echo', value),
  fail: () => ipcRenderer.invoke('fail'),
  sender: () => ipcRenderer.invoke('sender'),
  onSecond: (listener) => {
    ipcRenderer.on('second', (_event, ...args) => listener(...args))
  },
  pathOf: (file) => webUtils.getPathForFile(file),
})
