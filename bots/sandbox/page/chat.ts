export interface Button {
  label: string;
  action: string;
  style: 'main' | 'plain' | 'danger';
}

export interface GalleryItem {
  templateId: string;
  version: number;
  label: string;
  description: string;
  action: string;
}

export interface Message {
  id: string;
  channelId: string;
  author: string | null;
  at: string;
  replyToId: string | null;
  text: string;
  images: string[];
  reply: {
    buttons: Button[][];
    gallery: GalleryItem[];
    progress: number | null;
    picture?: { file: string; description: string } | null;
    clip: { file: string; fileName: string; description: string } | null;
  } | null;
}

export interface Dance {
  id: string;
  title: Record<string, string>;
  names: string[];
}
