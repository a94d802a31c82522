import type { call as en } from '../en/call.js';

export const call: Record<keyof typeof en, string> = {
  usage:
    "用法:cs-workbook call 函数名 --args '[…]' [--lang zh-CN|en-US]\n      cs-workbook call --batch 文件|- [--lang zh-CN|en-US]",
  unknownOption: '没有选项 {option}。',
  unknownLanguage: '没有语言 {value}。可选:{choices}。',
  notJson: '参数不是 JSON:{reason}',
  notArguments: '参数应为 JSON 数组,每一项是一个单元格或由行组成的数组。',
  lineNotJson: '第 {line} 行不是 JSON:{reason}',
  lineNotCall: '第 {line} 行应为 {"fn": …, "args": […]}。',
  notReadable: '无法读取 {file}:{reason}',
};
