import { element, find } from './element.ts';
import { here } from './here.ts';
import { locale } from './words.ts';

const text = find<HTMLTextAreaElement>('text');
const completion = find('completion');

const commandNames = [
  'dance',
  'templates',
  'queue',
  'cancel',
  'again',
  'language',
  'privacy',
  'forget',
  'help',
];
let chosen = 0;

function suggestions(): string[] {
  const typed = text.value;
  const command = /^\/([a-z]*)$/.exec(typed);
  if (command)
    return commandNames
      .filter((name) => name.startsWith(command[1] ?? ''))
      .map((name) => `/${name} `);
  const dance = /^\/(dance|again) (.*)$/.exec(typed);
  if (!dance) return [];
  const wanted = (dance[2] ?? '').toLowerCase();
  if (here.dances.some(({ title }) => title[locale]?.toLowerCase() === wanted.trim())) return [];
  return here.dances
    .filter(({ names, id }) => [id, ...names].some((name) => name.toLowerCase().includes(wanted)))
    .map(({ title }) => `/${dance[1]} ${title[locale]}`);
}

/** Offers what the typed text may become. */
function complete(): void {
  const offered = suggestions();
  chosen = Math.min(chosen, Math.max(0, offered.length - 1));
  completion.hidden = offered.length === 0;
  text.setAttribute('aria-expanded', String(offered.length > 0));
  completion.replaceChildren(
    ...offered.map((offer, index) => {
      const row = element(
        'div',
        { role: 'option', id: `offer-${index}`, 'aria-selected': String(index === chosen) },
        offer,
      );
      row.onmousedown = (event) => {
        event.preventDefault();
        take(offer);
      };
      return row;
    }),
  );
  if (offered.length > 0) text.setAttribute('aria-activedescendant', `offer-${chosen}`);
  else text.removeAttribute('aria-activedescendant');
  completion.children[chosen]?.scrollIntoView({ block: 'nearest' });
}

function take(offer: string): void {
  text.value = offer;
  chosen = 0;
  complete();
}

export function closeCompletion(): void {
  completion.hidden = true;
  text.setAttribute('aria-expanded', 'false');
  text.removeAttribute('aria-activedescendant');
}

/** The text has changed: the first offer is chosen again. */
export function completeAnew(): void {
  chosen = 0;
  complete();
}

/** Arrows choose, Tab and Enter take, Escape closes. Whether the key was meant for the offers. */
export function completionTakes(event: KeyboardEvent): boolean {
  if (event.key === 'Escape') {
    closeCompletion();
    return true;
  }
  const offered = completion.hidden ? [] : suggestions();
  const offer = offered[chosen];
  if (offer === undefined) return false;
  const { key } = event;
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    chosen = (chosen + (key === 'ArrowDown' ? 1 : offered.length - 1)) % offered.length;
    complete();
  } else if (key === 'Tab' || (key === 'Enter' && offer !== text.value)) take(offer);
  else return false;
  event.preventDefault();
  return true;
}
