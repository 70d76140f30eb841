/** How far a deployment has come, from the steps that its replies tell. */

import { defaultColor } from '../labels/families.ts';
import { readDeployment } from './deployment.ts';
import { type Fold, nothing } from './fold.ts';
import { stepsLabel, writeSteps } from './progress.ts';
import { readStep } from './step.ts';

export const deploymentFold: Fold = {
  thing: 'deployment',
  applies: (rootTags, rootText) => rootTags.includes('deploy') && readDeployment(rootText) !== null,
  fold({ labels }, replies) {
    const steps = replies.flatMap((reply) => readStep(reply.text, reply.labels) ?? []);
    if (steps.length === 0) return nothing();
    const done = steps.filter(({ state }) => state !== undefined && state !== 'Waiting' && state !== 'Building').length;
    const told = writeSteps({ done, total: steps.length });
    const old = labels.map(({ text }) => text).filter((text) => text.startsWith(stepsLabel) && text !== told);
    return { set: [{ text: told, color: defaultColor(told) }], remove: old };
  },
};
