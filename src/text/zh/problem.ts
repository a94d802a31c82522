import type { problem as en } from '../en/problem.js';

export const problem: Record<keyof typeof en, string> = {
  'file-empty': '{file} 是空文件。',
  'file-no-workbook': '{file} 不是可以打开的工作簿:文件可能已损坏,或扩展名与内容不符。',
  'file-password': '{file} 设有密码,请取消密码后另存。',
  'file-old-format': '{file} 的格式过旧,无法读取,请另存为 .xlsx。',
  'file-encoding': '{file} 的文字编码无法识别,请另存为 UTF-8 编码的 CSV。',
  'file-not-read': '{file} 不是数据表,未读取。',
  'table-unknown': '{file} {sheet}:按表头识别不出是哪张表,请在映射中指定。',
  'table-empty': '{file} {sheet}:{table}只有表头,没有数据行。',
  'column-missing': '{file} {sheet}:{table}缺少“{column}”列。',
  'column-one-of': '{file} {sheet}:{table}至少要有下列各列之一:{column}。',
  'column-twice': '{file} {sheet}:“{column}”列与前面的“{first}”列含义相同,未采用。',
  'column-total': '{file} {sheet}:“{column}”列是合计,未采用。',
  'column-unknown': '{file} {sheet}:无法识别“{column}”列,未采用。',
  'month-without-year': '{file} {sheet}:“{column}”列只有月份,没有年份。请在表头或标题中写明年份。',
  'item-renamed': '{file} {sheet}:“{column}”列按指标体系中的“{item}”处理。',
  'item-not-in-tree': '{file} {sheet}:指标体系中没有“{column}”,该题项不计入指数。',
  'item-without-column': '指标体系中的“{value}”在{table}里没有对应的列。',
  'row-total': '{file} {sheet} 第 {row} 行:合计行({value})已剔除。',
  'row-broken': '{file} {sheet} 第 {row} 行:引号没有配对,该行及其后的内容无法读取。',
  'row-head': '{file} {sheet} 第 {row} 行:重复的表头,已剔除。',
  'rows-blank': '{file} {sheet}:剔除空行 {count} 行,首个空行在第 {row} 行。',
  'row-duplicate':
    '{file} {sheet} 第 {row} 行:{column} {value} 重复,首次出现在 {firstFile} 第 {first} 行,以首次为准。',
  'row-again':
    '{file} {sheet} 第 {row} 行:{column} {value} 在 {firstFile} 第 {first} 行出现过,但日期不同,两行都计入。',
  'answer-duplicate': '{file} {sheet} 第 {row} 行:{value} 已回答过“{item}”,以第一次回答为准。',
  'row-without-respondent': '{file} {sheet} 第 {row} 行:没有受访编号,无法归到任何受访者。',
  'cell-blank': '{file} {sheet} 第 {row} 行:“{column}”未填写。',
  'text-in-number': '{file} {sheet} 第 {row} 行“{column}”:“{value}”不是数字,按缺失处理。',
  'number-range': '{file} {sheet} 第 {row} 行“{column}”:{value} 超出可能的范围,按缺失处理。',
  'full-width': '{file} {sheet} 第 {row} 行“{column}”:“{value}”为全角字符,已读作 {read}。',
  'score-off-scale':
    '{file} {sheet} 第 {row} 行“{column}”:{value} 超出量表 {min}–{max},按缺失处理。',
  'scale-guessed': '{file} {sheet}:“{column}”没有给出量表,按答案取 {min}–{max}。',
  'words-rescaled':
    '{file} {sheet}“{column}”:答案是 {steps} 级文字选项,已按比例换算到量表 {min}–{max}。',
  'date-impossible': '{file} {sheet} 第 {row} 行“{column}”:“{value}”不是有效日期,按缺失处理。',
  'date-ambiguous': '{file} {sheet} 第 {row} 行“{column}”:“{value}”分不清日和月,请写成“年-月-日”。',
  'date-after': '{file} {sheet} 第 {row} 行“{column}”:{value} 晚于报告截止日 {last}。',
  'month-unreadable': '{file} {sheet} 第 {row} 行“{column}”:“{value}”不是月份,按缺失处理。',
  'yes-no-unreadable':
    '{file} {sheet} 第 {row} 行“{column}”:“{value}”既不是“是”也不是“否”,按缺失处理。',
  'category-unknown':
    '{file} {sheet} 第 {row} 行“{column}”:“{value}”不在可用的取值({choices})之内。',
  'scenario-from-name': '{file} {sheet}:没有列说明金额的口径,按名称视为{scenario}。',
  'outlet-renamed': '{file} {sheet}“{column}”:“{value}”现为 {code} {name}(共 {count} 行)。',
  'outlet-unknown':
    '{file} {sheet} 第 {row} 行“{column}”:服务站档案中没有“{value}”,共 {count} 行不计入报表。',
  'outlet-name-twice':
    '{file} {sheet} 第 {row} 行:名称“{value}”同时属于 {code} 和 {other},按 {code} 处理。',
  'answer-undated': '{file} {sheet} 第 {row} 行:答卷 {value} 没有有效日期,不计入任何月份。',
  'target-unused': '{file} {sheet} 第 {row} 行:“{value}”的目标未采用,指标或期间无法识别。',
  'action-unused': '{file} {sheet} 第 {row} 行:针对“{value}”的措施未采用,指标体系中没有该题项。',
  'amount-unit': '{file} {sheet}“{column}”:{count} 笔金额以 {unit} 元为单位,换算为元后合计 {sum}。',
  'amount-credit': '{file} {sheet}“{column}”:{count} 笔贷方金额记为负数,合计 {sum}。',
  'amount-signed': '{file} {sheet}“{column}”:{count} 笔贷方金额原已为负数,保持不变,合计 {sum}。',
  'and-more': '{file} {sheet}“{column}”:同类问题另有 {count} 处({code})。',
};
