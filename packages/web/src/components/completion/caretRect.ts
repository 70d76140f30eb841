/** Where the caret of a field stands on the page. Browsers tell it only for editable elements, not for fields. */

const copied = [
  'boxSizing',
  'borderTopWidth',
  'borderRightWidth',
  'borderBottomWidth',
  'borderLeftWidth',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'fontFeatureSettings',
  'letterSpacing',
  'lineHeight',
  'tabSize',
  'textIndent',
  'wordSpacing',
] as const;

export interface CaretRect {
  /** Of the window, px. */
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** Of the place before the character `at`; measured on an unseen copy of the field. */
export function caretRect(field: HTMLTextAreaElement | HTMLInputElement, at: number): CaretRect {
  const style = getComputedStyle(field);
  const copy = document.createElement('div');
  for (const name of copied) copy.style[name] = style[name];
  Object.assign(copy.style, {
    position: 'fixed',
    top: '0',
    left: '0',
    visibility: 'hidden',
    width: `${field.clientWidth}px`,
    borderStyle: 'solid',
    overflowWrap: 'anywhere',
    whiteSpace: field instanceof HTMLTextAreaElement ? 'pre-wrap' : 'pre',
  });
  const mark = document.createElement('span');
  mark.textContent = '\u200b';
  copy.append(field.value.slice(0, at), mark);
  document.body.append(copy);
  const place = mark.getBoundingClientRect();
  copy.remove();
  const frame = field.getBoundingClientRect();
  const top = frame.top + place.top - field.scrollTop;
  return {
    left: frame.left + place.left - field.scrollLeft,
    top,
    bottom: field instanceof HTMLInputElement ? frame.bottom : top + place.height,
  };
}
