import { writeAction } from '../../core/chat/action.ts';
import { type Button, type GalleryItem, type Reply, say } from '../../core/chat/reply.ts';
import { chatWordsOf } from '../../core/words/chat.ts';
import type { Locale } from '../../core/words/locale.ts';
import type { OfferedDance } from './ports.ts';

const dancesPerPage = 6;

/** A page of dances to choose from. photoId: the photo that will dance; null when it is still to come. */
export function pickerReply(
  text: string,
  dances: readonly OfferedDance[],
  { page, photoId, locale }: { page: number; photoId: string | null; locale: Locale },
): Reply {
  const pageCount = Math.max(1, Math.ceil(dances.length / dancesPerPage));
  const shown = Math.min(Math.max(0, page), pageCount - 1);
  const { buttons: labels } = chatWordsOf(locale);
  const turn = (label: string, to: number): Button => ({
    label,
    action: writeAction({ kind: 'page', page: to, photoId }),
    style: 'plain',
  });
  const turns = [
    ...(shown > 0 ? [turn(labels.back, shown - 1)] : []),
    ...(shown < pageCount - 1 ? [turn(labels.more, shown + 1)] : []),
  ];
  const gallery = dances
    .slice(shown * dancesPerPage, (shown + 1) * dancesPerPage)
    .map((dance) => galleryItem(dance, photoId, locale));
  return {
    text,
    gallery,
    buttons: turns.length > 0 ? [turns] : [],
    progress: null,
    picture: null,
    clip: null,
    isPrivate: false,
  };
}

/** A few dances as buttons, and the way to all of them. */
export function nearestReply(
  text: string,
  dances: readonly OfferedDance[],
  { photoId, locale }: { photoId: string | null; locale: Locale },
): Reply {
  const named = dances.map(
    ({ id, title }): Button => ({
      label: title[locale],
      action: writeAction({ kind: 'dance', templateId: id, photoId }),
      style: 'main',
    }),
  );
  const all: Button = {
    label: chatWordsOf(locale).buttons.allDances,
    action: writeAction({ kind: 'page', page: 0, photoId }),
    style: 'plain',
  };
  return say(text, [named, [all]]);
}

function galleryItem(
  { id, version, title, description }: OfferedDance,
  photoId: string | null,
  locale: Locale,
): GalleryItem {
  return {
    templateId: id,
    version,
    label: title[locale],
    description: description[locale],
    action: writeAction({ kind: 'dance', templateId: id, photoId }),
  };
}
