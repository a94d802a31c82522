import type { Random } from './random.js';
import { truths } from './truth.js';

export interface Content {
  readonly name: string;
  readonly share: number;
  readonly department: string;
  readonly defects: readonly string[];
  readonly description: string;
}

/** What people complain of outside the planted region, with its share. */
const contents: readonly Content[] = [
  content('维修质量', 0.28, '维修质量', '异响 漏油 制动 空调', '修后故障再次出现'),
  content('等待时间长', 0.22, '服务接待', '无', '未按约定时间接待'),
  content('费用争议', 0.17, '服务接待', '无', '结算金额高于报价'),
  content('服务态度', 0.12, '客户服务', '无', '工作人员态度冷淡'),
  content(
    truths.partsDelay.content,
    0.11,
    truths.partsDelay.department,
    '缺件 错件',
    '配件迟迟未到',
  ),
  content('沟通不足', 0.1, '客户服务', '无', '维修进度无人告知'),
];

export const lateParts = contents[4]!;

export function drawContent(random: Random): Content {
  const position = random.next();
  let reached = 0;
  return contents.find(({ share }) => position < (reached += share)) ?? contents[0]!;
}

function content(
  name: string,
  share: number,
  department: string,
  defects: string,
  description: string,
): Content {
  return { name, share, department, defects: defects.split(' '), description };
}
