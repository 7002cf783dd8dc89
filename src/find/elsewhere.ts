/** Whether words that nothing was found for are the name of a place. */

/** Provinces and their capitals, for a plan of any city in the country: what a plan does name is found before. */
const known =
  /^(北京|天津|上海|重庆|河北|石家庄|山西|太原|内蒙古|呼和浩特|辽宁|沈阳|吉林|长春|黑龙江|哈尔滨|江苏|南京|浙江|杭州|安徽|合肥|福建|福州|江西|南昌|山东|济南|河南|郑州|湖北|武汉|湖南|长沙|广东|广州|深圳|广西|南宁|海南|海口|四川|成都|贵州|贵阳|云南|昆明|西藏|拉萨|陕西|西安|甘肃|青海|西宁|宁夏|银川|新疆|乌鲁木齐|香港|澳门|台湾|台北)/
const named = /^\p{Script=Han}+[省市区县州盟旗镇乡村]$/u

export const isPlaceName = (query: string) => known.test(query.trim()) || named.test(query.trim())
