// biome-ignore-all lint/complexity/useArrowFunction: read by browsers that know nothing newer than ES5
// biome-ignore-all lint/complexity/useOptionalChain: the same
// biome-ignore-all lint/suspicious/noVar: the same
// biome-ignore-all lint/style/useTemplate: the same
// biome-ignore-all lint/complexity/noUselessUndefinedInitialization: the same
import type { Messages } from './words.id.ts';

/** The words of every language; the build puts them in its place. */
declare const DOOR_WORDS: readonly Messages[];

// Runs before anything was fetched, in any browser; `README.md` says what it does.
(function () {
  /** Time until it is said that the page is not complete (ms). */
  var LATE = 6000;
  var page = document.documentElement;
  var notice = document.getElementById('door') as HTMLElement;
  var form = document.forms[0];

  function asked(name: string): string {
    var found = new RegExp('[?&]' + name + '=([^&]*)').exec(location.search);
    try {
      return found ? decodeURIComponent((found[1] as string).replace(/\+/g, ' ')) : '';
    } catch (_) {
      return '';
    }
  }

  function field(name: string): HTMLInputElement | null {
    return document.getElementById(name) as HTMLInputElement | null;
  }

  function line(text: string): void {
    var words = document.createElement('p');
    words.appendChild(document.createTextNode(text));
    notice.appendChild(words);
  }

  function inAll(key: keyof Messages): string[] {
    return DOOR_WORDS.map(function (words) {
      return words[key];
    });
  }

  function say(key: keyof Messages): void {
    notice.innerHTML = '';
    inAll(key).forEach(line);
    notice.hidden = false;
    notice.removeAttribute('hidden');
  }

  /** The page again, with what was typed. */
  function again(): void {
    var parts = location.search
      .slice(1)
      .split('&')
      .filter(function (part) {
        return part !== '' && !/^(code|name)=/.test(part);
      });
    ['code', 'name'].forEach(function (name) {
      var box = field(name);
      var value = (box && box.value) || asked(name);
      if (value) parts.push(name + '=' + encodeURIComponent(value));
    });
    var search = parts.length ? '?' + parts.join('&') : '';
    if (search === location.search) location.reload();
    else location.search = search;
  }

  function late(): void {
    if (!page.hasAttribute('data-door') || page.getAttribute('data-door') === 'below') return;
    say('late');
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn wide';
    button.onclick = again;
    button.appendChild(document.createTextNode(inAll('again').join(' / ')));
    notice.appendChild(button);
  }

  function tapped(): boolean {
    if (page.hasAttribute('data-door')) {
      page.setAttribute('data-door', 'tapped');
      if (notice.hidden) say('loading');
    }
    return false;
  }

  function isBelowLine(): boolean {
    // Shorthand `inset`: Chrome 87. `showModal`: Safari 15.4 and Firefox 98.
    var css = window.CSS;
    var dialog = (window as { HTMLDialogElement?: typeof HTMLDialogElement }).HTMLDialogElement;
    return !(css && css.supports && css.supports('inset', '0') && dialog && 'showModal' in dialog.prototype);
  }

  page.setAttribute('data-door', 'waiting');
  var code = field('code');
  if (code && !code.value) code.value = asked('code').toUpperCase();
  if (isBelowLine()) {
    page.setAttribute('data-door', 'below');
    say('below');
    line(location.protocol + '//' + location.host);
    if (asked('code')) line(inAll('code').join(' / ') + ': ' + asked('code'));
    if (form) form.style.display = 'none';
    return;
  }
  if (form) {
    form.onsubmit = tapped;
    (form.querySelector('button') as HTMLButtonElement).onclick = tapped;
  }
  window.addEventListener('error', late, true);
  setTimeout(late, LATE);
})();
