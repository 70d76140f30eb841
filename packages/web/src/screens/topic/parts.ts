/** Small parts of the settings, which come together. */

export { Danger } from './Danger.tsx';
export { General } from './General.tsx';
export { Labels } from './Labels.tsx';
export { Limits } from './Limits.tsx';
export { Parameters } from './Parameters.tsx';
export { TrashPart } from './TrashPart.tsx';
export { ViewPart } from './ViewPart.tsx';
