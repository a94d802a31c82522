/** What the command `call` says when it cannot even try. */
export const call = {
  usage:
    "Usage: cs-workbook call NAME --args '[…]' [--lang zh-CN|en-US]\n       cs-workbook call --batch FILE|- [--lang zh-CN|en-US]",
  unknownOption: 'Unknown option {option}.',
  unknownLanguage: '{value} is not a language. Choices: {choices}.',
  notJson: 'The arguments are not JSON: {reason}',
  notArguments: 'The arguments must be a JSON array whose entries are cells or arrays of rows.',
  lineNotJson: 'Line {line} is not JSON: {reason}',
  lineNotCall: 'Line {line} must be {"fn": …, "args": […]}.',
  notReadable: 'Cannot read {file}: {reason}',
};
