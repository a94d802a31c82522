import type { TableId } from '../table.js';
import { actions } from './actions.js';
import { callbacks } from './callbacks.js';
import { complaints } from './complaints.js';
import type { TableContract } from './contract.js';
import { costMap } from './cost-map.js';
import { indexTree } from './index-tree.js';
import { outlets } from './outlets.js';
import { published } from './published.js';
import { qualityCosts } from './quality-costs.js';
import { responses } from './responses.js';
import { surveyLog } from './survey-log.js';
import { targets } from './targets.js';
import { visits } from './visits.js';

/** Every input table, in the order they are read: what others refer to comes first. */
export const contracts: readonly TableContract[] = [
  outlets,
  indexTree,
  responses,
  surveyLog,
  targets,
  complaints,
  visits,
  qualityCosts,
  costMap,
  callbacks,
  actions,
  published,
];

export const contractById = Object.fromEntries(
  contracts.map((contract) => [contract.id, contract]),
) as Readonly<Record<TableId, TableContract>>;
