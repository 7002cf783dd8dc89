/**
 * What planners, citizens and mayors ask the map. Each answer was read in the documents, at the clauses that its row
 * carries, and not taken from the plan's files.
 */
import type { Action, Place } from './asking.ts'

export interface Question {
  who: 'planner' | 'citizen' | 'mayor'
  asks: string
  /** Clauses of the documents in which the answer was read: `DOC/AT` or `DOC/AT/GROUP`. */
  read: string[]
  on?: 'phone'
  lang?: 'en'
  /** At most three. */
  acts: Action[]
  /** Where the answer stands, and what it says: words that one line has together, line by line. */
  answer: { at: Place; lines: string[][]; not?: string[] }
}

export const questions: Question[] = [
  {
    who: 'planner',
    asks: '专栏 7-6 讲什么？',
    read: ['plan/专栏 7-6'],
    acts: [{ search: '7-6' }, { option: '专栏 7-6' }],
    answer: {
      at: 'clause',
      lines: [
        ['地质灾害综合治理工程'],
        ['防洪工程'],
        ['公共卫生应急工程'],
        ['红四村'],
        ['自强沟'],
        ['大砂沟'],
        ['海石湾城区地质灾害'],
        ['伏龙坪生态地质灾害'],
        ['红山根', '避险搬迁'],
        ['灾害预警监测系统'],
        ['黄河干流防洪综合治理提标'],
        ['庄浪河西固段'],
        ['湟水', '西固段'],
        ['大通河', '红古段'],
        ['重离子医院'],
        ['公共卫生应急救治中心'],
        ['国家传染病区域医疗中心'],
        ['城市安全研究院'],
        ['西北应急装备基地'],
      ],
    },
  },
  {
    who: 'planner',
    asks: '专栏 6-4 给红古区列了哪些项目？',
    read: ['plan/专栏 6-4/红古区'],
    acts: [{ search: '6-4' }, { option: '专栏 6-4' }],
    answer: {
      at: 'clause',
      lines: [
        ['窑街煤炭资源能化共轨'],
        ['民海地区智慧'],
        ['川海智慧游客'],
        ['恐龙地质公园'],
        ['红古城乡有机废弃物'],
        ['兰西客货运综合枢纽'],
        ['湟水城郊生态公园'],
        ['工业废弃物', '无害化处置'],
        ['红古区综合物流园'],
        ['海石湾收费站连接道路'],
        ['平安镇出入口'],
        ['红古区山台地道路'],
        ['河桥至海石湾'],
        ['海窑隧道'],
        ['15万吨再生铝'],
        ['湟水-大通河交汇段'],
        ['现代农业第六产业园'],
        ['100MW光伏'],
      ],
    },
  },
  {
    who: 'planner',
    asks: '经开区要建成什么？',
    read: ['plan/第六章第五节'],
    acts: [{ search: 'jingkaiqu' }, { option: '经济技术开发区' }],
    answer: {
      at: 'card',
      lines: [
        ['生态修复与产业发展示范区', '第六章第五节'],
        ['主战场', '第六章第五节'],
      ],
    },
  },
  {
    who: 'planner',
    asks: '天然气“五门站”是哪五座？',
    read: ['plan/专栏 5-2/天然气基础设施建设工程'],
    acts: [{ search: '五门站' }, { option: '五门站' }],
    answer: {
      at: 'card',
      lines: [['河口门站'], ['柳泉门站'], ['九合门站'], ['和平门站'], ['青白石门站']],
    },
  },
  {
    who: 'planner',
    asks: '“一主四辅”是哪些货运站？',
    read: ['plan/专栏 5-1/区际及城际铁路工程', 'plan/第五章第一节'],
    acts: [{ search: 'yizhusifu' }, { option: '一主四辅' }],
    answer: { at: 'card', lines: [['东川'], ['兰州新区北'], ['邵家塘'], ['朱家窑'], ['许家台']] },
  },
  {
    who: 'planner',
    asks: '兰新高铁兰州至西宁段提质改造，规划在哪几处提到？',
    read: ['plan/专栏 5-1/区际及城际铁路工程', 'plan/第四章第一节', 'plan/第五章第一节'],
    acts: [{ search: 'lanxingaotie' }, { option: '提质改造' }],
    answer: {
      at: 'card',
      lines: [
        ['兰新高铁', '兰州至西宁段'],
        ['2022年3月规划', '专栏 5-1'],
      ],
    },
  },
  {
    who: 'planner',
    asks: '榆中生态创新城要建哪些学校、医院和住房？',
    read: ['plan/专栏 4-3/社会民生工程'],
    acts: [{ search: '榆中生态创新城' }, { option: '榆中生态创新城' }, { press: '榆中生态创新城共有' }],
    answer: {
      at: 'list',
      lines: [
        ['国科大兰州学院'],
        ['西北民大高端人才公寓'],
        ['兰州大学附属学校'],
        ['“双一流”学科组团'],
        ['兰州国际医学中心'],
        ['综合性医院'],
        ['夏官营安置点'],
      ],
      not: ['榆中县第一人民医院', '永登县第一中学'],
    },
  },
  {
    who: 'planner',
    asks: '宝武负极材料在几份文件里各叫什么，投产没有？',
    read: ['plan/专栏 4-2/产业重点工程', 'plan/专栏 6-2/新材料产业', 'new-area-2024/第13段'],
    acts: [{ search: '宝武' }, { option: '宝武负极材料' }],
    answer: {
      at: 'card',
      lines: [
        ['宝武碳业10万吨全流程一体化负极材料兰州新区生产基地'],
        ['宝航10万吨负极材料'],
        ['2022年3月规划', '专栏 4-2'],
        ['2024年2月运营', '第13段'],
        ['10', '个月', '第13段'],
      ],
    },
  },
  {
    who: 'planner',
    asks: '城乡融合示范镇有哪几个？',
    read: ['plan/专栏 8-1'],
    acts: [{ tab: 'reading' }, { press: '展开“第八章' }, { clause: 'plan/专栏 8-1' }],
    answer: {
      at: 'clause',
      lines: [
        ['甘味树屏'],
        ['梨韵什川'],
        ['低碳窑街'],
        ['红色和平'],
        ['生态伏龙坪'],
        ['共同体西园'],
        ['桃乡安宁堡'],
        ['古渡河口'],
        ['中草药', '种质资源库'],
        ['国家数字乡村试点县'],
        ['水土流失生态治理试验区'],
      ],
    },
  },
  {
    who: 'planner',
    asks: '哪些项目文件没说在哪里？',
    read: ['plan/专栏 4-1', 'plan/专栏 6-3/现代物流', 'plan/专栏 6-3/绿色金融'],
    acts: [{ view: '项目' }, { shelf: true }, { press: '位置未载明' }],
    answer: {
      at: 'list',
      lines: [['丰泰里'], ['甘肃华夏文化博览园'], ['电子商务项目'], ['绿色产业基金']],
      not: ['海亮铜箔项目', '海石湾城区地质灾害综合治理项目', '兰州站改扩建工程'],
    },
  },
  {
    who: 'planner',
    asks: '皋兰有哪些项目只知道在县里？',
    read: ['plan/专栏 4-4', 'plan/专栏 6-4/皋兰县'],
    acts: [{ view: '项目' }, { badge: '皋兰县' }],
    answer: {
      at: 'list',
      lines: [
        ['大健康产业集群'],
        ['有色冶金产业集群'],
        ['万福城国际足球'],
        ['皋兰县城区生活垃圾集中处理'],
        ['新兴路'],
      ],
      not: ['皋兰县中医医院', '什川古梨园', '树屏'],
    },
  },
  {
    who: 'planner',
    asks: '天然气要增加多少供气能力，调峰热源多大？',
    read: ['plan/专栏 5-2/天然气基础设施建设工程', 'plan/专栏 5-2/供热工程建设工程'],
    acts: [{ search: '专栏5-2' }, { option: '专栏 5-2' }],
    answer: {
      at: 'clause',
      lines: [
        ['供气能力', '1000'],
        ['供热能力', '1200'],
      ],
    },
  },
  {
    who: 'planner',
    asks: '西固区的防洪水利有哪些？',
    read: ['plan/专栏 7-6/防洪工程'],
    acts: [{ tab: 'figures' }, { columns: '领域' }, { press: '西固区，水利、防洪与供水' }],
    answer: {
      at: 'list',
      lines: [['庄浪河西固段'], ['湟水', '西固段']],
      not: ['大通河永登段和红古段', '雁滩片区生态水系修复项目'],
    },
  },
  {
    who: 'planner',
    asks: '“一心两翼多点”的两翼和多点是哪里？',
    read: ['plan/第一章第二节'],
    acts: [{ layer: '一心两翼多点' }],
    answer: {
      at: 'layers',
      lines: [['主城四区'], ['兰州新区'], ['榆中生态创新城'], ['红古'], ['永登'], ['榆中'], ['皋兰']],
    },
  },
  {
    who: 'citizen',
    asks: '什川能得到什么？',
    read: [
      'plan/专栏 4-5/特色小镇建设工程',
      'plan/专栏 5-2/智能电网建设工程',
      'plan/专栏 7-4',
      'plan/专栏 7-5/景区品质提升发展突破工程',
      'plan/专栏 8-1',
    ],
    acts: [{ search: '什川' }, { press: '在项目列表中查看全部' }],
    answer: {
      at: 'list',
      lines: [
        ['什川运动休闲特色小镇'],
        ['什川到青城水上航线'],
        ['什川古梨园景区改造提升'],
        ['梨韵什川城乡融合'],
        ['什川', '110千伏'],
      ],
      not: ['青城古镇综合提升项目', '河口古镇提升改造'],
    },
  },
  {
    who: 'citizen',
    asks: '老旧小区 2023 年改多少个，五年一共多少？',
    read: ['plan/专栏 7-1/老旧小区改造工程'],
    acts: [{ tab: 'figures' }],
    answer: {
      at: 'figures',
      lines: [
        ['486', '2021', '专栏 7-1'],
        ['561', '2022', '专栏 7-1'],
        ['501', '2023', '专栏 7-1'],
        ['273', '2024', '专栏 7-1'],
        ['291', '2025', '专栏 7-1'],
        ['2112'],
      ],
    },
  },
  {
    who: 'citizen',
    asks: '机场 T3 航站楼用上了吗？',
    read: ['new-area-2025/城市有品质 展现新风采', 'plan/第四章第三节'],
    on: 'phone',
    acts: [{ search: 'T3' }, { option: '航站楼' }],
    answer: {
      at: 'card',
      lines: [
        ['2022年3月在建', '第一章第一节'],
        ['2025年8月运营', '城市有品质'],
      ],
    },
  },
  {
    who: 'citizen',
    asks: '5号线修了没有？',
    read: ['plan/专栏 4-2/同城化交通体系建设重点工程', 'plan/第四章第一节'],
    on: 'phone',
    acts: [{ search: '5号线' }, { option: '重点项目' }],
    answer: { at: 'card', lines: [['市郊铁路'], ['2022年3月规划', '专栏 4-2']] },
  },
  {
    who: 'citizen',
    asks: '重离子医院建在哪里？',
    read: ['plan/专栏 7-6/公共卫生应急工程'],
    on: 'phone',
    acts: [{ search: 'zlzyy' }, { option: '重离子医院' }],
    answer: { at: 'card', lines: [['重离子医院项目'], ['2022年3月规划', '专栏 7-6'], ['文件没有说明地点']] },
  },
  {
    who: 'citizen',
    asks: '永登县中医院要新建，建在哪里？',
    read: ['plan/专栏 4-4/公共服务设施提标扩面工程'],
    acts: [{ search: '永登中医院' }, { option: '中医院易地新建' }],
    answer: {
      at: 'card',
      lines: [['易地新建'], ['所在区域', '永登县'], ['2022年3月规划', '专栏 4-4'], ['只知道所在区县']],
    },
  },
  {
    who: 'citizen',
    asks: '榆中的垃圾焚烧厂在我家旁边吗？',
    read: ['plan/专栏 4-4/环境卫生设施提级扩能工程'],
    acts: [{ tab: 'catalogue' }, { find: '垃圾焚烧' }, { press: '榆中县生活垃圾焚烧发电厂' }],
    answer: {
      at: 'card',
      lines: [['所在区域', '榆中县'], ['2022年3月规划', '专栏 4-4'], ['只知道所在区县']],
    },
  },
  {
    who: 'citizen',
    asks: '规划里有敦煌的项目吗？',
    read: [],
    acts: [{ search: '敦煌' }],
    answer: { at: 'search', lines: [['没有找到', '敦煌']] },
  },
  {
    who: 'citizen',
    asks: '电子商务项目在哪？',
    read: ['plan/专栏 6-3/现代物流'],
    acts: [{ search: '电子商务项目' }, { option: '电子商务项目' }],
    answer: { at: 'card', lines: [['电子商务项目'], ['2022年3月规划', '专栏 6-3'], ['文件没有说明地点']] },
  },
  {
    who: 'citizen',
    asks: '伏龙坪的山坡治不治？',
    read: ['plan/专栏 7-6/地质灾害综合治理工程'],
    acts: [{ search: '伏龙平' }, { option: '伏龙坪生态地质灾害综合治理' }],
    answer: {
      at: 'card',
      lines: [
        ['所在区域', '城关区'],
        ['2022年3月规划', '专栏 7-6'],
      ],
    },
  },
  {
    who: 'citizen',
    asks: '安宁堡会变成什么样？',
    read: ['plan/专栏 8-1', 'plan/第八章第二节'],
    on: 'phone',
    acts: [{ search: 'anningbao' }, { option: '桃乡安宁堡' }],
    answer: { at: 'card', lines: [['桃乡'], ['所在区域', '安宁区'], ['2022年3月规划', '专栏 8-1']] },
  },
  {
    who: 'citizen',
    asks: 'Is the Qilihe stadium to be renewed?',
    read: ['plan/专栏 7-5/项目建设引领发展突破工程'],
    lang: 'en',
    acts: [{ search: 'qilihe stadium' }, { option: 'Qilihe Stadium Renewal' }],
    answer: {
      at: 'card',
      lines: [
        ['Area', 'Qilihe District'],
        ['Mar 2022Planned', 'Box 7-5'],
      ],
    },
  },
  {
    who: 'citizen',
    asks: '空气里的 PM2.5 要降到多少？',
    read: ['plan/第七章第四节'],
    on: 'phone',
    acts: [{ tab: 'figures' }, { find: 'PM2.5' }],
    answer: { at: 'figures', lines: [['PM2.5', '30', '第七章第四节']] },
  },
  {
    who: 'citizen',
    asks: '保障性住房和学位各增加多少？',
    read: ['plan/第三章第二节'],
    acts: [{ tab: 'figures' }, { find: '新增 第三章第二节' }],
    answer: {
      at: 'figures',
      lines: [
        ['保障性住房', '2.5', '第三章第二节'],
        ['学位', '15', '第三章第二节'],
        ['三级医院', '2'],
      ],
    },
  },
  {
    who: 'citizen',
    asks: 'What does the plan promise for a smart city?',
    read: ['plan/专栏 7-2'],
    lang: 'en',
    acts: [{ search: 'Box 7-2' }, { option: 'Box 7-2' }],
    answer: {
      at: 'clause',
      lines: [['Backbone'], ['Digital Centre', 'New Area'], ['Transport'], ['G312', '5G']],
    },
  },
  {
    who: 'mayor',
    asks: '红古有哪些项目？',
    read: [
      'plan/专栏 6-4/红古区',
      'plan/专栏 4-4/公共服务设施提标扩面工程',
      'plan/专栏 7-5/项目建设引领发展突破工程',
    ],
    acts: [{ search: 'honggu' }, { option: '红古区' }, { press: '红古区共有' }],
    answer: {
      at: 'list',
      lines: [
        ['海石湾南区独立高中'],
        ['恐龙地质公园'],
        ['民海地区智慧'],
        ['红古区博物馆搬迁'],
        ['红古古城驿站'],
        ['100MW光伏'],
        ['循环流化床锅炉余热发电'],
        ['海石湾城区地质灾害'],
        ['低碳窑街'],
      ],
      not: ['兰州站改扩建工程', '海亮铜箔项目', '七山百万千瓦光伏基地'],
    },
  },
  {
    who: 'mayor',
    asks: '海亮到哪一步了？',
    read: [
      'plan/专栏 4-2/产业重点工程',
      'new-area-2023/第2段',
      'new-area-2024/第4段',
      'new-area-2024/第13段',
    ],
    acts: [{ search: 'hailiang' }, { option: '海亮铜箔项目' }],
    answer: {
      at: 'card',
      lines: [
        ['2022年3月规划', '专栏 4-2'],
        ['2023年运营', '第2段'],
        ['2024年2月运营', '第4段'],
        ['一、二期', '10', '万吨', '第4段'],
        ['三期', '5', '万吨', '第4段'],
        ['产销量', '6', '万吨', '第4段'],
        ['产值', '45', '亿元', '第4段'],
      ],
    },
  },
  {
    who: 'mayor',
    asks: '宏彬投了多少，几个月投产？',
    read: ['new-area-2023/第3段', 'new-area-2024/第10段'],
    acts: [{ search: '宏彬' }, { option: '兰州宏彬' }],
    answer: {
      at: 'card',
      lines: [
        ['总投资', '53', '亿元', '第3段'],
        ['石墨化材料', '20', '第3段'],
        ['负极材料', '20', '第3段'],
        ['10', '个月', '第10段'],
        ['2023年运营', '第3段'],
        ['2024年2月运营', '第10段'],
      ],
    },
  },
  {
    who: 'mayor',
    asks: 'Is the iron phosphate plant of Jinchuan running?',
    read: ['new-area-2023/第4段'],
    lang: 'en',
    acts: [{ search: 'jinchuan' }, { option: 'Jinchuan' }],
    answer: {
      at: 'card',
      lines: [
        ['2023Under construction', 'Paragraph 4'],
        ['200000', 't/year', 'Paragraph 4'],
      ],
      not: ['In operation'],
    },
  },
  {
    who: 'mayor',
    asks: '棚户区改造各区几个？',
    read: ['plan/专栏 7-1/棚户区改造工程'],
    acts: [{ tab: 'figures' }],
    answer: {
      at: 'figures',
      lines: [
        ['城关区', '45', '专栏 7-1'],
        ['七里河区', '9', '专栏 7-1'],
        ['安宁区', '4', '专栏 7-1'],
        ['西固区', '32', '专栏 7-1'],
        ['兰州高新区', '2', '专栏 7-1'],
        ['兰州新区', '1', '专栏 7-1'],
        ['93'],
      ],
    },
  },
  {
    who: 'mayor',
    asks: '新区十三年，地区生产总值和人口涨到多少？',
    read: ['new-area-2025/导语', 'new-area-2024/第14段'],
    acts: [{ tab: 'figures' }],
    answer: {
      at: 'figures',
      lines: [
        ['不足', '5', '亿元', '2012'],
        ['448', '2025'],
        ['72', '2025', '导语'],
        ['突破', '60', '第14段'],
      ],
    },
  },
  {
    who: 'mayor',
    asks: '新区累计引进多少项目，两份文件说的一样吗？',
    read: ['new-area-2023/第12段', 'new-area-2025/产业促发展 汇聚新动能'],
    acts: [{ tab: 'figures' }, { find: '累计引进' }],
    answer: {
      at: 'figures',
      lines: [
        ['1080', '第12段'],
        ['5280', '第12段'],
        ['1300', '产业促发展'],
        ['6100', '产业促发展'],
      ],
    },
  },
  {
    who: 'mayor',
    asks: '高新区 2023 年的经济怎么样？',
    read: ['hitech-2024/导语'],
    acts: [{ tab: 'figures' }],
    answer: {
      at: 'figures',
      lines: [
        ['地区生产总值', '352.3', '导语'],
        ['第一产业', '1.39', '5', '导语'],
        ['第二产业', '237.3', '2.2', '导语'],
        ['第三产业', '113.6', '5.7', '导语'],
        ['固定资产投资', '232.6'],
      ],
    },
  },
  {
    who: 'mayor',
    asks: '高新区哪些项目主体封顶了？',
    read: ['hitech-2024/招商引资成效显著 项目建设跑出加速度'],
    acts: [{ tab: 'figures' }, { columns: '状态' }, { press: '兰州高新区，封顶' }],
    answer: {
      at: 'list',
      lines: [['医美产业化基地'], ['血液制品'], ['中牧'], ['王老吉'], ['国家肿瘤区域医疗中心']],
      not: ['真空装备产业园', '飞天创新港', '批签发'],
    },
  },
  {
    who: 'mayor',
    asks: '到 2025 年城镇化率、人口、经济总量的目标是多少？',
    read: ['plan/表 2-1', 'plan/第二章第三节', 'plan/第三章第一节'],
    acts: [{ tab: 'figures' }],
    answer: {
      at: 'figures',
      lines: [
        ['常住人口城镇化率', '83.1', '85', '表 2-1'],
        ['户籍人口城镇化率', '73.7', '75'],
        ['常住人口', '435.9', '500'],
        ['地区生产总值', '2886.74', '4000'],
        ['城镇调查失业率', '5.5'],
        ['建成区绿化覆盖率', '33.14', '35'],
      ],
    },
  },
  {
    who: 'mayor',
    asks: '写明投资额的项目有几个，一共多少亿元？',
    read: ['new-area-2023/第3段', 'new-area-2023/第11段', 'new-area-2024/第2段'],
    acts: [{ tab: 'figures' }],
    answer: {
      at: 'figures',
      lines: [
        ['写明投资额', '1', '53'],
        ['集中开工', '306'],
        ['新引进', '103'],
      ],
    },
  },
]
