/** Words of the page that shows that the bundle asks nothing of any network, both languages side by side. */
export const proofWords = {
  title: { zh: '离线证明', en: 'Proof: no network' },
  counts: { zh: '下面的地图打开以来：', en: 'Since the map below was opened:' },
  network: { zh: '网络请求（http、https、ws）', en: 'requests to a network (http, https, ws)' },
  folder: { zh: '本文件夹里的文件（file）', en: 'files of this folder (file)' },
  inside: { zh: '页面自带的数据（blob、data）', en: 'data inside the page (blob, data)' },
  refused: { zh: '被安全策略拒绝的尝试', en: 'attempts refused by the security policy' },
  try: { zh: '试一试：让地图连接 example.org', en: 'Try: let the map connect to example.org' },
  meaning: { zh: '这说明什么', en: 'What this proves' },
  means: {
    zh: '前三个数字来自浏览器自己的记录（Resource Timing），并非由地图自报；地图及其后台线程都受页面安全策略约束：{policy}。按此策略，浏览器会拒绝任何对外连接，拒绝一次，第四个数字就加一——可按“试一试”验证。',
    en: 'The first three are the browser’s own record (Resource Timing), not the map’s word. The map and its workers are bound by the page’s security policy, {policy}, by which the browser refuses every connection; each refusal is counted by the fourth: press “Try” to see it.',
  },
  limits: {
    zh: '它不涉及浏览器本身（更新、同步）和本机其他程序。要核对文件未被改动，请按 SHA256SUMS.txt 比对：Windows 用 certutil -hashfile 文件名 SHA256，其他系统用 sha256sum -c SHA256SUMS.txt。',
    en: 'It says nothing of the browser itself (updates, synchronisation) or of other programs. To check that no file was changed, compare with SHA256SUMS.txt: certutil -hashfile FILE SHA256 on Windows, sha256sum -c SHA256SUMS.txt elsewhere.',
  },
}
