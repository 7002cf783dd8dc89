/** How fast one gets on: fields that tools share, and what they say of them. */
export const zh = {
  'field.expressway': '高速公路，占设计速度',
  'field.highway': '其他公路，占设计速度',
  'field.fast': '城市快速路，占设计速度',
  'field.street': '有信号灯的干道，占设计速度',
  'field.rail': '铁路含停站，占设计速度',
  'field.metro': '轨道交通含停站，占设计速度',
  'field.drive': '通道以外开车',
  'field.walk': '步行',
  'field.bus': '接站公交',
  'field.busWait': '等接站公交',
  'field.railWait': '乘一次火车：进出站、安检、候车',
  'field.metroWait': '乘一次轨道交通：进出站、候车',
  'field.detour': '绕行系数：通道以外的路程比直线',
  'field.farthest': '通道以外最远',
  'speeds.roads':
    '车速取设计速度的一定比例：高速公路 {expressway}%、其他公路 {highway}%、城市快速路 {fast}%、有信号灯的干道 {street}%（本图自定，指平日不堵时；设计速度见各通道，没有的按 60 km/h）。',
  'speeds.interchanges':
    '高速公路只在互通上下。资料没有互通位置，以两端、与其他道路相接处、5 公里内各城镇、园区、枢纽和邻市的最近处代替；其他道路随处可上下。',
  'speeds.drive': '通道以外开车 {drive} km/h（JTG B01-2014：三、四级公路设计速度 20–40 km/h）。',
  'speeds.trains':
    '铁路按设计速度的 {rail}% 计，含停站（人民网 2025 年 3 月：兰州西到中川机场东最快 38 分钟，约 60 公里）；轨道交通 {metro}%。每乘一次，进出站、安检、候车共：火车 {railWait} 分钟（新华社 2019 年 10 月：中川城际平均 30 分钟一班），轨道交通 {metroWait} 分钟（本图自定）；换线再计一次。',
  'speeds.stations':
    '火车停图上的客运站，不论车次多少；未建成的铁路也停 5 公里内的县城和邻市。站位未公布的轨道线每 2 公里设一站。货运铁路不载客。',
  'speeds.feeder':
    '到站步行 {walk} km/h，或乘公交 {bus} km/h、等车 {busWait} 分钟，取快的（本图自定；资料没有公交线路）。',
  'speeds.detour':
    '通道以外的路程按直线的 {detour} 倍（中国 25 个城市平均 1.32，Annals of GIS 2021；全国 1.33，R. H. Ballou 等 2002），最远 {farthest} 公里；不看山、河和桥。',
  'speeds.left-out': '不计堵车、天气、停车和航道、航班。图外没有路网资料。',
}

export const en: Record<keyof typeof zh, string> = {
  'field.expressway': 'Expressways, of design speed',
  'field.highway': 'Other highways, of design speed',
  'field.fast': 'Urban expressways, of design speed',
  'field.street': 'Arterials with traffic lights, of design speed',
  'field.rail': 'Railways with stops, of design speed',
  'field.metro': 'Metro with stops, of design speed',
  'field.drive': 'Driving off the corridors',
  'field.walk': 'Walking',
  'field.bus': 'Bus to the station',
  'field.busWait': 'Wait for that bus',
  'field.railWait': 'Each train ride: access, checks, wait',
  'field.metroWait': 'Each metro ride: access, wait',
  'field.detour': 'Detour: way over straight line, off the corridors',
  'field.farthest': 'Farthest off the corridors',
  'speeds.roads':
    'Cars go at a share of the design speed: {expressway}% on expressways, {highway}% on other highways, {fast}% on urban expressways, {street}% on arterials with traffic lights (our assumption, for a day without jams; each corridor tells its design speed, 60 km/h where it has none).',
  'speeds.interchanges':
    'Expressways are joined and left at interchanges only. The data has none; in their place stand the ends, the points where other roads meet, and the point nearest to each town, park, hub and neighbouring city within 5 km. Other roads are joined and left anywhere.',
  'speeds.drive':
    'Off the corridors cars go at {drive} km/h (JTG B01-2014: class-3 and class-4 highways are designed for 20–40 km/h).',
  'speeds.trains':
    'Trains go at {rail}% of the design speed, stops included (People’s Daily Online, March 2025: 38 minutes at best for the some 60 km from Lanzhou West to Zhongchuan Airport East); the metro at {metro}%. Each ride adds access, checks and wait: {railWait} min by train (Xinhua, October 2019: a train to the airport every 30 minutes on average), {metroWait} min by metro (our assumption); a change of lines adds it again.',
  'speeds.stations':
    'Trains stop at the passenger stations of the map, however few they are; railways not yet built also at county seats and neighbouring cities within 5 km. Metro lines whose stations are not published have one every 2 km. Freight railways take no passengers.',
  'speeds.feeder':
    'To a station one walks at {walk} km/h, or takes a bus at {bus} km/h after a wait of {busWait} min, whichever is faster (our assumption; the data has no bus lines).',
  'speeds.detour':
    'Off the corridors the way is {detour} times the straight line (on average 1.32 in 25 Chinese cities, Annals of GIS 2021; 1.33 in all of China, R. H. Ballou et al., 2002), at most {farthest} km of it; hills, rivers and bridges are not looked at.',
  'speeds.left-out':
    'Jams, weather, parking, boats and flights are left out. Beyond the map there is no network.',
}
