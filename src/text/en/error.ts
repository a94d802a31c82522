/** Messages for the error codes of the mathematics. Braces name facts. */
export const error = {
  'no-data': 'There are no numbers to work with.',
  'length-mismatch': '{what} has {got} entries where {expected} are needed.',
  'weight-count': 'There are {got} weights for {expected} items.',
  'weight-negative': 'Weight {position} is negative ({value}). Weights are 0 or more.',
  'weight-sum-zero': 'All weights are 0, so nothing can be averaged.',
  'not-finite': '{what} in row {row}, column {column} is not a finite number.',
  'not-a-number': '{what} is not a number.',
  'not-positive': '{what} is {value}; it must be greater than 0.',
  'not-whole': '{what} is {value}; it must be a whole number from {min} to {max}.',
  'probability-range': '{value} is not a probability; it must lie between 0 and 1.',
  'scale-order': 'The scale runs from {min} to {max}; its ends must differ.',
  'off-scale': 'Row {row}, column {column}: {value} is off the scale {min}–{max}.',
  'unknown-option': '"{value}" is not a choice for {option}. Choices: {choices}.',
};
