import { defineWords } from '../../words/dictionary.ts';
import { choice, type StoredOptions, toggle } from '../options.ts';
import { standardWords } from './words.ts';

const { en, fr } = standardWords;

export const options = {
  density: choice(defineWords({ en: en.density, fr: fr.density }), 'comfortable', [
    { value: 'comfortable', title: { en: en.comfortable, fr: fr.comfortable } },
    { value: 'compact', title: { en: en.compact, fr: fr.compact } },
  ]),
  days: toggle(defineWords({ en: en.days, fr: fr.days }), true),
};

/** There is one version yet: what is stored is as it is. */
export function migrate(values: StoredOptions['values']) {
  return { density: options.density.read(values.density), days: options.days.read(values.days) };
}

export type StandardOptions = ReturnType<typeof migrate>;
