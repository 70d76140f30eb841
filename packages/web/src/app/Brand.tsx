/** The loop as a line, with a bead on its way. */
export function Brand({ size = 26 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size * 0.62} viewBox="-15 -9.3 30 18.6" fill="none" aria-hidden>
      <path
        d="M0 0L-4.6 -4A5.2 5.2 0 1 0 -4.6 4L4.6 -4A5.2 5.2 0 1 1 4.6 4Z"
        stroke="var(--tl-text-1)"
        strokeWidth="2.6"
      />
      <circle cx="10.2" cy="-4.7" r="3.4" fill="var(--tl-iris)" stroke="var(--tl-canvas)" strokeWidth="1.6" />
    </svg>
  );
}
