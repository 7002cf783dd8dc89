/** Words of use without a network, both languages side by side. */
export const offlineZh = {
  'offline.news': '地图有了新版本，重新载入后启用。',
  'offline.reload': '重新载入',
}

export const offlineEn: Record<keyof typeof offlineZh, string> = {
  'offline.news': 'There is a new version of the map. It starts when the page is loaded again.',
  'offline.reload': 'Load again',
}
