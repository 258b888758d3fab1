/** What happened at a page before its own script came: nothing, the form was sent, or the browser is below the line. */
export type AtTheDoor = 'waiting' | 'tapped' | 'below';

/**
 * Takes the page over from the script in it (`door-script.ts`): what that one said is taken away, and the form is ours.
 * Below the support line nothing is taken over: what it said stays.
 */
export function takeOver(): AtTheDoor {
  const page = document.documentElement;
  const found = page.getAttribute('data-door');
  if (found === 'below') return found;
  page.removeAttribute('data-door');
  const notice = document.getElementById('door');
  if (notice !== null) {
    notice.hidden = true;
    notice.replaceChildren();
  }
  const form = document.forms[0];
  if (form !== undefined) form.onsubmit = null;
  const button = form?.querySelector('button');
  if (button) button.onclick = null;
  return found === 'tapped' ? 'tapped' : 'waiting';
}
