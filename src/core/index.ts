/** The mathematics of CS Workbook: everything a caller may use, by subject. */

export {
  InputError,
  errorKinds,
  type ErrorCode,
  type ErrorFacts,
  type ErrorKind,
} from './error.js';

// number
export { sum } from './number/sum.js';
export { moments, type Moments } from './number/moments.js';
export { quantile, quantileSorted } from './number/quantile.js';
export { averageRanks } from './number/rank.js';

// distribution
export { normalCdf, normalQuantile, normalUpper } from './distribution/normal.js';
export {
  studentCdf,
  studentQuantile,
  studentTwoSided,
  studentUpper,
} from './distribution/student.js';
export { fisherCdf, fisherQuantile, fisherUpper } from './distribution/fisher.js';
export { chiSquaredCdf, chiSquaredQuantile, chiSquaredUpper } from './distribution/chi-squared.js';
export { binomialCdf, binomialMass, clopperPearson } from './distribution/binomial.js';
export { poissonCdf, poissonMass } from './distribution/poisson.js';
export { logGamma } from './distribution/gamma.js';

// linear
export { matrixOf, type Matrix } from './linear/matrix.js';
export { cholesky, choleskySolve } from './linear/cholesky.js';
export { leastSquares, type LeastSquares } from './linear/qr.js';
export { symmetricEigen, type Eigen } from './linear/eigen.js';
export { sweep } from './linear/sweep.js';

// survey
export {
  addMonths,
  dayOf,
  daysInMonth,
  monthBounds,
  serialOf,
  type Day,
  type DayRange,
} from './survey/calendar.js';
export { period, type PeriodOptions, type PeriodUnit } from './survey/period.js';
export { codesOf, type Coded } from './survey/codes.js';
export { pivot, type Pivot } from './survey/pivot.js';

// index
export { scoreOf, type Scale, type ScaleMethod } from './index-score/scale.js';
export { rescale, type RescaleOptions } from './index-score/rescale.js';
export { csi, type Aggregation, type CsiOptions, type CsiResult } from './index-score/csi.js';
export { csiOfMeans, type CsiOfMeansOptions } from './index-score/csi-of-means.js';
export { csiByGroup, type CsiGroups } from './index-score/csi-by-group.js';
export { csiTree, type CsiTreeOptions, type TreeNode } from './index-score/csi-tree.js';
export { effectiveWeights, type TreeRow } from './index-score/tree-weights.js';
export { csiPreset, csiStudies, type PresetFactor } from './index-score/preset.js';
export { csiChange, type CsiChangeOptions } from './index-score/csi-change.js';
export { csiBridge, type Bridge, type BridgeInput } from './index-score/csi-bridge.js';
export { nps } from './index-score/nps.js';
export {
  npsDetail,
  npsOfShares,
  type NpsDetail,
  type NpsEstimate,
} from './index-score/nps-detail.js';
export { compareNps, npsChange, type NpsChange } from './index-score/nps-change.js';
export { ces, csat, topBox, type BoxShare } from './index-score/boxes.js';
export { wilson } from './index-score/wilson.js';

// gap
export { gap, type GapResult } from './gap/gap.js';

// inference
export {
  compareEstimates,
  testChange,
  type Change,
  type ChangeOptions,
  type Estimate,
  type Verdict,
} from './inference/change.js';
export { averageEstimates } from './inference/average.js';
export { interval, type Interval } from './inference/interval.js';
export { estimateMean } from './inference/mean-estimate.js';

// quality
export { pareto, type ParetoOptions, type ParetoResult } from './quality/pareto.js';

// cost
export { costCategories, type CostCategory } from './cost/category.js';
export { mapCosts, type CostAllocation, type CostRule } from './cost/cost-map.js';
export { coq, type CoqOptions, type CoqResult } from './cost/coq.js';

// customer
export { lossByOutlet, type Loss, type Visits } from './customer/loss.js';
