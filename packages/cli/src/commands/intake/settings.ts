import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Option, UsageError } from '../../command.ts';
import type { Input } from '../../input.ts';
import type { Io } from '../../io.ts';

export const settingOption: Option = {
  flags: '--set <name=value>',
  summary: 'a setting of the source, JSON or text; name@file takes the text of a file',
  isMany: true,
};

export function readSettings(io: Pick<Io, 'folder'>, input: Input): Record<string, unknown> {
  return Object.fromEntries(input.list('set').map((typed) => readSetting(io, typed)));
}

/** What is JSON is taken as JSON, so that numbers, switches and lists can be said; a file is always text. */
function readSetting({ folder }: Pick<Io, 'folder'>, typed: string): [string, unknown] {
  const [, name, sign, value] = /^([^=@]+)([=@])(.*)$/s.exec(typed) ?? [];
  if (name === undefined || value === undefined) throw new UsageError(`--set ${typed} must be name=value or name@file`);
  if (sign === '@') return [name, textOf(resolve(folder, value))];
  try {
    return [name, JSON.parse(value)];
  } catch {
    return [name, value];
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`The file ${file} cannot be read`);
  }
}
