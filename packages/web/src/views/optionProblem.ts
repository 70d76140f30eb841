import { parseColor } from '@tagloop/language/labels/colors';
import { isTag } from '@tagloop/language/text/tags';
import { queryError } from '../components/queryError.ts';
import type { FieldOption, FieldValue } from './options.ts';
import type { hostWords } from './words.ts';

const longestText = 500;
const longestLabel = 100;

/** What is wrong with a value, in a sentence that says what to change; null when nothing is. */
export function optionProblem(option: FieldOption, value: FieldValue, words: (typeof hostWords)['en']): string | null {
  switch (option.kind) {
    case 'switch':
    case 'choice':
      return null;
    case 'text': {
      const most = option.maxLength ?? longestText;
      return String(value).length > most ? words.tooLong(most) : null;
    }
    case 'number':
      return typeof value === 'number' && isStep(value, option) ? null : words.notBetween(option.min, option.max);
    case 'query':
      return value === '' ? null : (queryError(String(value))?.message ?? null);
    case 'tagKey':
      return value === '' || (isTag(String(value)) && !String(value).includes(':')) ? null : words.noTagKey;
    case 'color':
      return value === '' || parseColor(String(value)) !== null ? null : words.noColorWords;
    case 'labels': {
      const labels = Array.isArray(value) ? value : [];
      const isWrong = (label: string) => label.trim() === '' || label.length > longestLabel;
      return labels.some(isWrong) || new Set(labels).size < labels.length ? words.badLabel : null;
    }
  }
}

function isStep(value: number, { min, max, step = 1 }: { min: number; max: number; step?: number }): boolean {
  const steps = (value - min) / step;
  return value >= min && value <= max && Math.abs(steps - Math.round(steps)) < 1e-9;
}
