// Placeholder until the desk stands here.
document.querySelector('#root')?.append('Galley · 清样')
