import { defineWords } from '../../words/dictionary.ts';
import { plural } from '../../words/plural.ts';
import { en } from './words.en.ts';
import { fr } from './words.fr.ts';

export const intakeWords = defineWords({ en: en(plural('en')), fr: fr(plural('fr')) });
