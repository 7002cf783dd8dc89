import type { Question } from './question.ts'

/** What citizens ask. */
export const citizens: Question[] = [
  {
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
    asks: '5号线修了没有？',
    read: ['plan/专栏 4-2/同城化交通体系建设重点工程', 'plan/第四章第一节'],
    on: 'phone',
    acts: [{ search: '5号线' }, { option: '重点项目' }],
    answer: { at: 'card', lines: [['市郊铁路'], ['2022年3月规划', '专栏 4-2']] },
  },
  {
    asks: '重离子医院建在哪里？',
    read: ['plan/专栏 7-6/公共卫生应急工程'],
    on: 'phone',
    acts: [{ search: 'zlzyy' }, { option: '重离子医院' }],
    answer: { at: 'card', lines: [['重离子医院项目'], ['2022年3月规划', '专栏 7-6'], ['文件没有说明地点']] },
  },
  {
    asks: '永登县中医院要新建，建在哪里？',
    read: ['plan/专栏 4-4/公共服务设施提标扩面工程'],
    acts: [{ search: '永登中医院' }, { option: '中医院易地新建' }],
    answer: {
      at: 'card',
      lines: [['易地新建'], ['所在区域', '永登县'], ['2022年3月规划', '专栏 4-4'], ['只知道所在区县']],
    },
  },
  {
    asks: '榆中的垃圾焚烧厂在我家旁边吗？',
    read: ['plan/专栏 4-4/环境卫生设施提级扩能工程'],
    acts: [{ tab: 'catalogue' }, { find: '垃圾焚烧' }, { press: '榆中县生活垃圾焚烧发电厂' }],
    answer: {
      at: 'card',
      lines: [['所在区域', '榆中县'], ['2022年3月规划', '专栏 4-4'], ['只知道所在区县']],
    },
  },
  {
    asks: '规划里有敦煌的项目吗？',
    read: [],
    acts: [{ search: '敦煌' }],
    answer: { at: 'search', lines: [['没有找到', '敦煌']] },
  },
  {
    asks: '电子商务项目在哪？',
    read: ['plan/专栏 6-3/现代物流'],
    acts: [{ search: '电子商务项目' }, { option: '电子商务项目' }],
    answer: { at: 'card', lines: [['电子商务项目'], ['2022年3月规划', '专栏 6-3'], ['文件没有说明地点']] },
  },
  {
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
    asks: '安宁堡会变成什么样？',
    read: ['plan/专栏 8-1', 'plan/第八章第二节'],
    on: 'phone',
    acts: [{ search: 'anningbao' }, { option: '桃乡安宁堡' }],
    answer: { at: 'card', lines: [['桃乡'], ['所在区域', '安宁区'], ['2022年3月规划', '专栏 8-1']] },
  },
  {
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
    asks: '空气里的 PM2.5 要降到多少？',
    read: ['plan/第七章第四节'],
    on: 'phone',
    acts: [{ tab: 'figures' }, { find: 'PM2.5' }],
    answer: { at: 'figures', lines: [['PM2.5', '30', '第七章第四节']] },
  },
  {
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
    asks: 'What does the plan promise for a smart city?',
    read: ['plan/专栏 7-2'],
    lang: 'en',
    acts: [{ search: 'Box 7-2' }, { option: 'Box 7-2' }],
    answer: {
      at: 'clause',
      lines: [['Backbone'], ['Digital Centre', 'New Area'], ['Transport'], ['G312', '5G']],
    },
  },
]
