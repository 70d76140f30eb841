import { ActionIcon, Button } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  type UIEvent,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useWords } from '../words/locale.tsx';
import { useCompletion } from './completion/useCompletion.tsx';
import styles from './QueryBox.module.css';
import { AddFilter } from './query/AddFilter.tsx';
import { FilterChips } from './query/FilterChips.tsx';
import { readParts } from './query/parts.ts';
import { queryOffers } from './query/queryOffers.ts';
import type { QuerySources } from './query/sources.ts';
import { queryWords } from './query/words.ts';
import { queryError } from './queryError.ts';
import { queryTokens } from './queryTokens.ts';
import { DrawnGlyph } from './StateGlyph.tsx';
import { blockWords } from './words.ts';

/** After this pause an unfinished query counts as wrong, a finished one as meant. */
const pauseMs = 500;

interface QueryBoxProps {
  /** The query that is in force. */
  readonly value: string;
  /** Gets only queries that can be read. `isFinal`: by Enter, not while typing. */
  readonly onChange: (query: string, isFinal: boolean) => void;
  readonly placeholder: string;
  /** What stands at its right end, such as the count. */
  readonly aside?: ReactNode;
  /** What else can be done with the query, behind the button that adds a filter. */
  readonly deeds?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement | null>;
  /** What can be completed here. */
  readonly sources: QuerySources;
}

/**
 * A query as chips that change it; in the field it is the text that they stand for. What is wrong stands below, with the
 * right text as a button.
 */
export function QueryBox({ value, onChange, placeholder, aside, deeds, inputRef, sources }: QueryBoxProps) {
  const words = useWords(blockWords);
  const languageWords = useWords(queryWords);
  const errorId = useId();
  const field = useRef<HTMLInputElement>(null);
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(inputRef, () => field.current);
  const backdrop = useRef<HTMLDivElement>(null);
  const [text, setText] = useState(value);
  const [error, setError] = useState(() => queryError(value));
  const [isTyping, setTyping] = useState(false);
  const sent = useRef(value);
  const offers = useMemo(() => queryOffers(sources, languageWords), [sources, languageWords]);
  const { fieldProps, popover, show, ...completion } = useCompletion({
    field,
    text,
    onText: type,
    offers,
    name: languageWords.offers,
  });
  // What is not finished is not wrong yet.
  const shownError = popover ? null : error;
  const parts = useMemo(() => readParts(text), [text]);
  const isInChips = !isTyping && parts !== null && parts.length > 0;

  // A query that comes from elsewhere (a link, the back button) replaces what stands here.
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
    setError(queryError(value));
  }, [value]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only typing starts the pause
  useEffect(() => {
    if (text === sent.current) return;
    const soon = setTimeout(() => submit(text, false), pauseMs);
    return () => clearTimeout(soon);
  }, [text]);

  function submit(query: string, isFinal: boolean): void {
    const wrong = queryError(query);
    setError(wrong);
    if (wrong || (query === sent.current && !isFinal)) return;
    sent.current = query.trim();
    onChange(query.trim(), isFinal);
  }

  function type(next: string): void {
    setText(next);
    setError(null);
  }

  function write(query: string): void {
    setText(query);
    submit(query, true);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (completion.onKeyDown(event)) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      show();
    }
    if (event.key === 'Enter') submit(text, true);
    if (event.key !== 'Escape') return;
    if (text === '') event.currentTarget.blur();
    else type('');
  }

  /** Whether the error stands in this stretch of the text. */
  function isWrong(start: number, term: string): boolean {
    return shownError !== null && shownError.position >= start && shownError.position <= start + term.length;
  }

  function followScroll(event: UIEvent<HTMLInputElement>): void {
    if (backdrop.current) backdrop.current.scrollLeft = event.currentTarget.scrollLeft;
  }

  return (
    <div className={styles.field}>
      <div className={styles.box} data-wrong={shownError !== null || undefined} data-chips={isInChips || undefined}>
        <IconSearch size={16} stroke={1.75} aria-hidden />
        <div className={styles.query}>
          <div ref={backdrop} className={styles.backdrop} hidden={isInChips} aria-hidden>
            {queryTokens(text).map(({ start, isTerm, isNegative, operator, rest }) =>
              isTerm ? (
                <span key={start} className={styles.chip} data-wrong={isWrong(start, operator + rest) || undefined}>
                  {isNegative && <span className={styles.negative}>-</span>}
                  <span className={styles.operator}>{operator}</span>
                  {rest}
                </span>
              ) : (
                rest
              ),
            )}
          </div>
          {isInChips && (
            <FilterChips parts={parts} sources={sources} onChange={write} onText={() => field.current?.focus()} />
          )}
          <input
            ref={field}
            {...fieldProps}
            onFocus={() => setTyping(true)}
            onBlur={() => {
              setTyping(false);
              fieldProps.onBlur();
            }}
            className={styles.input}
            type="search"
            value={text}
            placeholder={placeholder}
            aria-label={words.search}
            aria-invalid={shownError !== null}
            aria-describedby={shownError ? errorId : undefined}
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            maxLength={4000}
            onChange={(event) => type(event.target.value)}
            onKeyDown={onKeyDown}
            onScroll={followScroll}
          />
        </div>
        {shownError === null && aside && <span className={styles.aside}>{aside}</span>}
        {text !== '' && (
          <ActionIcon size={24} variant="subtle" aria-label={words.clear} onClick={() => write('')}>
            <IconX size={14} stroke={1.75} />
          </ActionIcon>
        )}
        {parts && <AddFilter parts={parts} sources={sources} onChange={write} />}
        {deeds}
      </div>
      {shownError && (
        <div id={errorId} className={styles.error} role="alert">
          <DrawnGlyph glyph="bad" tone="bad" />
          <div>
            <div className={styles.errorTitle}>{words.column(shownError.position + 1)}</div>
            <div className={styles.errorText}>
              {shownError.message} {shownError.hint?.message}
            </div>
          </div>
          {shownError.hint && (
            <Button size="compact-xs" variant="default" onClick={() => write(shownError.hint?.fixed ?? text)}>
              {words.fixIt}
            </Button>
          )}
        </div>
      )}
      {popover}
    </div>
  );
}
