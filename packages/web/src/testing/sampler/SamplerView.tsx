import { defineOptions, type ValuesOf } from '../../views/options.ts';
import { defineDrawing, type ViewProps } from '../../views/view.ts';

const twice = (title: string) => ({ en: title, fr: title });

const options = defineOptions({
  shown: { kind: 'switch', title: twice('Shown'), help: twice('Whether it is shown'), initial: true },
  size: {
    kind: 'choice',
    title: twice('Size'),
    initial: 'small',
    choices: [
      { value: 'small', title: twice('Small') },
      { value: 'large', title: twice('Large') },
    ],
  },
  heading: { kind: 'text', title: twice('Heading'), initial: '', maxLength: 20 },
  limit: { kind: 'number', title: twice('Limit'), initial: 5, min: 1, max: 10 },
  only: { kind: 'query', title: twice('Only'), initial: '' },
  states: { kind: 'labels', title: twice('States'), initial: ['open'] },
  by: { kind: 'tagKey', title: twice('By'), initial: 'service' },
  color: { kind: 'color', title: twice('Colour'), initial: '' },
  columns: {
    kind: 'records',
    title: twice('Columns'),
    item: twice('Column'),
    most: 3,
    initial: [{ name: 'Todo', most: 2 }],
    fields: {
      name: { kind: 'text', title: twice('Name'), initial: 'New' },
      most: { kind: 'number', title: twice('Most'), initial: 0, min: 0, max: 99 },
    },
  },
});

export const drawing = defineDrawing({
  options,
  version: 2,
  // Version 1 had `big: boolean`.
  migrate: ({ big, ...same }) => ({ ...same, size: big === true ? 'large' : 'small' }),
  component: SamplerView,
});

let failures = 0;

function SamplerView({ typed, options: values, setOptions, state, setState }: ViewProps<ValuesOf<typeof options>>) {
  if (typed.includes('boom') && failures++ < 4) throw new Error('The sampler was asked to fail');
  return (
    <section aria-label="Sample">
      <pre>{JSON.stringify(values)}</pre>
      <output aria-label="Week">{state.week ?? 'this week'}</output>
      <button type="button" onClick={() => setState({ week: state.week === undefined ? '47' : undefined })}>
        Week
      </button>
      {setOptions && (
        <button type="button" onClick={() => setOptions({ size: 'large' })}>
          Grow
        </button>
      )}
    </section>
  );
}
