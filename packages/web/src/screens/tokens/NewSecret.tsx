import { Dialog } from '../../components/Dialog.tsx';
import { SecretOnce } from '../../components/SecretOnce.tsx';
import { useWords } from '../../words/locale.tsx';
import { tokenWords } from './words.ts';

/** The token that was made, this once. */
export function NewSecret({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const words = useWords(tokenWords);
  return (
    <Dialog title={words.made} onClose={onClose}>
      <SecretOnce name={words.secret} value={secret} />
    </Dialog>
  );
}
