export const zh = {
  'strip.title': '沿线',
  'strip.about': '一条通道沿线的项目、城镇与园区',
  'strip.along': '通道',
  'strip.km': '两侧范围',
  'strip.sentence':
    '{corridor}（{length}）从{start}到{end}，两侧 {km} 公里内有 {count} 处：{counted}{order}。',
  'strip.nothing':
    '{corridor}（{length}）从{start}到{end}，两侧 {km} 公里内没有载明位置的项目、城镇、园区或枢纽。',
  'strip.count.hubs': '枢纽车站 {count} 处',
  'strip.count.towns': '城镇街道 {count} 处',
  'strip.count.parks': '园区 {count} 处',
  'strip.count.projects': '项目 {count} 个',
  'strip.order': '；依次为{names}',
  'strip.order-and-more': '；依次为{names}等',
  'strip.unsure': '其中 {count} 处的位置或本线的线位不够准，只是可能在内。',
  'strip.perhaps': '另有 {count} 处在图上稍远，但位置只知大概，也可能在 {km} 公里以内。',
  'strip.by-district': '还有 {count} 处项目、园区只知道在沿线区县，未载明具体位置，没有列入。',
  'strip.on': '在线上',
  'strip.through': '穿过',
  'strip.from-to': '第 {from}–{to} 公里',
  'strip.table.stops': '两侧 {km} 公里内，依次',
  'strip.table.builds': '建设本通道的项目',
  'strip.table.lines': '与它相交、并行的线路工程',
  'strip.table.perhaps': '可能在 {km} 公里以内',
  'strip.table.by-district': '只知道在沿线区县的项目、园区',
  'strip.column.name': '名称',
  'strip.column.kind': '类别',
  'strip.column.along': '沿线里程',
  'strip.column.off': '离线距离',
  'strip.assume.method':
    '里程从{start}一端沿图上线位量起；离线距离是到线位最近处的直线距离（WGS84 椭球面）。穿过的片区写起止里程。',
  'strip.assume.range': '位置只知大概的，里程和距离写成上下限；远限超出范围的带“未知”标记。',
  'strip.assume.schematic': '{corridor}的线位是示意，按 {off}计入上下限。',
  'strip.assume.course': '{corridor}的线位可能相差 {off}，已计入上下限。',
}

export const en: Record<keyof typeof zh, string> = {
  'strip.title': 'Along a corridor',
  'strip.about': 'Projects, towns and parks along a corridor, in order',
  'strip.along': 'Corridor',
  'strip.km': 'Within',
  'strip.sentence':
    '{corridor} ({length}) runs from {start} to {end}; within {km} km of it there are {counted}{order}.',
  'strip.nothing':
    '{corridor} ({length}) runs from {start} to {end}; within {km} km of it there is no project, town, park or hub with a place.',
  'strip.count.hubs': 'hubs ({count})',
  'strip.count.towns': 'towns ({count})',
  'strip.count.parks': 'parks ({count})',
  'strip.count.projects': 'projects ({count})',
  'strip.order': '; in order {names}',
  'strip.order-and-more': '; in order {names} and others',
  'strip.unsure':
    '{count} of them only perhaps: their position, or the course of the line, is not exact enough.',
  'strip.perhaps':
    'A further {count}, drawn a little further off and placed only roughly, may be within {km} km, too.',
  'strip.by-district':
    'Of {count} more projects and parks only a district on the way is known, not the place: they are left out.',
  'strip.on': 'on the line',
  'strip.through': 'through it',
  'strip.from-to': 'km {from}–{to}',
  'strip.table.stops': 'Within {km} km, in order',
  'strip.table.builds': 'Projects that build this corridor',
  'strip.table.lines': 'Works on lines that cross it or run beside it',
  'strip.table.perhaps': 'Perhaps within {km} km',
  'strip.table.by-district': 'Projects and parks known only by a district on the way',
  'strip.column.name': 'Name',
  'strip.column.kind': 'Kind',
  'strip.column.along': 'Along',
  'strip.column.off': 'Off the line',
  'strip.assume.method':
    'Distances along are measured on the line as drawn, from the end at {start}; distances off it are straight, to its nearest point (WGS84 ellipsoid). An area that it runs through has where it enters and leaves.',
  'strip.assume.range':
    'What is placed only roughly has ranges; where the far end is beyond the distance it is marked as not known.',
  'strip.assume.schematic': 'The course of {corridor} is schematic: {off} is part of the ranges.',
  'strip.assume.course': 'The course of {corridor} may be {off} off: that is part of the ranges.',
}
