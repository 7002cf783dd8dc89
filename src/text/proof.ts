/** Words of the page that shows that the bundle asks nothing of any network, both languages side by side. */
export const proofWords = {
  title: { zh: '离线证明', en: 'Proof: no network' },
  counts: { zh: '下面的地图打开以来：', en: 'Since the map below was opened:' },
  network: { zh: '次网络请求', en: 'requests to a network' },
  refused: { zh: '次尝试被安全策略拒绝', en: 'attempts refused by the security policy' },
  try: { zh: '试一试：让地图连接 example.org', en: 'Try: let the map connect to example.org' },
  meaning: { zh: '这说明什么', en: 'What this proves' },
  means: {
    zh: '第一个数字来自浏览器自己对地图页面的记录（Resource Timing）：经网络的请求，成功与否都会列在其中；本文件夹的文件和页面自带的数据不经网络，不列。地图及其后台线程都受页面安全策略约束：{policy}。按此策略，浏览器会拒绝任何对外连接；地图每被拒绝一次，第二个数字就加一，可按“试一试”验证。',
    en: 'The first number is the browser’s own record of the map’s page (Resource Timing), which has every request that goes by a network, whether it succeeds or not; files of this folder and data inside the page go by none, and are not in it. The map and its workers are bound by the page’s security policy, {policy}, by which the browser refuses every connection; each refusal of the map’s is counted by the second number: press “Try” to see it.',
  },
  limits: {
    zh: '它不涉及浏览器本身（更新、同步）和本机其他程序。要核对文件未被改动，请按 SHA256SUMS.txt 比对：Windows 用 certutil -hashfile 文件名 SHA256，其他系统用 sha256sum -c SHA256SUMS.txt。',
    en: 'It says nothing of the browser itself (updates, synchronisation) or of other programs. To check that no file was changed, compare with SHA256SUMS.txt: certutil -hashfile FILE SHA256 on Windows, sha256sum -c SHA256SUMS.txt elsewhere.',
  },
}
