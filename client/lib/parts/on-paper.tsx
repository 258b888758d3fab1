import { type JSX, render } from 'preact';
import { useEffect } from 'preact/hooks';
import './on-paper.css';

/** Draws its content beside the page's own: on paper it stands alone, on the screen it is not there. */
export function OnPaper({ children }: { readonly children: JSX.Element }): null {
  useEffect(() => {
    const root = document.createElement('div');
    root.className = 'print-root';
    document.body.append(root);
    document.documentElement.dataset.printing = '';
    return () => {
      render(null, root);
      root.remove();
      delete document.documentElement.dataset.printing;
    };
  }, []);
  useEffect(() => {
    const root = document.querySelector('.print-root');
    if (root !== null) render(children, root);
  });
  return null;
}
