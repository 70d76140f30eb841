import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { SkeletonRows } from '../../../components/Skeletons.tsx';
import type { Editor } from '../model/editor.ts';
import styles from './Code.module.css';

interface CodeEditorProps {
  readonly label: string;
  /** What stands in it first. */
  readonly initial: string;
  readonly language: string | undefined;
  readonly onChange: (code: string) => void;
}

/** Where code is written. */
export function CodeEditor({ label, initial, language, onChange }: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const change = useEffectEvent((code: string) => onChange(code));
  const begin = useEffectEvent((openEditor: typeof import('../model/editor.ts').openEditor) => {
    return host.current && openEditor({ parent: host.current, label, code: initial, onChange: (code) => change(code) });
  });
  useEffect(() => {
    let isOver = false;
    let opened: Editor | null = null;
    async function open(): Promise<void> {
      const { openEditor } = await import('../model/editor.ts');
      if (isOver) return;
      opened = begin(openEditor);
      setEditor(opened);
    }
    open().catch((error: unknown) => {
      // Shown by the boundary of the view, which offers to try again.
      if (!isOver) setEditor(() => throwIt(error));
    });
    return () => {
      isOver = true;
      opened?.close();
    };
  }, []);
  useEffect(() => editor?.setLanguage(language), [editor, language]);
  return (
    <div ref={host} className={`${styles.frame} ${styles.editor}`}>
      {editor === null && <SkeletonRows />}
    </div>
  );
}

function throwIt(error: unknown): never {
  throw error;
}
