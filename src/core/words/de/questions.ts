import type { Words } from '../words-model.js';
import { connection } from './questions/connection.js';
import { navigation } from './questions/navigation.js';
import { reflection } from './questions/reflection.js';
import { senseMaking } from './questions/sense-making.js';

export const questions: Words['questions'] = {
  ...senseMaking,
  ...connection,
  ...navigation,
  ...reflection,
};
