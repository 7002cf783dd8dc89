export const zh = {
  'circles.title': '生活圈',
  'circles.about': '5 / 10 / 15 分钟能走到什么，谁没有覆盖',
  'circles.circle': '哪一种圈',
  'circles.circle.15': '15 分钟生活圈',
  'circles.circle.10': '10 分钟生活圈',
  'circles.circle.5': '5 分钟生活圈',
  'circles.circle.work': '15 分钟工作圈',
  'circles.circle.service': '15 分钟社区服务圈',
  'circles.circle.fitness': '15 分钟健身圈',
  'circles.around': '以什么为中心',
  'circles.around.services': '设施',
  'circles.around.place': '一处地点',
  'circles.kind': '设施类别',
  'circles.kind.all': '该圈应有的各类',
  'circles.kind.school': '中学',
  'circles.kind.hospital': '医院',
  'circles.kind.culture': '文化场馆',
  'circles.kind.sport': '体育场馆',
  'circles.kind.park': '公园',
  'circles.kind.market': '市场',
  'circles.kind.metro-station': '地铁站',
  'circles.at': '地点',
  'circles.within': '覆盖哪个范围',
  'circles.r15': '半径（15 分钟）',
  'circles.r10': '半径（10 分钟）',
  'circles.r5': '半径（5 分钟）',

  'circles.straight-circle': '{circle}（直线 {metres}）',
  'circles.centre-of': '1 处{kind}',
  'circles.centres-of': '{count} 处{kind}',
  'circles.centres': '{count} 处设施（{kinds}）',
  'circles.answer': '以 {centres}为中心的 {circle}共覆盖{area}{caveat}。',
  'circles.answer-within':
    '以 {centres}为中心的 {circle}覆盖{boundary}的 {share}，{area}；{rest}未覆盖{caveat}。',
  'circles.answer-none':
    '数据中的 {centres}，没有一处的 {circle}够到{boundary}：覆盖 0%，{rest}未覆盖{caveat}。',
  'circles.all-wide': '这些位置的误差都大于圈的半径：圈只示意数量和大致方位。',
  'circles.wide': '{all} 处中有 {count} 处的位置误差大于圈的半径：这些圈只示意数量和大致方位。',
  'circles.answer-place':
    '{place}的 {circle}应有 {total} 类设施：能确认有的{yes}{no}；其余 {unknown} 类数据无法判断{hints}。',
  'circles.lacking': '；圈内没有的{no}',
  'circles.caveat': '（数据只含文件点名和少数已知的设施，非全部）',
  'circles.rest': '{boundary}未覆盖',
  'circles.hints': '（其中 {count} 类圈内可能有，或有相近设施）',
  'circles.some': ' {count} 类（{names}）',
  'circles.none': ' 0 类',
  'circles.place-within': '圈内{area}属于{boundary}，占其 {share}；{boundary}另有{rest}在圈外。',
  'circles.place-wide': '这处地点的位置误差为 {off}，大于圈的半径：圈和下表只供参考。',

  'circles.reference':
    '直线参考，不等于步行可达：以设施为圆心、{metres}为半径画圆，未计道路、河流和坡度；半径可在表单中调整。',
  'circles.basis.15':
    '《城市居住区规划设计标准》GB 50180-2018：15 分钟生活圈步行距离 800–1000 米（此处默认取 1000 米），5–10 万人。',
  'circles.basis.10': '《城市居住区规划设计标准》GB 50180-2018：10 分钟生活圈步行距离 500 米，1.5–2.5 万人。',
  'circles.basis.5': '《城市居住区规划设计标准》GB 50180-2018：5 分钟生活圈步行距离 300 米，0.5–1.2 万人。',
  'circles.basis.work':
    '{clause}提出在产业园区打造“15 分钟工作圈”，完善生产、生活、文化、教育、医疗设施；以园区为中心。规划未给半径，此处默认与 15 分钟生活圈同取 1000 米。',
  'circles.basis.service':
    '{clause}提出物流配送、便民超市、家政服务等 15 分钟社区服务圈。数据里没有这些网点，只以市场代表。规划未给半径，此处默认与 15 分钟生活圈同取 1000 米。',
  'circles.basis.fitness':
    '{clause}提出“15 分钟健身圈”，利用公园、公共绿地，开放学校体育场地；以体育场馆、公园、中学和高校为中心。规划未给半径，此处默认与 15 分钟生活圈同取 1000 米。',
  'circles.also': '{clause}也提出在产业园区打造“15 分钟生活圈”。',
  'circles.clause': '规划{at}“{title}”',
  'circles.off': '设施的位置误差最大 {off}，圈随之移动。',
  'circles.moved': '覆盖的上下限：各圆心在其位置误差内取 16 种位置重算。',
  'circles.sketched': '另有 {count} 处只有示意范围，没有中心点，未画圈。',
  'circles.not-all': '数据只含文件点名的和少数众所周知的设施：图上没有，不等于实际没有。',
  'circles.not-asked': '标准在这一级生活圈并不要求此类设施，只作参考。',
  'circles.missing':
    '“有”“没有”指圈内。数据里只有地铁站是齐全的，才说“没有”；其他设施数据里没有，记为“未知”。“相近的”是否合用未载明；位置误差使圈内外难分的，记为“可能”。',
  'circles.population': '数据没有人口分布，因此不推算服务人口。',

  'circles.by-kind': '按设施类别',
  'circles.by-district': '按区县',
  'circles.of': '圈的中心',
  'circles.district': '区县',
  'circles.count': '设施数',
  'circles.covered': '覆盖面积',
  'circles.share': '占比',
  'circles.name': '名称',
  'circles.exactness': '位置误差',
  'circles.checklist': '设施清单',
  'circles.facility': '应有设施',
  'circles.verdict': '结论',
  'circles.nearest': '数据中最近的',
  'circles.distance': '距离',
  'circles.verdict.present': '有',
  'circles.verdict.maybe': '可能有',
  'circles.verdict.similar': '有相近的',
  'circles.verdict.maybe-similar': '可能有相近的',
  'circles.verdict.missing': '没有',
  'circles.verdict.not-in-data': '未知',
  'circles.where-possible': '{name}（宜设）',

  'circles.district-only': '“{place}”只知所在区县，不能作圈的中心。',
  'circles.no-clause': '这份规划没有{at}，也就没有“{circle}”的依据。',
  'circles.no-centres':
    '数据里没有{circle}应有的设施（{facilities}）；请选定一类设施，或改以一处地点为中心。',
}

