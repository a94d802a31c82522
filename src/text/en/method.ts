/** What the page on method says. Braces name facts. */
export const method = {
  'method.index': 'How the figures are made',
  'method.sources': 'Where the data came from',
  'method.rows': '{file}: {n} rows',
  'method.head.answers': 'Answers',
  'method.answers':
    '{who}, {month}. Respondents who answered at least one item: {n}; outlets: {outlets}.',
  'method.head.month': 'Month',
  'method.calendarMonth': 'Calendar months.',
  'method.closingDay':
    'Months close on day {day}: the month runs from the day after it to the next.',
  'method.head.score': 'Item score',
  'method.minmax': 'Item score = (mean − lowest) ÷ (highest − lowest) × 100.',
  'method.ratio':
    'Item score = mean ÷ top of the scale × 100 (ratio method). The lowest answer is not 0 points; do not mix with min–max scores.',
  'method.head.index': 'Index',
  'method.indexText':
    "Weighted means of the {items} items, combined by weight into {factors} factors, and these into the index. Weights are divided by their sum; an item without answers leaves its weight to the others of its factor. A question left out does not count in its item's mean.",
  'method.head.interval': 'Interval',
  'method.interval':
    '95% interval by linearisation: the standard error is the square root of n/(n−1) times the sum of squared pulls of each respondent on the index, times the quantile of t with n−1 degrees of freedom, cut to the ends of the scale. Missing answers and weights are accounted for.',
  'method.head.change': 'Verdict on a change',
  'method.change':
    'This period minus the one before, standard errors combined, degrees of freedom by Welch. Interval without 0: better or worse; within ±{margin} points: unchanged; otherwise the answers cannot tell, and the number needed to find a change of {margin} points four times in five is given. For shares the margin is ±{share} percentage points, for complaints ±{rate} per 1000 visits.',
  'method.head.rolling': 'Rolling three months',
  'method.rolling':
    'The rolling index is the mean of three monthly indices, compared with the mean of the three months before.',
  'method.head.bridge': 'What moved the index',
  'method.bridge':
    'The change of the index is split into performance, the change within each outlet and channel, and mix, the change of their shares among the answers; the sum is exact. Outlets or channels with answers in one month only are shown separately as the rest.',
  'method.head.nps': 'NPS',
  'method.nps':
    'Share of promoters (9–10) minus share of detractors (0–6). Interval by adjusted Wald: three quarters of an answer added to promoters and detractors each, three to the total.',
  'method.head.small': 'Small samples',
  'method.small':
    'n < {small} is marked as small; n < {few} has no verdict and no place in a ranking.',
  'method.head.pareto': 'Pareto',
  'method.pareto':
    'Categories by size. Class A goes up to the category that crosses 80%, class B up to 90%; the others are class C. Other stands last and has no class; complaints without the category are counted separately.',
  'method.head.loss': 'Loss rate',
  'method.loss':
    'Of the customers who came six months ago, the share who have not come since; customers are counted, not visits. Who came to another outlet of the network is not lost.',
  'method.head.cost': 'Cost of quality',
  'method.cost':
    'Ledger lines are put into prevention, appraisal, internal and external failure, and recoveries by the cost map; accruals and their reversals net out; what the network owes itself is eliminated and shown apart. Ledger total = net + not mapped + eliminated, so the difference must be 0.',
  'method.head.comparisons': 'Comparisons',
  'method.comparisons':
    'Comparisons in this workbook, without correction: {n}. About five in a hundred will say better or worse by chance.',
  'method.head.check': 'Check',
  'method.check':
    "Every figure of the report is a formula. The Check sheet compares each with the library's value and tells whether the data were changed since the workbook was built.",
  'method.head.built': 'Built',
  'method.built': 'Built by CS Workbook {version}.',
};
