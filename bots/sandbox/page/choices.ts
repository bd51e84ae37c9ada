import { element, find } from './element.ts';
import { hall, here } from './here.ts';
import { words } from './words.ts';

export interface ChoiceEvents {
  readonly onChannel: () => void;
  readonly onPerson: () => void;
}

/** The channels and the people to choose from. */
export function showChoices(events: ChoiceEvents): void {
  const channels = [
    [words.hall, hall],
    [words.direct, 'direct'],
  ] as const;
  find('channels').replaceChildren(
    ...channels.map(([label, name]) => buildTab(label, name, events)),
  );
  find('people').replaceChildren(
    ...words.names.map((name, index) => buildPerson(name, index + 1, events)),
  );
}

function buildTab(label: string, name: string, events: ChoiceEvents): HTMLButtonElement {
  const selected = here.channel === name;
  const tab = element(
    'button',
    {
      type: 'button',
      role: 'tab',
      'aria-selected': String(selected),
      'aria-controls': 'panel',
      tabindex: selected ? '0' : '-1',
      'data-channel': name,
    },
    label,
  );
  tab.onclick = () => {
    here.channel = name;
    sessionStorage.setItem('channel', name);
    showChoices(events);
    events.onChannel();
  };
  return tab;
}

function buildPerson(name: string, number: number, events: ChoiceEvents): HTMLButtonElement {
  const checked = here.which === number;
  const person = element(
    'button',
    {
      type: 'button',
      role: 'radio',
      'aria-checked': String(checked),
      tabindex: checked ? '0' : '-1',
    },
    name,
  );
  person.onclick = () => {
    here.which = number;
    sessionStorage.setItem('person', String(number));
    showChoices(events);
    events.onPerson();
  };
  return person;
}

/** Arrow keys move within a group, as its role promises. */
export function moveByArrows(): void {
  for (const id of ['channels', 'people']) {
    find(id).onkeydown = (event) => {
      if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
      const buttons = [...find(id).querySelectorAll('button')];
      const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
      buttons[
        (at + (event.key === 'ArrowRight' ? 1 : buttons.length - 1)) % buttons.length
      ]?.click();
      find(id).querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    };
  }
}
