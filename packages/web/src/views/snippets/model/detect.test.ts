import { expect, it } from 'vitest';
import { guessLanguage } from './detect.ts';

it.each([
  [
    'go',
    'func main() {\n\tif err := run(ctx); err != nil {\n\t\treturn fmt.Errorf("x: %w", err)\n\t}\n\tdefer close()\n}',
  ],
  [
    'python',
    'def split(frame, share=0.8):\n    import os\n    return frame.iloc[:cut]\n\nif __name__ == "__main__":\n    print(1)',
  ],
  ['sql', 'select id, count(*) from payment where paid_at > now() group by id order by 1 desc limit 10'],
  ['json', '{\n  "name": "tagloop",\n  "version": 1,\n  "private": true\n}'],
  [undefined, 'hello'],
])('%s is told by its words', (language, code) => {
  expect(guessLanguage(code)).toBe(language);
});
