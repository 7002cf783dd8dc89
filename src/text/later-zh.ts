/** Words of what is loaded after the map. */
export const laterZh = {
  'tab.label': '面板',
  'tab.layers': '图层',
  'tab.catalogue': '项目',
  'tab.reading': '读规划',
  'tab.figures': '数据',
}
