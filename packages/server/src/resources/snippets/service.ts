import { codeLanguage, codeLanguageOfFile, codeLanguageOfStart } from '@tagloop/language/vocabulary/codeLanguages';
import { readSnippet, writeSnippet } from '@tagloop/language/vocabulary/snippet';
import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import type { Written } from '../messages/contract.ts';
import type { MessagesService } from '../messages/service.ts';
import type { SnippetQuery } from './contract.ts';

declare module '../resource.ts' {
  interface Services {
    snippets: SnippetsService;
  }
}

export interface SnippetsService {
  /** Posts code as a snippet. Throws what posting a message does. */
  post(actor: Actor, topic: string, code: string, about: SnippetQuery): Promise<Written>;
  /** The code of the thread of a message, ended by a line break. Throws `not-found` where there is none. */
  raw(actor: Actor, id: string): Promise<string>;
}

const longestTitle = 80;

export function createSnippets(messages: MessagesService): SnippetsService {
  return {
    async post(actor, topic, text, { title = '', language, expires }) {
      const code = text.replace(/^\uFEFF/, '').replace(/(?:\r?\n)+$/, '');
      if (code.trim() === '') throw new HubError('invalid', 'There is no code; send it as the body');
      const known = language === undefined ? (codeLanguageOfFile(title) ?? codeLanguageOfStart(code)) : undefined;
      const written = {
        language: known?.id ?? (language === undefined ? undefined : (codeLanguage(language)?.id ?? language)),
        title: title.trim() === '' ? firstLine(code) : title.trim(),
        expires,
        code,
      };
      // Without a language its fence alone says that it is code.
      return messages.post(actor, { topic, text: writeSnippet(written) });
    },

    async raw(actor, id) {
      const { root, replies } = await messages.thread(actor, id);
      const code = readSnippet(root.text, replies[0]?.text)?.code;
      if (code === undefined) throw new HubError('not-found', 'There is no code in this message');
      return `${code}\n`;
    },
  };
}

/** The first line that says something, as a title. */
function firstLine(code: string): string {
  const line = code.split(/\r?\n/).find((each) => /[\p{L}\p{N}]/u.test(each)) ?? 'Code';
  return line.trim().slice(0, longestTitle);
}
