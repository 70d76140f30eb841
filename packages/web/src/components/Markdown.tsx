import { isLink } from '@tagloop/language/text/urls';
import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { MessageText, OutsideLink } from './MessageText.tsx';
import { markTags } from './markTags.ts';

interface MarkdownProps {
  readonly text: string;
  readonly tagHref?: (tag: string) => string;
}

/** Markdown without pictures, HTML as it was typed; links go to http, https, mailto and xmpp only. */
export function Markdown({ text, tagHref }: MarkdownProps) {
  const components: Components = {
    a: ({ href, children }) => (href ? <OutsideLink url={href}>{children}</OutsideLink> : children),
    // A picture would tell its host who reads, and when.
    img: ({ src, alt }) =>
      typeof src === 'string' && src !== '' ? <OutsideLink url={src}>{alt || src}</OutsideLink> : alt,
    mark: ({ children }) =>
      typeof children === 'string' ? <MessageText text={children} tagHref={tagHref} /> : children,
  };
  return (
    <ReactMarkdown
      remarkPlugins={[remarkGfm, markTags]}
      urlTransform={(url) => (isLink(url) ? url : '')}
      components={components}
    >
      {text}
    </ReactMarkdown>
  );
}
