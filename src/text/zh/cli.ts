import type { cli as en } from '../en/cli.js';

export const cli: Record<keyof typeof en, string> = {
  help: `cs-workbook:客户满意度月度工作簿,从数据表到校验过的 .xlsx

  cs-workbook report 文件夹|文件… --out report.xlsx   生成月度工作簿
      --month 2026-10        月份(默认:设置文件所写,否则为有答卷的最近一月)
      --outlet S017          一个服务站,代码或名称(默认:全网)
      --profile 名称         manager、network、finance 或 analyst
      --method minmax|ratio  题项平均分如何换算为得分
      --closing-day 25       结账日(31:自然月)
      --config 文件          设置文件(默认:文件夹中的 cs-workbook.json)
  cs-workbook check 文件夹|文件…                      各表被识别为什么,有什么问题
  cs-workbook verify report.xlsx                      用工作簿自身的数据重算并比较
  cs-workbook call CS.NPS --args '[[[9],[10],[3]]]'   计算一个函数
      --batch 文件|-         每行一次调用,每行一个答案
  cs-workbook sample 文件夹                           写出一个虚构服务网络的数据表
      --seed 1  --small      换一组数字;3 个服务站而不是 60 个
  cs-workbook start                                   在 example 文件夹中依次生成示例、报表并核对

  --lang zh-CN|en-US         消息与工作簿的语言
  --help                     本页

退出码:0 完成,1 数据表或工作簿有问题,2 命令有误,3 函数的答案是错误值。
`,
  unknownCommand: '没有命令 {command}。请看 cs-workbook --help。',
  unknownOption: '没有选项 {option}。请看 cs-workbook --help。',
  optionValue: '选项 {option} 需要一个值。',
  tooManyWords: '多出了“{word}”。',
  badChoice: '“{value}”不是 {option} 的选项。可选:{choices}。',
  badNumber: '{option} 应为 {min} 到 {max} 的整数,而不是 {value}。',
  badMonth: '“{value}”不是月份。请写成 2026-10。',
  missingInput: '请给出数据表所在的文件夹或文件。',
  missingOut: '请给出要写的工作簿:--out report.xlsx。',
  missingWorkbook: '请给出要核对的工作簿。',
  missingFolder: '请给出要写入的文件夹。',
  noSuchPath: '{path} 不存在。',
  notReadable: '无法读取 {path}:{reason}',
  notWritable: '无法写入 {path}:{reason}',
  isFolder: '{path} 是文件夹,请给出文件名。',
  noFolder: '无法写入 {path}:{folder} 不是文件夹。',
  alreadyThere: '{path} 已存在,且内容不同。请换一个文件夹。',
  noTables: '{path} 中没有数据表(.csv、.xlsx)。',
  badConfig: '{path} 不是设置文件:{reason}',
  inputIsOutput: '{path} 是输入文件,请把工作簿写到别处。',
  reading: '读取 {file}',
  computing: '计算 {month}',
  writing: '写入 {file}',
  result: '{file}:月度工作簿,不是数据表,未读取',
  recognised: '{file}:{table},{rows} 行',
  notRecognised: '{file}:未能识别',
  unusedColumns: '  未使用的列:{columns}',
  problems: '数据说明 {n} 条({out} 处未计入,{missing} 处按缺失处理):',
  moreProblems: '  …… 另有 {n} 条,check 命令列出全部。',
  noProblems: '没有发现问题。',
  stops: '无法生成报表:',
  written: '{file}:{sheets} 张工作表,{formulas} 个公式,用时 {seconds} 秒。',
  verified: '{file}:核对 {cells} 个值,其中公式 {formulas} 个,全部与计算库一致。',
  edited: '{file}:有 {n} 列数据在生成之后被改动。',
  recalculate: '如果改动过单元格,请先在表格程序中全部重算(Ctrl+Shift+F9)并保存,再核对。',
  mismatches: '{file}:{cells} 个值中有 {n} 个与计算库不一致。',
  mismatch: '  {sheet}!{cell}:现为 {found},应为 {expected}',
  notOurs: '{file} 不是本产品的月度工作簿:工作表“{sheet}”缺失或被改动。',
  notAWorkbook: '{file} 不是可以打开的工作簿。',
  sampled: '{folder}:虚构服务网络的 {files} 个文件,共 {stations} 个服务站。',
  'no-responses': '没有找到满意度调查表,无法生成报表。',
  'unknown-outlet': '没有服务站 {outlet}。',
  'index-tree': '{file}:{reason}',
  'no-items': '满意度调查表中没有题项得分列,无法计算指数。',
  'no-answers-in-month': '{month} 没有答卷。有答卷的月份:{months}。',
  'weights-all-zero': '{month} 的答卷权重全部为 0,没有一份计入。',
  'no-item-answers': '{month} 的答卷没有一份回答了指数的题项,全部为空。',
  nothingInMonths: '无',
  found: '报表说:',
  open: '请打开:{file}',
  internal: '程序自身的问题:{reason}',
};
