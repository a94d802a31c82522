import type { method as en } from '../en/method.js';

export const method: Record<keyof typeof en, string> = {
  'method.index': '怎样计算',
  'method.sources': '数据来源',
  'method.rows': '{file}:{n} 行',
  'method.head.answers': '样本',
  'method.answers': '{who} {month}:{n} 份至少答了一题的答卷,来自 {outlets} 个服务站。',
  'method.head.month': '月份',
  'method.calendarMonth': '按自然月。',
  'method.closingDay': '每月 {day} 日结账:上月 {day} 日之后至本月 {day} 日为本月。',
  'method.head.score': '题项得分',
  'method.minmax': '题项得分 =(平均分 − 量表最低)÷(最高 − 最低)× 100。',
  'method.ratio':
    '题项得分 = 平均分 ÷ 量表最高 × 100(比例法)。最低答案不为 0 分,与最小–最大法的结果不可混用。',
  'method.head.index': '指数',
  'method.indexText':
    '先求 {items} 个题项的加权平均分,再按权重合成 {factors} 个因子,最后合成指数。权重按其总和归一;没有答案的题项,其权重分给同一因子的其他题项。漏答不计入该题平均。',
  'method.head.interval': '区间',
  'method.interval':
    '95% 区间按泰勒线性化:每份答卷对指数的拉动平方和乘 n/(n−1) 开方为标准误,乘 t(n−1) 分位数,并截于量表两端。漏答与权重都在其中。',
  'method.head.change': '变化的判断',
  'method.change':
    '本期减上期;标准误合并,自由度按 Welch。区间不含 0:改善或变差;区间在 ±{margin} 分之内:无变化;否则无法判断,并给出需要的答卷数(以 80% 把握发现 {margin} 分的变化)。比率的范围为 ±{share} 个百分点,每千台次投诉为 ±{rate} 件。',
  'method.head.rolling': '近三月',
  'method.rolling': '近三月指数为三个月指数的平均,与再前三个月的平均相比。',
  'method.head.bridge': '变动来源',
  'method.bridge':
    '把指数变化分为表现与结构:各服务站×渠道自身得分的变化为表现,各站各渠道答卷占比变化为结构,两者之和恰等于变化;只在一个月有答卷的站点或渠道单列为其余。',
  'method.head.nps': 'NPS',
  'method.nps':
    '推荐者(9–10)占比减贬损者(0–6)占比。区间为调整 Wald 法:各加四分之三份推荐者与贬损者,总数加三。',
  'method.head.small': '小样本',
  'method.small': 'n < {small} 标为小样本;n < {few} 不作判断、不参加排序。',
  'method.head.pareto': '排列图',
  'method.pareto':
    '类别由大到小;累计达到 80% 之前为 A 类,90% 之前为 B 类,其余为 C 类。“其他”总在最后,不分类;未填写者单列。',
  'method.head.loss': '流失率',
  'method.loss':
    '六个月前来过的客户中,此后再没有来过的占比;按客户计,不按台次计。去了网内其他站的不算流失。',
  'method.head.cost': '质量成本',
  'method.cost':
    '按成本归类表把总账行归入预防、鉴定、内部失败、外部失败与索赔回收;预提与冲回自然抵销;网内往来单列抵销,不计入各类。总账合计 = 净额 + 未归类 + 抵销,差异应为 0。',
  'method.head.comparisons': '比较次数',
  'method.comparisons':
    '本工作簿共作 {n} 次前后比较,未作多重比较校正;次数越多,偶然的“改善”“变差”越多(每百次约五次)。',
  'method.head.check': '校验',
  'method.check':
    '报表中每个数字都是公式。校验页把它们与计算库的值逐一相比,并核对数据自生成以来是否改动。',
  'method.head.built': '生成',
  'method.built': 'CS Workbook {version} 生成。',
};