export const en: Record<keyof typeof zh, string> = {
  'circles.title': 'Living circles',
  'circles.about': 'What 5, 10 or 15 minutes on foot reach, and what they leave out',
  'circles.circle': 'Which circle',
  'circles.circle.15': '15-minute living circle',
  'circles.circle.10': '10-minute living circle',
  'circles.circle.5': '5-minute living circle',
  'circles.circle.work': '15-minute work circle',
  'circles.circle.service': '15-minute community service circle',
  'circles.circle.fitness': '15-minute fitness circle',
  'circles.around': 'Around',
  'circles.around.services': 'Facilities',
  'circles.around.place': 'One place',
  'circles.kind': 'Kind of facility',
  'circles.kind.all': 'All that the circle asks for',
  'circles.kind.school': 'Schools',
  'circles.kind.hospital': 'Hospitals',
  'circles.kind.culture': 'Culture',
  'circles.kind.sport': 'Sport',
  'circles.kind.park': 'Parks',
  'circles.kind.market': 'Markets',
  'circles.kind.metro-station': 'Metro stations',
  'circles.at': 'Place',
  'circles.within': 'Share of which area',
  'circles.r15': 'Radius (15 minutes)',
  'circles.r10': 'Radius (10 minutes)',
  'circles.r5': 'Radius (5 minutes)',

  'circles.straight-circle': '{circle} ({metres} in a straight line)',
  'circles.centre-of': '1 place ({kind})',
  'circles.centres-of': '{count} places ({kind})',
  'circles.centres': '{count} places ({kinds})',
  'circles.answer': 'The {circle} around {centres} covers {area} in all{caveat}.',
  'circles.answer-within':
    'The {circle} around {centres} covers {share} of {boundary}, {area}; {rest} is not covered{caveat}.',
  'circles.answer-none':
    'Of {centres} in the data, none has a {circle} that reaches {boundary}: 0% is covered, {rest} is not{caveat}.',
  'circles.all-wide':
    'Every position here may be off by more than the radius: the circles show how many there are and roughly where.',
  'circles.wide':
    'Of the {all} places, {count} may be off by more than the radius: their circles show how many there are and roughly where.',
  'circles.answer-place':
    'The {circle} of {place} asks for {total} kinds of facilities: certainly there {yes}{no}; of the other {unknown} the data cannot tell{hints}.',
  'circles.lacking': '; not in it {no}',
  'circles.caveat': ' (the data has only facilities that the documents name and a few known ones, not all)',
  'circles.rest': '{boundary}: not covered',
  'circles.hints': ' ({count} of them perhaps there, or something similar)',
  'circles.some': '{count} ({names})',
  'circles.none': '0',
  'circles.place-within':
    'Of the circle, {area} lies in {boundary}, {share} of it; {rest} of {boundary} lies outside the circle.',
  'circles.place-wide':
    'This place may be off by {off}, more than the radius: take the circle and the table as a hint.',

  'circles.reference':
    'A straight-line reference, not what can be walked: circles of {metres} around facilities, without streets, rivers and slopes. The radius can be changed in the form.',
  'circles.basis.15':
    'GB 50180-2018, standard for urban residential planning: the 15-minute living circle is 800–1000 m on foot (1000 m unless changed), 50,000–100,000 people.',
  'circles.basis.10':
    'GB 50180-2018, standard for urban residential planning: the 10-minute living circle is 500 m on foot, 15,000–25,000 people.',
  'circles.basis.5':
    'GB 50180-2018, standard for urban residential planning: the 5-minute living circle is 300 m on foot, 5,000–12,000 people.',
  'circles.basis.work':
    '{clause} asks for a 15-minute work circle in industrial parks, with production, daily life, culture, education and health care: it is drawn around the parks. The plan gives no radius; 1000 m unless changed, as for the 15-minute living circle.',
  'circles.basis.service':
    '{clause} asks for a 15-minute community service circle: deliveries, convenience shops, housekeeping. The data has none of these; markets stand for them. The plan gives no radius; 1000 m unless changed, as for the 15-minute living circle.',
  'circles.basis.fitness':
    '{clause} asks for a 15-minute fitness circle, with parks, green spaces and opened school grounds: it is drawn around sports venues, parks, schools and universities. The plan gives no radius; 1000 m unless changed, as for the 15-minute living circle.',
  'circles.also': '{clause} also asks for a 15-minute living circle, in industrial parks.',
  'circles.clause': '{at} of the plan (“{title}”)',
  'circles.off': 'Facilities may be off by up to {off}, and the circles with them.',
  'circles.moved':
    'The bounds of what is covered: worked out for 16 positions of each centre within what it may be off.',
  'circles.sketched': 'Another {count} are only sketched, without a centre: no circle is drawn.',
  'circles.not-all':
    'The data has facilities that the documents name and a few well-known ones: what is not on the map may still be there.',
  'circles.not-asked': 'The standard does not ask for this kind at this circle; for reference only.',
  'circles.missing':
    'Present and missing are said of the circle. Only metro stations are complete in the data, so that one can be called missing; of all others, no entry means not known. Whether something similar serves is not known; “perhaps” is what may lie on either side of the edge.',
  'circles.population': 'The data does not tell where people live; how many are served is not guessed.',

  'circles.by-kind': 'By kind of facility',
  'circles.by-district': 'By district',
  'circles.of': 'Centres of the circles',
  'circles.district': 'District',
  'circles.count': 'Facilities',
  'circles.covered': 'Covered',
  'circles.share': 'Share',
  'circles.name': 'Name',
  'circles.exactness': 'Position',
  'circles.checklist': 'Checklist of facilities',
  'circles.facility': 'Facility',
  'circles.verdict': 'Finding',
  'circles.nearest': 'Nearest in the data',
  'circles.distance': 'Distance',
  'circles.verdict.present': 'present',
  'circles.verdict.maybe': 'perhaps',
  'circles.verdict.similar': 'something similar',
  'circles.verdict.maybe-similar': 'perhaps similar',
  'circles.verdict.missing': 'missing',
  'circles.verdict.not-in-data': 'not known',
  'circles.where-possible': '{name} (where possible)',

  'circles.district-only': 'Of “{place}” only the district is known: it cannot be the centre of a circle.',
  'circles.no-clause': 'This plan has no {at}, and so no ground for the {circle}.',
  'circles.no-centres':
    'The data has none of the facilities of the {circle} ({facilities}): choose one kind of facility, or a place as the centre.',
}
